"""When a mail may arrive: 09:00 to 20:00 where its reader lives, whatever the clocks do."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.mail.hours import DAYTIME, LONG_DAY, Hours, midnight, today

ZONES = st.sampled_from(sorted(available_timezones()))
MOMENTS = st.datetimes(datetime(2005, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))
HOURS = st.sampled_from([DAYTIME, LONG_DAY])


@given(MOMENTS, ZONES, HOURS)
def test_opening_is_the_first_moment_of_daytime_there(now: datetime, zone: str, hours: Hours) -> None:
    opens = hours.opening(now, zone)
    there = opens.astimezone(ZoneInfo(zone))
    assert hours.opens <= there.time() < hours.closes
    assert opens == now if hours.opens <= now.astimezone(ZoneInfo(zone)).time() < hours.closes else True
    # a night is 13 hours; a zone that crosses the date line leaves a whole day out
    assert timedelta(0) <= opens - now <= timedelta(hours=38)


@given(MOMENTS, ZONES, HOURS)
def test_tomorrow_begins_after_today(now: datetime, zone: str, hours: Hours) -> None:
    tomorrow = hours.next_opening(now, zone)
    assert midnight(now, zone) <= now < tomorrow
    assert tomorrow.astimezone(ZoneInfo(zone)).time() == hours.opens
    assert today(tomorrow, zone) > today(now, zone)


@pytest.mark.parametrize(
    ("zone", "now", "opens"),
    [
        ("Europe/Moscow", "2026-03-04T05:59+00:00", "2026-03-04T06:00+00:00"),
        ("Europe/Moscow", "2026-03-04T16:59+00:00", "2026-03-04T16:59+00:00"),
        ("Europe/Moscow", "2026-03-04T17:00+00:00", "2026-03-05T06:00+00:00"),
        ("Asia/Kolkata", "2028-02-28T20:00+00:00", "2028-02-29T03:30+00:00"),
        ("Pacific/Kiritimati", "2026-02-28T12:00+00:00", "2026-02-28T19:00+00:00"),
    ],
)
def test_examples(zone: str, now: str, opens: str) -> None:
    assert DAYTIME.opening(datetime.fromisoformat(now), zone) == datetime.fromisoformat(opens)


@pytest.mark.parametrize(
    ("zone", "evening", "morning"),
    [
        # clocks go forward in the night, and back
        ("Europe/Berlin", "2026-03-28T20:00+00:00", "2026-03-29T07:00+00:00"),
        ("Europe/Berlin", "2026-10-24T20:00+00:00", "2026-10-25T08:00+00:00"),
        ("America/New_York", "2026-03-08T02:00+00:00", "2026-03-08T13:00+00:00"),
        ("America/New_York", "2026-11-01T01:00+00:00", "2026-11-01T14:00+00:00"),
        # Vladivostok: an hour less for good in 2014, and no summer time since
        ("Asia/Vladivostok", "2014-10-25T12:00+00:00", "2014-10-25T23:00+00:00"),
        ("Asia/Vladivostok", "2026-03-28T12:00+00:00", "2026-03-28T23:00+00:00"),
        ("Asia/Vladivostok", "2026-10-24T12:00+00:00", "2026-10-24T23:00+00:00"),
        # Tehran: the last time that clocks changed there was in September 2022
        ("Asia/Tehran", "2022-03-21T18:00+00:00", "2022-03-22T04:30+00:00"),
        ("Asia/Tehran", "2022-09-21T18:00+00:00", "2022-09-22T05:30+00:00"),
        ("Asia/Tehran", "2026-03-21T18:00+00:00", "2026-03-22T05:30+00:00"),
        # Kazakhstan became one zone in March 2024, Turkey stayed in summer in 2016, Mexico gave it up in 2022
        ("Asia/Almaty", "2024-02-29T15:30+00:00", "2024-03-01T04:00+00:00"),
        ("Europe/Istanbul", "2016-10-30T18:00+00:00", "2016-10-31T06:00+00:00"),
        ("America/Mexico_City", "2023-04-02T03:00+00:00", "2023-04-02T15:00+00:00"),
        # Samoa had no 30 December 2011; the night is a day longer there, by no calendar
        ("Pacific/Apia", "2011-12-30T08:00+00:00", "2011-12-30T19:00+00:00"),
        # half an hour, in which Lord Howe's clocks go back
        ("Australia/Lord_Howe", "2026-04-04T12:00+00:00", "2026-04-04T22:30+00:00"),
    ],
)
def test_where_clocks_change(zone: str, evening: str, morning: str) -> None:
    """From an evening there the next mail comes at nine of the next morning, by the clock on the wall."""
    opens = DAYTIME.opening(datetime.fromisoformat(evening), zone)
    assert opens == datetime.fromisoformat(morning)
    assert opens.astimezone(ZoneInfo(zone)).time() == time(9)


@pytest.mark.parametrize("zone", ["Asia/Vladivostok", "Europe/Berlin", "America/New_York", "Asia/Tehran"])
@pytest.mark.parametrize("year", [2014, 2022, 2026])
def test_each_day_of_a_year_has_one_morning(zone: str, year: int) -> None:
    """The missing hour, the doubled hour and 29 February included."""
    now, mornings = datetime(year, 1, 1, 12, tzinfo=UTC), set()
    while now.year == year:
        opens = DAYTIME.next_opening(now, zone).astimezone(ZoneInfo(zone))
        mornings.add((opens.date(), opens.time()))
        now += timedelta(hours=1)
    days = sorted(day for day, _time in mornings)
    assert {when for _day, when in mornings} == {time(9)}
    assert len(days) == (days[-1] - days[0]).days + 1 == len(mornings)


def test_daytime_is_what_the_house_promises() -> None:
    assert (Hours(time(9), time(20)), Hours(time(7), time(22))) == (DAYTIME, LONG_DAY)
