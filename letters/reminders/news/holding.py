"""On a day of many reports nobody who writes is told anything by a program: a person lets each word go, or drops it."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from cases.models import Prisoner
from letters.models import News, Pledge
from letters.models.news import WAITS
from letters.reminders.about_news import AboutNews
from tracker.mail.kinds import kinds
from tracker.models import Notice, NoticeState, User


def hold_news(now: datetime) -> int:
    """What is known of those who are named waits from now on, also when their day is over; how much."""
    named = Prisoner.objects.being_checked().values("uid")
    return News.objects.fresh(now).filter(uid__in=named, is_held=False).update(is_held=True)


@transaction.atomic
def let_go(news: Iterable[News], *, actor: User, now: datetime) -> int:
    """Tell those who write, from now on; how many of these had not been decided yet."""
    chosen = list(News.objects.select_for_update().to_decide().filter(pk__in=[each.pk for each in news]))
    for each in chosen:
        # a notice that was planned before the day began, and dropped because of it, is planned again
        pledges = Pledge.objects.filter(prisoner__uid=each.uid).values("pk")
        told = [kind.name for kind in kinds.declared.values() if isinstance(kind, AboutNews) and kind.turn == each.turn]
        stopped = Notice.objects.filter(kind__in=told, subject_id__in=pledges, key__endswith=f":{each.seq}")
        stopped.filter(state=NoticeState.DROPPED, reason=WAITS).delete()
    keys = [each.pk for each in chosen]
    return News.objects.filter(pk__in=keys).update(decided_at=now, decided_by=actor, at=now)


@transaction.atomic
def drop(news: Iterable[News], *, actor: User, now: datetime) -> int:
    """Tell nobody of it; how many of these had not been decided yet."""
    keys = [each.pk for each in news]
    return News.objects.to_decide().filter(pk__in=keys).update(is_dropped=True, decided_at=now, decided_by=actor)
