"""Letters that partner organisations counted: read, and doubted where a number cannot be."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from letters.models import LetterReport
from tracker.admin.base import Plain


@admin.register(LetterReport)
class LetterReportAdmin(Plain):
    list_display = ("prisoner", "organisation", "calendar_month", "sent", "answered", "is_doubted")
    list_filter = ("is_doubted", "organisation", "month")
    ordering = ("-month", "-sent", "-pk")
    search_fields = ("prisoner__names__surname", "prisoner__uid")
    fields = ("prisoner", "organisation", "calendar_month", "sent", "answered", "received_at", "is_doubted")
    readonly_fields = fields[:-1]

    def get_queryset(self, request: HttpRequest) -> QuerySet[LetterReport]:
        return LetterReport.objects.select_related("prisoner", "organisation").prefetch_related("prisoner__names")

    @admin.display(description=_("month"), ordering="month")
    def calendar_month(self, report: LetterReport) -> str:
        return f"{report.month:%Y-%m}"

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Organisations send them."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
