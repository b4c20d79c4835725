"""Two kinds of notices that know no supporter: one that goes at once, one that waits for daytime."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from tests.mail_server import mail_server
from tracker.mail import kinds as declared
from tracker.mail.hours import DAYTIME, Hours
from tracker.mail.kinds import Kind, NoLongerHolds, Part, Recipient, Who
from tracker.models import Notice

__all__ = ["mail_server"]

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


@dataclass
class Told(Kind):
    """Tells reader R about row 7 “7 for R”. `over` holds the rows of which nothing needs to be told."""

    name: str
    gathers: bool
    hours: Hours | None
    who: Who = Who.PARTNER
    title: str = "Told"
    when: str = "in tests"
    cancelled_by: str = "being over"
    zone: str = "UTC"
    language: str = "en"
    over: set[int] = field(default_factory=set)
    broken: set[int] = field(default_factory=set)
    refusals: list[str] = field(default_factory=list)
    subject: str = "A note for you"
    page: str = ""

    def recipient(self, notice: Notice) -> Recipient:
        stop = f"http://127.0.0.1:8000/stop/{notice.recipient}/"
        return Recipient(f"{notice.recipient}@example.org", self.language, self.zone, stop)

    def part(self, notice: Notice) -> Part:
        if notice.subject_id in self.broken:
            raise ZeroDivisionError(f"{notice.recipient}@example.org")
        if notice.subject_id in self.over:
            raise NoLongerHolds("it is over")
        link = self.page or f"http://127.0.0.1:8000/my/{notice.subject_id}/"
        return Part(f"{notice.subject_id} for {notice.recipient}", link, "Look")

    def sample(self) -> Part:
        return Part("0 for nobody")

    def sample_stop(self) -> str:
        return "http://127.0.0.1:8000/stop/nobody/"

    def refused(self, notice: Notice) -> None:
        self.refusals.append(notice.recipient)


@pytest.fixture
def at_once() -> Iterator[Told]:
    yield from _declared(Told("at_once", gathers=False, hours=None))


@pytest.fixture
def in_daytime() -> Iterator[Told]:
    yield from _declared(Told("in_daytime", gathers=True, hours=DAYTIME))


def _declared(kind: Told) -> Iterator[Told]:
    declared.kinds.add(kind)
    yield kind
    del declared.kinds.declared[kind.name]


def owe(kind: Told, about: int, to: str = "reader", due_at: datetime = NOON) -> Notice:
    return Notice.objects.create(
        key=f"{kind.name}:{about}", kind=kind.name, recipient=to, subject_id=about, due_at=due_at
    )


def state(notice: Notice) -> tuple[str, str]:
    notice.refresh_from_db()
    return notice.state, notice.reason
