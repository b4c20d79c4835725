"""What was sent to somebody, what is planned, and why: as they may see it themselves."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from tracker.mail.kinds import Kind, kinds
from tracker.models import Notice, NoticeState

SHOWN = 60

STATES = {
    NoticeState.PLANNED: _("planned"),
    NoticeState.SENDING: _("planned"),
    NoticeState.SENT: _("sent"),
    NoticeState.DROPPED: _("not sent: no longer needed"),
    NoticeState.FAILED: _("not sent: your mail server refused it"),
}


@dataclass(frozen=True)
class Told:
    """One notice for its own reader."""

    notice: Notice
    kind: Kind

    @property
    def at(self) -> datetime:
        return self.notice.sent_at or self.notice.due_at

    @property
    def state(self) -> Any:
        return STATES[NoticeState(self.notice.state)]

    @property
    def is_ahead(self) -> bool:
        return self.notice.state in {NoticeState.PLANNED, NoticeState.SENDING}


def told_to(recipient: str) -> list[Told]:
    """The latest first. Of a kind that is declared no more there is nothing to say."""
    rows = [(notice, kinds.get(notice.kind)) for notice in Notice.objects.of(recipient)[:SHOWN]]
    return [Told(notice, kind) for notice, kind in rows if kind]
