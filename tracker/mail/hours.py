"""When a mail may arrive: in daytime, where its reader lives."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

OPENS, CLOSES = time(9), time(20)


def opening(now: datetime, zone: str) -> datetime:
    """The first moment, from `now` on, at which it is between 09:00 and 20:00 in that time zone."""
    here = now.astimezone(ZoneInfo(zone))
    if OPENS <= here.time() < CLOSES:
        return now
    day = here.date() if here.time() < OPENS else here.date() + timedelta(days=1)
    return _at_opening(day, zone)


def next_opening(now: datetime, zone: str) -> datetime:
    """09:00 of the following day there."""
    return _at_opening(today(now, zone) + timedelta(days=1), zone)


def today(now: datetime, zone: str) -> date:
    """Which day it is in that time zone."""
    return now.astimezone(ZoneInfo(zone)).date()


def midnight(now: datetime, zone: str) -> datetime:
    """When the day began there."""
    return datetime.combine(today(now, zone), time(), ZoneInfo(zone))


def _at_opening(day: date, zone: str) -> datetime:
    return datetime.combine(day, OPENS, ZoneInfo(zone))
