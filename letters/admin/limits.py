"""Who can take fewer letters than their facility lets through."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from letters.models import OwnLimit
from tracker.admin.base import Plain


@admin.register(OwnLimit)
class OwnLimitAdmin(Plain):
    list_display = ("prisoner", "letters_a_month")
    ordering = ("-pk",)
    autocomplete_fields = ("prisoner",)
    search_fields = ("prisoner__names__surname", "prisoner__uid")

    def get_queryset(self, request: HttpRequest) -> QuerySet[OwnLimit]:
        return OwnLimit.objects.select_related("prisoner").prefetch_related("prisoner__names")
