"""Circles of organisations: who is in one sees what no other partner does, so administrators alone make them."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from tracker.admin.base import Plain
from tracker.admin.guarded import Guarded
from tracker.models import Circle, Membership


class Members(admin.TabularInline):
    model = Membership
    extra = 1
    autocomplete_fields = ("organisation",)


@admin.register(Circle)
class CircleAdmin(Guarded, Plain):
    list_display = ("__str__", "code", "how_many")
    search_fields = ("code", "name_en", "name_ru")
    fieldsets = (
        (
            None,
            {
                "fields": ("code", "name_ru", "name_en", "note"),
                "description": _(
                    "What editors show to a circle is seen by its organisations and by no other partner. Whoever is "
                    "put in here sees all of that, and whoever is taken out sees it no longer, with the next request."
                ),
            },
        ),
    )
    inlines = (Members,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Circle]:
        return super().get_queryset(request).annotate(organisations=Count("members"))

    @admin.display(description=_("organisations"))
    def how_many(self, circle: Any) -> int:
        return circle.organisations

    def get_readonly_fields(self, request: HttpRequest, obj: Circle | None = None) -> tuple[str, ...]:
        return ("code",) if obj else ()
