from datetime import timedelta

from django.db.models import DateTimeField, ExpressionWrapper, F, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.models import STANDING, Letter, News, Turn
from letters.reminders.to_a_supporter import ToASupporter, must_await_answer, reached
from tracker.mail.kinds import From
from tracker.mail.moment import Moment
from tracker.models import Notice

AT_RISK = timedelta(days=60)
ASKED_AFTER, ASKED_UNTIL = timedelta(days=30), timedelta(days=45)


class DidItComeBack(ToASupporter):
    """What was sent in the sixty days before somebody was moved is at risk. A month later we ask."""

    name = "did_it_come_back"
    title = gettext_lazy("Did a letter come back?")
    when = gettext_lazy("a month after a move was published, of letters sent in the sixty days before it")
    cancelled_by = gettext_lazy("it is known what became of the letter; the pledge is over")
    built_from = From.PUBLISHED
    about = "letter"

    def due(self, moment: Moment) -> QuerySet[Letter]:
        moves = News.objects.filter(
            turn=Turn.MOVED, at__lte=moment.as_of - ASKED_AFTER, at__gt=moment.as_of - ASKED_UNTIL
        )
        last = moves.filter(uid=OuterRef("pledge__prisoner__uid")).order_by("-seq")
        rows = (
            Letter.objects.awaiting_answer()
            .filter(pledge__prisoner__uid__in=moves.values("uid"), pledge__state__in=STANDING)
            .annotate(
                moved_at=Subquery(last.values("at")[:1], DateTimeField()),
                moved=Subquery(last.values("seq")[:1]),
                at_risk_from=ExpressionWrapper(F("moved_at") - Value(AT_RISK), DateTimeField()),
            )
            .filter(sent_on__lte=F("moved_at__date"), sent_on__gte=F("at_risk_from__date"))
        )
        return reached(rows, "pledge__supporter").annotate(
            to=F("pledge__supporter_id"),
            about=F("pk"),
            occasion=Cast("moved", TextField()),
            zone=F("pledge__supporter__time_zone"),
        )

    def check(self, notice: Notice) -> None:
        must_await_answer(notice)

    def words(self) -> str:
        return _(
            "A letter of yours may have been on its way when the address changed. If it came back, tell us on your "
            "page; if not, do nothing."
        )
