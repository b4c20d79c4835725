"""Who writes to whom, as far as a coordinator needs it: counts and states. No address, no pseudonym, no editing."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.models import Letter, Pledge, Supporter
from tracker.admin.base import Plain


class Seen(Plain):
    """Pages to look at. What is here belongs to the supporters; only they change it."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Supporter)
class SupporterAdmin(Seen):
    """An opaque row each. The address is not even fetched."""

    list_display = ("uid", "language", "letters_a_month", "pledges_kept", "letters_sent", "mail_stopped", "refusals")
    list_filter = ("language",)
    ordering = ("uid",)
    fields = ("uid", "language", "letters_a_month", "pledges_kept", "letters_sent", "mail_stopped", "refusals")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Supporter]:
        return Supporter.objects.with_quiet().with_counts().defer("email", "pseudonym")

    @admin.display(description=_("pledges"))
    def pledges_kept(self, supporter: Any) -> int:
        return supporter.pledges_kept

    @admin.display(description=_("letters sent"))
    def letters_sent(self, supporter: Any) -> int:
        return supporter.letters_sent

    @admin.display(description=_("reminders"))
    def mail_stopped(self, supporter: Any) -> str:
        return gettext("not wanted") if supporter.is_quiet else ""


@admin.register(Pledge)
class PledgeAdmin(Seen):
    list_display = ("prisoner", "state", "started_on", "ended_on", "rhythm_days", "letters_sent", "writer")
    list_filter = ("state",)
    ordering = ("-pk",)
    date_hierarchy = "started_on"
    search_fields = ("prisoner__names__surname", "prisoner__uid")
    fields = ("prisoner", "writer", "state", "started_on", "ended_on", "rhythm_days", "letters_sent")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Pledge]:
        return Pledge.objects.with_counts().select_related("prisoner").prefetch_related("prisoner__names")

    @admin.display(description=_("letters sent"))
    def letters_sent(self, pledge: Any) -> int:
        return pledge.letters_sent

    @admin.display(description=_("supporter"))
    def writer(self, pledge: Pledge) -> str:
        return pledge.supporter_id


@admin.register(Letter)
class LetterAdmin(Seen):
    list_display = ("to", "state", "channel", "planned_for", "sent_on", "answered_on", "returned_on")
    list_filter = ("state", "channel", "why_returned")
    ordering = ("-pk",)
    date_hierarchy = "planned_for"
    fields = (
        *("to", "state", "channel", "channel_name", "address", "facility", "answer_paid", "planned_for", "sent_on"),
        *("with_censor_on", "handed_over_on", "answered_on", "returned_on", "why_returned", "not_passed_on"),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Letter]:
        rows = super().get_queryset(request).select_related("pledge__prisoner")
        return rows.prefetch_related("pledge__prisoner__names")

    @admin.display(description=_("addressee"))
    def to(self, letter: Letter) -> str:
        return str(letter.pledge.prisoner)
