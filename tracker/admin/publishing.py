"""Records that could not be built and are therefore shown to nobody."""

from typing import Any, cast

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from tracker.admin.base import Plain
from tracker.admin.site import Panel, Row, TrackerAdminSite
from tracker.models import DirtyMark, SetAside

SHOWN = 6


@admin.register(SetAside)
class SetAsideAdmin(Plain):
    list_display = ("kind", "uid", "reason", "since")
    list_filter = ("kind",)
    search_fields = ("uid",)
    ordering = ("-since",)
    actions = ("try_again",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.action(description=gettext_lazy("Build again"), permissions=["view"])
    def try_again(self, request: HttpRequest, records: QuerySet[SetAside]) -> None:
        marked = DirtyMark.objects.bulk_create([DirtyMark(kind=row.kind, uid=row.uid) for row in records])
        told = ngettext(
            "%(count)d record is being built again.", "%(count)d records are being built again.", len(marked)
        )
        self.message_user(request, told % {"count": len(marked)}, messages.INFO)


def records_set_aside(request: HttpRequest) -> Panel | None:
    """Shown only when there are some: it should never be needed."""
    waiting = SetAside.objects.order_by("since")
    if not request.user.has_perm("tracker.view_setaside") or not waiting.exists():
        return None
    rows = [
        Row(f"{record.kind} {record.uid}", reverse("admin:tracker_setaside_changelist"), record.reason)
        for record in waiting[:SHOWN]
    ]
    return Panel(_("Could not be published, and are shown to nobody"), rows, "", grave=True)


cast(TrackerAdminSite, admin.site).panels.append(records_set_aside)
