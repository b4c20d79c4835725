"""A moment of planning, as the clocks show it where people live."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Case, Q, Value, When

from tracker.mail.hours import Hours, today


@dataclass(frozen=True)
class Moment:
    """`now` is when mail may go from, `as_of` the moment whose day counts; `zones` are those that somebody lives in."""

    now: datetime
    as_of: datetime
    zones: tuple[str, ...]

    @classmethod
    def of(cls, now: datetime, as_of: datetime | None, zones: Iterable[str]) -> "Moment":
        return cls(now, as_of or now, tuple(sorted(set(zones))))

    def day(self, zone: str, ahead: int = 0) -> date:
        """The day there, or the one so many days after it."""
        return today(self.as_of, zone) + timedelta(days=ahead)

    def first_day(self, ahead: int = 0) -> date:
        """The earliest day that it is anywhere."""
        return min(self.day(zone, ahead) for zone in self.zones)

    def last_day(self, ahead: int = 0) -> date:
        return max(self.day(zone, ahead) for zone in self.zones)

    def day_in(self, field: str, ahead: int = 0) -> Case:
        """In a query: the day in the time zone that a column names."""
        return self._by_zone(field, {zone: self.day(zone, ahead) for zone in self.zones})

    def opening_in(self, field: str, hours: Hours | None) -> Case | Value:
        """In a query: when mail may next arrive in the time zone that a column names."""
        if hours is None:
            return Value(self.now)
        return self._by_zone(field, {zone: hours.opening(self.now, zone) for zone in self.zones})

    def _by_zone(self, field: str, values: dict[str, date] | dict[str, datetime]) -> Case:
        """Zones that agree share an arm: there are hundreds of zones, and a few days and hours."""
        shared: dict[date, list[str]] = {}
        for zone, value in values.items():
            shared.setdefault(value, []).append(zone)
        *others, (last, _zones) = sorted(shared.items(), key=lambda each: len(each[1]))
        arms = (When(Q(**{f"{field}__in": zones}), then=Value(value)) for value, zones in others)
        return Case(*arms, default=Value(last))
