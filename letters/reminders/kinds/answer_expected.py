from django.db.models import F, QuerySet, Value
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.models import Prisoner
from letters.models import STANDING, Letter
from letters.reminders import known
from letters.reminders.to_a_supporter import ToASupporter, must_await_answer, must_be_reachable, reached
from letters.silence import USUAL
from tracker.mail.moment import Moment
from tracker.models import Notice

# the same for every way, until letters have taught us how long each takes; it is said for two weeks
DAYS, WINDOW = 7 * USUAL["post"].most, 14


class AnswerExpected(ToASupporter):
    """Not where answering is punished, and only of the last letter to go: an answer may be to any of them."""

    name = "answer_expected"
    title = gettext_lazy("Has an answer come?")
    when = gettext_lazy("nine weeks after a letter went of which nothing was heard")
    cancelled_by = gettext_lazy(
        "an answer came, or it is known what became of the letter; the pledge is over; no letter can go"
    )
    about = "letter"

    def due(self, moment: Moment) -> QuerySet[Letter]:
        zone = "pledge__supporter__time_zone"
        rows = (
            Letter.objects.awaiting_answer()
            .filter(sent_on__lte=moment.last_day(-DAYS), sent_on__gt=moment.first_day(-DAYS - WINDOW))
            .filter(sent_on__lte=moment.day_in(zone, -DAYS), pledge__state__in=STANDING)
            .filter(pledge__prisoner__in=Prisoner.objects.writable().filter(replying_is_punished=False).values("pk"))
        )
        return reached(rows, "pledge__supporter").annotate(
            to=F("pledge__supporter_id"), about=F("pk"), occasion=Value(""), zone=F(zone)
        )

    def check(self, notice: Notice) -> None:
        letter = must_await_answer(notice)
        must_be_reachable(letter.pledge, notice.ask(known.writable_by_letter))

    def words(self) -> str:
        return _(
            "Some weeks have passed since a letter of yours went. If an answer came, one press on your page tells us. "
            "If not: many cannot answer, and silence says nothing about your letter. Write again, if you can."
        )
