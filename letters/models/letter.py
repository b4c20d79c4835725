from collections.abc import Iterable
from datetime import date, timedelta
from typing import Self

from django.db import models
from django.db.models import Count, F, Max, Q
from django.db.models.functions import Coalesce, TruncMonth
from django.utils.translation import gettext_lazy as _

from cases.models.facility import ChannelKind, Facility
from letters.models.pledge import Pledge
from letters.models.supporter import Supporter
from tracker.uids import UidField

# a letter sent so many days ago still counts as one that a person gets this month
A_MONTH = timedelta(days=30)


class LetterState(models.TextChoices):
    PLANNED = "planned", _("planned")
    WRITING = "writing", _("being written")
    IN_TRANSLATION = "in_translation", _("in translation")
    READY = "ready", _("ready to go")
    SENT = "sent", _("sent")
    WITH_CENSOR = "with_censor", _("with the censor")
    HANDED_OVER = "handed_over", _("handed over")
    PARTLY_BLACKED_OUT = "partly_blacked_out", _("partly blacked out")
    NOT_PASSED = "not_passed", _("not passed by the censor")
    ANSWERED = "answered", _("answered")
    RETURNED = "returned", _("returned")
    NO_WORD = "no_word", _("no word yet")
    NOT_SENT = "not_sent", _("not sent after all")


class WhyReturned(models.TextChoices):
    """What stands on an envelope that came back."""

    MOVED = "moved", _("“left”, “not here any more”")
    UNKNOWN_THERE = "unknown_there", _("“no such person”")
    UNCLAIMED = "unclaimed", _("“storage time is over”")
    REFUSED = "refused", _("“refused”")
    BAD_ADDRESS = "bad_address", _("“wrong address”")
    NOTHING = "nothing", _("nothing, or it cannot be read")


OPEN = (LetterState.PLANNED, LetterState.WRITING, LetterState.IN_TRANSLATION, LetterState.READY)
AWAY = tuple(state for state in LetterState if state not in (*OPEN, LetterState.NOT_SENT))
CAME_BACK = (LetterState.RETURNED, LetterState.NOT_PASSED)
# an answer may come to all that have gone but those of which nothing more is expected
AWAITING = tuple(state for state in AWAY if state not in (LetterState.ANSWERED, *CAME_BACK))


class LetterQuerySet(models.QuerySet["Letter"]):
    def of(self, supporter: Supporter) -> Self:
        return self.filter(pledge__supporter=supporter).select_related("pledge__supporter", "pledge__prisoner")

    def open(self) -> Self:
        """Those still to be sent."""
        return self.filter(state__in=OPEN)

    def away(self) -> Self:
        return self.filter(state__in=AWAY)

    def by_month(self, first: date) -> Iterable[tuple[date, str, int]]:
        """Of those that went since: month of going and state, with how many."""
        gone = self.away().filter(sent_on__gte=first).annotate(month=TruncMonth("sent_on"))
        return gone.values_list("month", "state").annotate(Count("pk"))

    def sent_to(self, first: date) -> Iterable[tuple[int | None, int]]:
        """To which facility how many went since."""
        return self.away().filter(sent_on__gte=first).values_list("facility").annotate(Count("pk"))

    def came_back(self, first: date) -> Iterable[tuple[int | None, str, int, date | None]]:
        """Of those that went since and came back, or were not passed: facility and why, how many, the last day."""
        back = self.filter(state__in=CAME_BACK, sent_on__gte=first)
        counted = back.values("facility", "why_returned").annotate(
            count=Count("pk"), last=Max(Coalesce("returned_on", "not_passed_on"))
        )
        return counted.values_list("facility", "why_returned", "count", "last")

    def awaiting_answer(self) -> Self:
        return self.filter(state__in=AWAITING)


class Letter(models.Model):
    """One letter of a pledge, from the day for which it is planned to its answer. The next is planned when it goes."""

    uid = UidField()
    pledge = models.ForeignKey(Pledge, on_delete=models.CASCADE, related_name="letters")
    state = models.CharField(_("state"), max_length=20, choices=LetterState, default=LetterState.PLANNED)
    planned_for = models.DateField(_("planned for"))
    channel = models.CharField(_("sent by"), max_length=12, choices=ChannelKind, blank=True)
    channel_name = models.CharField(_("name of that way"), max_length=100, blank=True)
    # as it was published when the letter went: people are moved, and then it is known which letters are at risk
    address = models.TextField(_("sent to"), blank=True)
    facility = models.ForeignKey(
        Facility,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="letters",
        verbose_name=_("sent to the facility"),
    )
    answer_paid = models.BooleanField(_("with a paid answer form"), default=False)
    sent_on = models.DateField(_("sent on"), null=True, blank=True)
    with_censor_on = models.DateField(_("with the censor on"), null=True, blank=True)
    handed_over_on = models.DateField(_("handed over on"), null=True, blank=True)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    returned_on = models.DateField(_("returned on"), null=True, blank=True)
    not_passed_on = models.DateField(_("not passed on"), null=True, blank=True)
    why_returned = models.CharField(_("why it came back"), max_length=13, choices=WhyReturned, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=AWAY, sent_on__isnull=False) | ~Q(state__in=AWAY) & Q(sent_on=None),
                name="letter_that_has_gone_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(state="answered", answered_on__isnull=False) | ~Q(state="answered") & Q(answered_on=None),
                name="answered_letter_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(state="returned", returned_on__isnull=False) | ~Q(state="returned") & Q(returned_on=None),
                name="returned_letter_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(state="not_passed", not_passed_on__isnull=False)
                | ~Q(state="not_passed") & Q(not_passed_on=None),
                name="letter_not_passed_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(why_returned="") | Q(state="returned"), name="only_what_came_back_says_why"
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{after}__isnull": True}) | Q(**{f"{after}__gte": F("sent_on")}),
                    name=f"{after}_after_sent_on",
                )
                for after in ("with_censor_on", "handed_over_on", "answered_on", "returned_on", "not_passed_on")
            ),
            models.UniqueConstraint(fields=["pledge"], condition=Q(state__in=OPEN), name="one_open_letter"),
        ]
        indexes = [
            models.Index(fields=["planned_for"], condition=Q(state__in=OPEN), name="letters_open"),
            models.Index(fields=["sent_on"], condition=~Q(sent_on=None), name="letters_sent"),
        ]

    def __str__(self) -> str:
        return self.uid
