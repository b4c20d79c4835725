"""How much mail there is: by day, what became of it, why it was not sent, and what is stuck."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property

from tracker.mail.hours import today
from tracker.mail.kinds import kinds
from tracker.mail.reasons import in_words
from tracker.models import Notice, NoticeState

# from so many days ago to so many days ahead: what waits for its hour is due tomorrow at the latest
BEFORE, AHEAD = timedelta(days=28), timedelta(days=1)
# parts of a column, from its foot up
SENT, PLANNED, DROPPED, FAILED = PARTS = ("sent", "planned", "dropped", "failed")
PART_OF = {
    NoticeState.SENT: SENT,
    NoticeState.PLANNED: PLANNED,
    NoticeState.SENDING: PLANNED,
    NoticeState.DROPPED: DROPPED,
    NoticeState.FAILED: FAILED,
}
SHOWN = 20


@dataclass
class Unsent:
    """What did not go for one reason: how many in all, and of each kind."""

    reason: str
    has_failed: bool
    kinds: list[tuple[str, int]] = field(default_factory=list)

    @property
    def count(self) -> int:
        return sum(count for _title, count in self.kinds)

    @property
    def of_which(self) -> str:
        return ", ".join(f"{title}: {count}" for title, count in self.kinds)


@dataclass(frozen=True)
class Late:
    """One notice that is stuck, or has failed."""

    notice: Notice

    @property
    def title(self) -> str:
        return title_of(self.notice.kind)

    @property
    def reason(self) -> str:
        return in_words(self.notice.reason)


def title_of(name: str) -> str:
    """What a kind is called. Of one that is declared no more only its name is left."""
    kind = kinds.get(name)
    return str(kind.title) if kind else name


@dataclass(frozen=True)
class Volume:
    now: datetime

    @property
    def first_day(self) -> date:
        return today(self.now, "UTC") - BEFORE

    @cached_property
    def days(self) -> dict[date, dict[str, int]]:
        """Each day, those without mail too, with how much of each part."""
        last = today(self.now, "UTC") + AHEAD
        found = {
            self.first_day + timedelta(days=n): dict.fromkeys(PARTS, 0) for n in range((last - self.first_day).days + 1)
        }
        for day, state, count in Notice.objects.by_day(self.first_day, last):
            found[day][PART_OF[NoticeState(state)]] += count
        return found

    @cached_property
    def unsent(self) -> list[Unsent]:
        """Why mail did not go, what happened most first."""
        found: dict[tuple[str, str], Unsent] = {}
        for name, state, reason, count in Notice.objects.by_reason(self.first_day):
            why = found.setdefault((state, reason), Unsent(in_words(reason), state == NoticeState.FAILED))
            why.kinds.append((title_of(name), count))
        return sorted(found.values(), key=lambda why: -why.count)

    @cached_property
    def stuck(self) -> list[Late]:
        """The longest first."""
        return [Late(notice) for notice in Notice.objects.overdue(self.now).order_by("due_at", "pk")[:SHOWN]]

    @cached_property
    def failed(self) -> list[Late]:
        """Of the last week, the latest first."""
        recent = Notice.objects.failed_since(self.now - timedelta(days=7))
        return [Late(notice) for notice in recent.order_by("-due_at", "-pk")[:SHOWN]]
