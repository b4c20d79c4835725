"""When a mail may arrive: 09:00 to 20:00 where its reader lives, whatever the clocks do."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.mail.hours import CLOSES, OPENS, midnight, next_opening, opening, today

ZONES = st.sampled_from(sorted(available_timezones()))
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))


@given(MOMENTS, ZONES)
def test_opening_is_the_first_moment_of_daytime_there(now: datetime, zone: str) -> None:
    opens = opening(now, zone)
    there = opens.astimezone(ZoneInfo(zone))
    assert OPENS <= there.time() < CLOSES
    assert opens == now if OPENS <= now.astimezone(ZoneInfo(zone)).time() < CLOSES else there.time() == OPENS
    # a night is 13 hours; a zone that crosses the date line leaves a whole day out
    assert timedelta(0) <= opens - now <= timedelta(hours=38)


@given(MOMENTS, ZONES)
def test_tomorrow_begins_after_today(now: datetime, zone: str) -> None:
    assert midnight(now, zone) <= now < next_opening(now, zone)
    assert today(next_opening(now, zone), zone) == today(now, zone) + timedelta(days=1)


@pytest.mark.parametrize(
    ("zone", "now", "opens"),
    [
        ("Europe/Moscow", "2026-03-04T05:59+00:00", "2026-03-04T06:00+00:00"),
        ("Europe/Moscow", "2026-03-04T16:59+00:00", "2026-03-04T16:59+00:00"),
        ("Europe/Moscow", "2026-03-04T17:00+00:00", "2026-03-05T06:00+00:00"),
        # the night in which clocks go forward, and the one in which they go back
        ("Europe/Berlin", "2026-03-28T20:00+00:00", "2026-03-29T07:00+00:00"),
        ("Europe/Berlin", "2026-10-24T20:00+00:00", "2026-10-25T08:00+00:00"),
        ("America/Los_Angeles", "2026-03-05T05:00+00:00", "2026-03-05T17:00+00:00"),
        ("Pacific/Kiritimati", "2026-02-28T12:00+00:00", "2026-02-28T19:00+00:00"),
        ("Asia/Kolkata", "2028-02-28T20:00+00:00", "2028-02-29T03:30+00:00"),
    ],
)
def test_examples(zone: str, now: str, opens: str) -> None:
    assert opening(datetime.fromisoformat(now), zone) == datetime.fromisoformat(opens)


def test_daytime_is_what_the_house_promises() -> None:
    assert (time(9), time(20)) == (OPENS, CLOSES)
