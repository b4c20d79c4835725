"""Facilities: where people are held and how letters reach them."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from cases.admin import correcting_address
from cases.admin.inlines import InStack
from cases.models import Facility, LetterChannel, PostalAddress
from tracker.admin.base import RecordAdmin
from tracker.history import events


class Addresses(InStack):
    model = PostalAddress
    classes = ()
    fields = (("postcode", "text_ru"), "text_en", ("valid_from", "valid_to"), ("confirmed_on", "source_url"))


class Channels(InStack):
    model = LetterChannel
    fields = (
        ("kind", "name", "url"),
        ("needs_russian_card", "cards_ru", "cards_en"),
        "from_countries",
        ("language_rule_ru", "language_rule_en"),
        ("page_limit", "page_characters"),
        ("cost_ru", "cost_en"),
        ("state_sees_ru", "state_sees_en"),
        ("valid_from", "valid_to"),
        ("as_of", "source_url"),
    )


@admin.register(Facility)
class FacilityAdmin(RecordAdmin):
    list_display = ("__str__", "kind", "region_ru", "here", "for_women", "time_zone")
    list_filter = ("kind", "for_women", "region_ru")
    history_omits = frozenset({"facility_id"})
    search_fields = ("name_ru", "name_en", "short_names", "region_ru", "region_en")
    autocomplete_fields = ("parent",)
    inlines = (Addresses, Channels)
    fieldsets = (
        (
            None,
            {
                "fields": ("name_ru", "name_en", "short_names", ("kind", "for_women"), "regimes", "parent"),
                "description": _(
                    "Every name under which volunteers, lawyers and spreadsheets know it: by them it is recognised."
                ),
            },
        ),
        (
            _("Where it is"),
            {"fields": (("region_ru", "region_en", "country"), "time_zone", ("latitude", "longitude"))},
        ),
        (_("For volunteers"), {"fields": ("monthly_letters", "note")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Facility]:
        return Facility.objects.with_held()

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.address_view)
        return [path("<path:object_id>/address/", view, name="cases_facility_address"), *super().get_urls()]

    def address_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        return correcting_address.page(self, request, self.visible(request, object_id))

    def histories(self, request: HttpRequest, record: Any) -> list[QuerySet]:
        theirs = [events(model).filter(facility_id=record.pk) for model in (PostalAddress, LetterChannel)]
        return [*super().histories(request, record), *theirs]

    @admin.display(description=_("held there"), ordering="held")
    def here(self, facility: Facility) -> int:
        return getattr(facility, "held", 0)
