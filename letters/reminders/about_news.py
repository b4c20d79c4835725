"""Notices that a published record has taken a turn, to all who were writing to that person when it did."""

from datetime import timedelta
from typing import ClassVar

from django.db.models import BigIntegerField, DateTimeField, F, OuterRef, Q, QuerySet, Subquery, TextField
from django.db.models.functions import Cast, TruncDate

from cases.models import Prisoner
from letters.models import STANDING, News, Pledge
from letters.models.news import WAITS
from letters.reminders import known
from letters.reminders.news.standing import Standing
from letters.reminders.to_a_supporter import ToASupporter, pledge_of, reached
from tracker.mail.kinds import From, NoLongerHolds
from tracker.mail.moment import Moment
from tracker.models import Notice


class AboutNews(ToASupporter):
    """Built from the public record at the last moment, and dropped where that does not say so any more."""

    built_from = From.PUBLISHED
    leads_to = "notices"
    turn: ClassVar[str]
    # in which it can be taken back before anybody is told
    hold: ClassVar[timedelta] = timedelta()
    # of which there is one word for all, however often it comes within the days in which news are fresh
    gathers = False

    def due(self, moment: Moment) -> QuerySet[Pledge]:
        fresh = News.objects.fresh(moment.as_of).to_tell().filter(turn=self.turn, at__lte=moment.as_of - self.hold)
        news = fresh.filter(uid=OuterRef("prisoner__uid"), newest_pledge__gte=OuterRef("pk")).order_by("-seq")
        rows = (
            Pledge.objects.filter(prisoner__uid__in=fresh.values("uid"))
            .annotate(
                news_seq=Subquery(news.values("seq")[:1], BigIntegerField()),
                news_at=Subquery(news.values("at")[:1], DateTimeField()),
            )
            .filter(Q(state__in=STANDING) | Q(ended_on__gte=TruncDate("news_at")), news_seq__isnull=False)
        )
        zone = F("supporter__time_zone")
        return reached(rows, "supporter").annotate(
            to=F("supporter_id"), about=F("pk"), occasion=Cast("news_seq", TextField()), zone=zone
        )

    def check(self, notice: Notice) -> None:
        pledge = pledge_of(notice)
        self._must_not_wait(pledge, notice)
        record = notice.ask(known.records).get(pledge.prisoner.uid)
        if record is None:
            raise NoLongerHolds("the record was taken back")
        if not self.holds(Standing.of(record, notice.taken_at.date())):
            raise NoLongerHolds("the record does not say so any more")

    def _must_not_wait(self, pledge: Pledge, notice: Notice) -> None:
        """On a day of many reports a person decides. Until they do, not even what was planned before goes out."""
        news = notice.ask(_news).get((pledge.prisoner.uid, self.turn, int(notice.occasion)))
        named = pledge.prisoner_id in notice.ask(_being_checked)
        if news and (news.is_dropped or not news.decided_at) and (news.is_held or named):
            News.objects.filter(pk=news.pk, is_held=False).update(is_held=True)
            raise NoLongerHolds(WAITS)

    def holds(self, now: Standing) -> bool:
        """Whether the record still says it."""
        raise NotImplementedError


def _news(notices: known.Notices) -> dict[tuple[str, str, int], News]:
    """What the notices tell of, by whom, how it turned and where it stood in the feed."""
    told = News.objects.filter(seq__in={int(notice.occasion) for notice in notices})
    return {(news.uid, news.turn, news.seq): news for news in told}


def _being_checked(notices: known.Notices) -> set[int]:
    """Those of the people whose news a person looks through."""
    people = {pledge.prisoner_id for pledge in notices[0].ask(known.pledges).values()}
    return set(Prisoner.objects.filter(pk__in=people).being_checked().values_list("pk", flat=True))
