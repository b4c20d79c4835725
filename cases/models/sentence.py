from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.fact import Fact
from cases.models.ruling import Outcome
from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.publishing.marks import marks


class SentenceKind(models.TextChoices):
    IMPRISONMENT = "imprisonment", _("imprisonment")
    FORCED_LABOUR = "forced_labour", _("forced labour")
    CORRECTIVE_LABOUR = "corrective_labour", _("corrective labour")
    COMMUNITY_SERVICE = "community_service", _("community service")
    RESTRICTED_FREEDOM = "restricted_freedom", _("restriction of freedom")
    FINE = "fine", _("fine")
    SUSPENDED = "suspended", _("suspended sentence")
    BAN = "ban", _("ban on occupations or actions")
    COMPULSORY_TREATMENT = "compulsory_treatment", _("compulsory treatment")
    ADMINISTRATIVE_ARREST = "administrative_arrest", _("administrative arrest")


class Regime(models.TextChoices):
    SETTLEMENT = "settlement", _("settlement colony")
    GENERAL = "general", _("general regime")
    STRICT = "strict", _("strict regime")
    SPECIAL = "special", _("special regime")
    PRISON = "prison", _("prison")
    EDUCATIONAL = "educational", _("educational colony")


TIMED = Q(years__gt=0) | Q(months__gt=0) | Q(days__gt=0)


@kept
class Sentence(Fact):
    """One punishment of an outcome; several may stand together (prison and a ban)."""

    outcome = models.ForeignKey(Outcome, on_delete=models.CASCADE, related_name="sentences", verbose_name=_("outcome"))
    kind = models.CharField(_("kind"), max_length=24, choices=SentenceKind, default=SentenceKind.IMPRISONMENT)
    years = models.PositiveSmallIntegerField(_("years"), default=0)
    months = models.PositiveSmallIntegerField(_("months"), default=0)
    days = models.PositiveSmallIntegerField(_("days"), default=0)
    life = models.BooleanField(_("for life"), default=False)
    regime = models.CharField(_("regime"), max_length=12, choices=Regime, blank=True)
    prison_months = models.PositiveSmallIntegerField(_("of these in prison, months"), null=True, blank=True)
    fine_rub = models.PositiveBigIntegerField(_("fine, roubles"), null=True, blank=True)
    hours = models.PositiveSmallIntegerField(_("hours"), null=True, blank=True)
    probation_months = models.PositiveSmallIntegerField(_("probation, months"), null=True, blank=True)
    bans_en = models.CharField(_("what is banned, in English"), max_length=300, blank=True)
    bans_ru = models.CharField(_("what is banned, in Russian"), max_length=300, blank=True)
    runs_from = PartialDateField(
        _("runs from"),
        null=True,
        blank=True,
        help_text=_("The day the ruling enters into force, unless the court said otherwise."),
    )

    class Meta:
        verbose_name = _("sentence")
        verbose_name_plural = _("sentences")
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="fine") | Q(fine_rub__isnull=False, fine_rub__gt=0),
                name="fine_has_an_amount",
                violation_error_message=_("Give the amount of the fine in roubles."),
            ),
            models.CheckConstraint(
                condition=~Q(kind="imprisonment") | Q(life=True) | TIMED,
                name="imprisonment_has_a_term",
                violation_error_message=_("Give the term in years, months or days, or mark it as for life."),
            ),
            # what papers and reports leave out is said in the note, so that nobody takes the gap for an oversight
            models.CheckConstraint(
                condition=~Q(kind="suspended")
                | Q(probation_months__isnull=False, probation_months__gt=0)
                | ~Q(note=""),
                name="suspended_has_probation",
                violation_error_message=_(
                    "Give the months of probation of the suspended sentence; if nobody knows them, say so in the note."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(kind="community_service") | Q(hours__isnull=False, hours__gt=0) | ~Q(note=""),
                name="community_service_has_hours",
                violation_error_message=_(
                    "Give the hours of community service; if nobody knows them, say so in the note."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["forced_labour", "corrective_labour", "restricted_freedom", "suspended"])
                | TIMED
                | ~Q(note=""),
                name="labour_and_restriction_have_a_term",
                violation_error_message=_("Give the term in years or months; if nobody knows it, say so in the note."),
            ),
            models.CheckConstraint(
                condition=~Q(kind="administrative_arrest") | TIMED | ~Q(note=""),
                name="administrative_arrest_has_days",
                violation_error_message=_("Give the days of the arrest; if nobody knows them, say so in the note."),
            ),
            models.CheckConstraint(
                condition=~Q(kind="ban") | ~Q(bans_en="", bans_ru="") | ~Q(note=""),
                name="ban_says_what",
                violation_error_message=_("Say what is banned, in English or in Russian."),
            ),
            models.CheckConstraint(
                condition=Q(regime="") | Q(kind="imprisonment") | Q(kind="suspended"),
                name="regime_is_of_imprisonment",
                violation_error_message=_("Only imprisonment has a regime: leave it empty, or change the kind."),
            ),
            models.CheckConstraint(
                condition=Q(life=False) | Q(kind="imprisonment", years=0, months=0, days=0),
                name="life_has_no_term",
                violation_error_message=_("A sentence for life is imprisonment without years, months or days."),
            ),
            models.CheckConstraint(
                condition=Q(prison_months=None) | Q(prison_months__lte=models.F("years") * 12 + models.F("months") + 1),
                name="prison_part_within_term",
                violation_error_message=_("The part in prison cannot be longer than the term."),
            ),
        ]
        triggers = [
            *marks(
                "prisoner",
                "SELECT p.uid FROM changed JOIN cases_outcome o ON o.id = changed.outcome_id"
                " JOIN cases_defendant d ON d.id = o.defendant_id JOIN cases_prisoner p ON p.id = d.prisoner_id",
            ),
            *marks(
                "case",
                "SELECT c.uid FROM changed JOIN cases_outcome o ON o.id = changed.outcome_id"
                " JOIN cases_defendant d ON d.id = o.defendant_id JOIN cases_case c ON c.id = d.case_id",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def term_months(self) -> int:
        return self.years * 12 + self.months
