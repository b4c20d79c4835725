"""On a day of many reports nobody who writes is told anything by a program: a person lets each word go, or drops it."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef

from cases.models import BigDayPerson
from letters.actions.grieving import end_pledges
from letters.models import News, Pledge, Turn
from letters.models.news import WAITS
from letters.reminders.about_news import AboutNews
from tracker.mail.kinds import kinds
from tracker.models import Notice, NoticeState, User


def hold_news(now: datetime) -> int:
    """What has come of those who are named since their day began waits, also when it is over; how much.

    What came before was told, or is caught when it is to go (`letters.reminders.about_news`).
    """
    days = BigDayPerson.objects.filter(big_day__ended_at=None, big_day__began_at__lte=OuterRef("at"))
    news = News.objects.fresh(now).filter(Exists(days.filter(prisoner__uid=OuterRef("uid"))), is_held=False)
    return news.update(is_held=True)


@transaction.atomic
def let_go(news: Iterable[News], *, actor: User, now: datetime) -> int:
    """Tell those who write; how many of these had not been decided yet. A death ends their pledges only now."""
    chosen = list(News.objects.select_for_update().to_decide().filter(pk__in=[each.pk for each in news]))
    for each in chosen:
        # a notice that was planned before the day began, and dropped because of it, is planned again
        pledges = Pledge.objects.filter(prisoner__uid=each.uid).values("pk")
        told = [kind.name for kind in kinds.declared.values() if isinstance(kind, AboutNews) and kind.turn == each.turn]
        stopped = Notice.objects.filter(kind__in=told, subject_id__in=pledges, key__endswith=f":{each.seq}")
        stopped.filter(state=NoticeState.DROPPED, reason=WAITS).delete()
    end_pledges([each.uid for each in chosen if each.turn == Turn.DEATH], now.date())
    return News.objects.filter(pk__in=[each.pk for each in chosen]).update(decided_at=now, decided_by=actor)


@transaction.atomic
def drop(news: Iterable[News], *, actor: User, now: datetime) -> int:
    """Tell nobody of it; how many of these had not been decided yet."""
    keys = [each.pk for each in news]
    return News.objects.to_decide().filter(pk__in=keys).update(is_dropped=True, decided_at=now, decided_by=actor)
