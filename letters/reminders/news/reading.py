"""The feed of everybody is read on, and what has happened is written down: all of it, or nothing, in one transaction.

Who is killed over it leaves the place where it was; two who come at once do not get in each other's way.
"""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from cases.models import Prisoner
from letters.actions.campaigning import mourn
from letters.actions.grieving import end_pledges
from letters.models import DayAhead, LastSeen, News, NewsRead, Pledge, Turn
from letters.models.news import KEPT
from letters.reminders.news.standing import Standing, turns
from tracker.models import Audience, PublishedRecord, State

BATCH = 500
Record = PublishedRecord


def read_news(now: datetime) -> int:
    """Read to the end; how many turns were found."""
    found = 0
    while (batch := _read_on(now)) is not None:
        found += batch
    News.objects.filter(at__lt=now - KEPT).delete()
    DayAhead.objects.filter(day__lt=now.date()).delete()
    return found


@transaction.atomic
def _read_on(now: datetime) -> int | None:
    """One batch; None where there is no more, or somebody else reads."""
    NewsRead.objects.get_or_create(pk=1)
    place = NewsRead.objects.select_for_update(skip_locked=True).filter(pk=1).first()
    if place is None:
        return None
    ahead = PublishedRecord.objects.seen_by(Audience.PUBLIC).of_kind("prisoner").filter(seq__gt=place.seq)
    records = list(ahead.order_by("seq")[:BATCH])
    if not records:
        return None
    found = _take(records, now)
    place.seq = records[-1].seq
    place.save(update_fields=["seq"])
    return found


def _take(records: list[Record], now: datetime) -> int:
    today = now.date()
    gone = [record.uid for record in records if record.state != State.LIVE]
    live = {record.uid: record for record in records if record.state == State.LIVE}
    _forget(gone)
    bodies = {uid: record.data for uid, record in live.items()}
    before = {row.uid: Standing.read(row.standing) for row in LastSeen.objects.filter(uid__in=live)}
    after = {uid: Standing.of(body, today) for uid, body in bodies.items()}
    newest = Pledge.objects.aggregate(newest=Max("pk"))["newest"] or 0
    news = [
        News(uid=uid, turn=turn, seq=live[uid].seq, at=now, newest_pledge=newest)
        for uid in before
        for turn in turns(before[uid], after[uid])
    ]
    News.objects.bulk_create(news, ignore_conflicts=True)
    LastSeen.objects.bulk_create(
        [LastSeen(uid=uid, standing=standing.to_keep()) for uid, standing in after.items()],
        update_conflicts=True,
        unique_fields=["uid"],
        update_fields=["standing"],
    )
    _days_ahead(bodies, today)
    dead = [each.uid for each in news if each.turn == Turn.DEATH]
    # on a day of many reports nothing ends before somebody has said so: see `holding.let_go`
    named = set(Prisoner.objects.being_checked().filter(uid__in=dead).values_list("uid", flat=True))
    end_pledges([uid for uid in dead if uid not in named], today)
    mourn(dead, now=now)
    return len(news)


def _days_ahead(bodies: dict[str, dict], today: date) -> None:
    DayAhead.objects.filter(uid__in=bodies).delete()
    days = {(uid, day) for uid, body in bodies.items() for day in court_days(body) if day >= today}
    DayAhead.objects.bulk_create([DayAhead(uid=uid, day=day) for uid, day in sorted(days)])


def court_days(body: dict) -> set[date]:
    """The days of its hearings that are known to the day, and are not put off."""
    hearings = [each for case in body["cases"] for each in case["hearings"] if not each["postponed"]]
    return {date.fromisoformat(each["date"]) for each in hearings if _is_a_day(each["date"])}


def _is_a_day(text: str | None) -> bool:
    try:
        date.fromisoformat(text or "")
    except ValueError:  # a month, or a day that is uncertain
        return False
    return True


def _forget(uids: Iterable[str]) -> None:
    """What was taken back is not kept by us either."""
    for model in (LastSeen, News, DayAhead):
        model._default_manager.filter(uid__in=list(uids)).delete()
