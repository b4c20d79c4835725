from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.case import Case, Defendant
from cases.models.court import Court
from cases.models.facility import is_time_zone
from cases.models.fact import Fact
from tracker.constraints import Never
from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.publishing.marks import owned

MOSCOW = "Europe/Moscow"


class Purpose(models.TextChoices):
    """What a court sits for."""

    MEASURE = "pre_trial_measure", _("measure before the sentence")
    PRELIMINARY = "preliminary", _("preliminary hearing")
    MERITS = "merits", _("hearing on the merits")
    VERDICT = "verdict", _("verdict")
    APPEAL = "appeal", _("appeal")
    CASSATION = "cassation", _("cassation")
    OTHER = "other", _("other")


@kept
class Hearing(Fact):
    """A sitting of a court in a case. Its hour is told by the clock on the court's wall, so it has a time zone."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="hearings", verbose_name=_("case"))
    defendant = models.ForeignKey(
        Defendant,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="hearings",
        verbose_name=_("defendant"),
        help_text=_("Only where it concerns one of several. Empty: all of them."),
    )
    court = models.ForeignKey(
        Court, null=True, blank=True, on_delete=models.PROTECT, related_name="hearings", verbose_name=_("court")
    )
    purpose = models.CharField(_("purpose"), max_length=18, choices=Purpose, default=Purpose.MERITS)
    held_on = PartialDateField(_("on"), null=True, blank=True)
    starts_at = models.TimeField(
        _("hour"), null=True, blank=True, help_text=_("By the clock there: 10:30. Empty if it is not known.")
    )
    time_zone = models.CharField(
        _("time zone"),
        max_length=40,
        blank=True,
        validators=[is_time_zone],
        help_text=_("Empty: the court's own; where no court is named, Moscow's."),
    )
    is_open = models.BooleanField(_("open to the public"), null=True, blank=True)
    postponed = models.BooleanField(_("postponed"), default=False, help_text=_("It was called and put off."))
    outcome_en = models.CharField(_("what came of it, in English"), max_length=300, blank=True)
    outcome_ru = models.CharField(_("what came of it, in Russian"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("hearing")
        verbose_name_plural = _("hearings")
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_at=None) | Q(held_on__earliest=F("held_on__latest"), held_on__isnull=False),
                name="hearing_at_an_hour_has_a_day",
                violation_error_message=_("To give the hour of a hearing, give its day: 16.12.2025."),
            ),
            Never(
                where="(SELECT case_id FROM cases_defendant WHERE id = {defendant}) <> {case}",
                name="hearing_concerns_a_defendant_of_the_case",
                violation_error_message=_("This hearing is in another case: choose a defendant of this one."),
            ),
        ]
        # the projector fans a case out to its defendants
        triggers = owned("case", "case_id", "cases_case")

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}, {self.held_on or _('day not known')}"

    @property
    def zone(self) -> str:
        """The name of the time zone in which its hour is meant."""
        return self.time_zone or (self.court.time_zone if self.court else MOSCOW)

    @property
    def moment(self) -> datetime | None:
        """When it begins, where the hour is known."""
        if self.starts_at is None or self.held_on is None:
            return None
        return datetime.combine(self.held_on.earliest, self.starts_at, ZoneInfo(self.zone))
