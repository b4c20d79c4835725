from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.models.facility import Facility
from cases.models.person import Prisoner
from tracker.history import kept

# nothing that may be wrong is put off longer
LONGEST_PUT_OFF = timedelta(days=180)


class Answer(models.TextChoices):
    STILL_SO = "still_so", _("still so")
    CHANGED = "changed", _("changed: the file was opened")
    UNKNOWN = "unknown", _("cannot be known now")
    # nobody was asked: something speaks against it, a letter that came back
    DOUBTED = "doubted", _("in doubt")
    # nobody of ours says so: one who writes says that an answer came from there
    HEARD = "heard", _("said by one who writes")


class CheckQuerySet(models.QuerySet["Check"]):
    def of_rows(self, model: str, rows: Iterable[int]) -> "CheckQuerySet":
        return self.filter(model=model, row__in=rows)

    def answered_by(self, user_id: int | None, *, since: datetime) -> "CheckQuerySet":
        return self.filter(made_by=user_id, made_at__gte=since).exclude(answer__in=[Answer.DOUBTED, Answer.HEARD])


@kept
class Check(models.Model):
    """That somebody looked at one fact again, or that something spoke against it. Added, never changed. Internal."""

    # the fact: by the name of its model and its key, as facts are of many kinds
    model = models.CharField(_("what"), max_length=30)
    row = models.BigIntegerField()
    prisoner = models.ForeignKey(
        Prisoner, null=True, on_delete=models.CASCADE, related_name="checks", verbose_name=_("person")
    )
    facility = models.ForeignKey(
        Facility, null=True, on_delete=models.CASCADE, related_name="checks", verbose_name=_("facility")
    )
    answer = models.CharField(_("answer"), max_length=8, choices=Answer)
    as_of = models.DateField(_("as of"))
    until = models.DateField(_("asked again on"), null=True)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    made_by = models.ForeignKey(
        "tracker.User", null=True, on_delete=models.SET_NULL, related_name="+", verbose_name=_("by")
    )
    made_at = models.DateTimeField(_("when"), default=timezone.now)

    objects = CheckQuerySet.as_manager()

    class Meta:
        verbose_name = _("check")
        verbose_name_plural = _("checks")
        permissions = [("view_load", "Can see how much is due to everybody")]
        constraints = [
            models.CheckConstraint(
                condition=Q(prisoner=None, facility__isnull=False) | Q(prisoner__isnull=False, facility=None),
                name="check_belongs_to_one_file",
            ),
            models.CheckConstraint(
                condition=~Q(answer="unknown") | Q(until__isnull=False) & ~Q(reason=""),
                name="put_off_with_reason_and_day",
                violation_error_message=_("Say why it cannot be known now, and when to ask again."),
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gt=F("as_of"), until__lte=F("as_of") + LONGEST_PUT_OFF),
                name="put_off_for_a_while",
                violation_error_message=_("Choose a day after today, within half a year."),
            ),
            models.CheckConstraint(
                condition=~Q(answer="doubted") | ~Q(reason=""),
                name="doubt_says_why",
                violation_error_message=_("Say what speaks against it."),
            ),
        ]
        indexes = [models.Index(fields=["model", "row"], name="checks_of_a_row")]

    def __str__(self) -> str:
        return f"{self.get_answer_display()}, {self.as_of}"

    @classmethod
    def latest_day(cls, today: date) -> date:
        """The last day to which something can be put off."""
        return today + LONGEST_PUT_OFF
