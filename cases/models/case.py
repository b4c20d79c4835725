from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.audience import AudienceChoices
from cases.models.fact import Fact
from cases.models.own_words import WORDS_OF_CASE
from cases.models.person import Prisoner
from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.publishing.marks import marks
from tracker.tongue import in_own_tongue
from tracker.uids import UidField


@kept
class Case(models.Model):
    """One file of a court or investigator, often with several defendants."""

    uid = UidField()
    seed_key = models.CharField(max_length=160, null=True, unique=True, editable=False)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    title_ru = models.CharField(_("title in Russian"), max_length=200, blank=True)
    number = models.CharField(_("number of the file"), max_length=100, blank=True)
    opened_on = PartialDateField(_("opened"), null=True, blank=True)
    summary_en = models.TextField(_("what it is about, in English"), blank=True)
    summary_ru = models.TextField(_("what it is about, in Russian"), blank=True)
    audience = models.CharField(
        _("who may see this case"), max_length=20, choices=AudienceChoices, default=AudienceChoices.INTERNAL
    )
    note = models.TextField(_("internal note"), blank=True, help_text=_("Never published. For the next volunteer."))

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        indexes = [GinIndex(WORDS_OF_CASE, name="words_of_cases")]
        # the projector fans a case out to its defendants
        triggers = marks("case")

    def __str__(self) -> str:
        return in_own_tongue(self.title_en, self.title_ru) or self.number or self.uid


@kept
class Defendant(Fact):
    """A person's place in a case; their course in it is their own."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="defendants", verbose_name=_("case"))
    prisoner = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="defences", verbose_name=_("person"))
    act_en = models.TextField(_("what is alleged, in English"), blank=True)
    act_ru = models.TextField(_("what is alleged, in Russian"), blank=True)

    class Meta:
        verbose_name = _("defendant")
        verbose_name_plural = _("defendants")
        constraints = [
            models.UniqueConstraint(
                fields=["case", "prisoner"],
                name="defendant_once",
                violation_error_message=_("This person stands in this case already."),
            )
        ]
        triggers = [
            *marks("prisoner", "SELECT p.uid FROM changed JOIN cases_prisoner p ON p.id = changed.prisoner_id"),
            *marks("case", "SELECT c.uid FROM changed JOIN cases_case c ON c.id = changed.case_id"),
        ]

    def __str__(self) -> str:
        return f"{self.prisoner}, {self.case}"
