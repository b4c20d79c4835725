from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from tracker.admin.base import Plain
from tracker.models import Notice


@admin.register(Notice)
class NoticeAdmin(Plain):
    """What was mailed, when, and if not, why not. To whom is not shown: that is between them and the person."""

    list_display = ("kind", "state", "due_at", "sent_at", "attempts", "reason")
    list_filter = ("state", "kind")
    date_hierarchy = "due_at"
    ordering = ("-due_at",)
    fields = ("kind", "state", "due_at", "sent_at", "attempts", "leased_until", "reason")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
