"""When a mail may arrive: in daytime, where its reader lives, whatever the clocks there do."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Hours:
    """The part of a day in which a mail may arrive, by the reader's clock; `closes` is not in it any more."""

    opens: time
    closes: time

    def opening(self, now: datetime, zone: str) -> datetime:
        """The first moment, from `now` on, at which mail may arrive in that time zone."""
        here = now.astimezone(ZoneInfo(zone))
        if self.opens <= here.time() < self.closes:
            return now
        day = here.date() if here.time() < self.opens else here.date() + timedelta(days=1)
        return self._on(day, zone)

    def next_opening(self, now: datetime, zone: str) -> datetime:
        """When mail may arrive on the following day there."""
        return self._on(today(now, zone) + timedelta(days=1), zone)

    def _on(self, day: date, zone: str) -> datetime:
        # in UTC, since a time that a clock leaves out equals no other
        return datetime.combine(day, self.opens, ZoneInfo(zone)).astimezone(UTC)


DAYTIME = Hours(time(9), time(20))
# for what must not wait until the morning: a letter may be about to go to a wrong address
LONG_DAY = Hours(time(7), time(22))


def today(now: datetime, zone: str) -> date:
    """Which day it is in that time zone."""
    return now.astimezone(ZoneInfo(zone)).date()


def midnight(now: datetime, zone: str) -> datetime:
    """When the day began there."""
    return datetime.combine(today(now, zone), time(), ZoneInfo(zone))
