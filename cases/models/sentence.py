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


@kept(exclude=["seed_key"])
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
                condition=~Q(kind="fine") | Q(fine_rub__gt=0),
                name="fine_has_an_amount",
                violation_error_message=_("Give the amount of the fine in roubles."),
            ),
            models.CheckConstraint(
                condition=~Q(kind="imprisonment") | Q(life=True) | Q(years__gt=0) | Q(months__gt=0) | Q(days__gt=0),
                name="imprisonment_has_a_term",
                violation_error_message=_("Give the term in years, months or days, or mark it as for life."),
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
    def has_computable_term(self) -> bool:
        """Whether the arithmetic of terms can be done: imprisonment for a time, in a known regime."""
        return self.kind == SentenceKind.IMPRISONMENT and bool(self.regime) and not self.life

    @property
    def term_months(self) -> int:
        return self.years * 12 + self.months
