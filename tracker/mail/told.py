"""What was sent to somebody, what is planned, and why: as they may see it themselves."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from tracker.mail.hours import today
from tracker.mail.kinds import Kind, kinds
from tracker.models import Notice, NoticeState

SHOWN = 60

STATES = {
    NoticeState.PLANNED: _("planned"),
    NoticeState.SENDING: _("planned"),
    NoticeState.SENT: _("sent"),
    NoticeState.DROPPED: _("not sent: no longer needed"),
    NoticeState.FAILED: _("not sent: it could not be delivered"),
}
# the rest is between us and the server that we send through
BY_THEIRS = ("address refused", "sent back")


@dataclass(frozen=True)
class Told:
    """One notice for its own reader."""

    notice: Notice
    kind: Kind
    time_zone: str

    @property
    def day(self) -> date:
        """Where its reader lives."""
        return today(self.notice.sent_at or self.notice.due_at, self.time_zone)

    @property
    def state(self) -> Any:
        if self.notice.state == NoticeState.FAILED and self.notice.reason.startswith(BY_THEIRS):
            return _("not sent: your mail server refused it")
        return STATES[NoticeState(self.notice.state)]

    @property
    def is_ahead(self) -> bool:
        return self.notice.state in {NoticeState.PLANNED, NoticeState.SENDING}


def told_to(recipient: str, time_zone: str) -> list[Told]:
    """The latest first. Of a kind that is declared no more there is nothing to say."""
    rows = [(notice, kinds.get(notice.kind)) for notice in Notice.objects.of(recipient)[:SHOWN]]
    return [Told(notice, kind, time_zone) for notice, kind in rows if kind]
