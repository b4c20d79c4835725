from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.fact_words import fact_in_words
from cases.models.case import Case
from cases.models.consent import Group
from cases.models.fact import Fact
from cases.models.person import Prisoner
from cases.models.source import Source
from tracker.history import kept
from tracker.publishing.marks import marks
from tracker.tongue import in_own_tongue


class Stance(models.TextChoices):
    SUPPORTS = "supports", _("supports")
    CONTRADICTS = "contradicts", _("contradicts")


class Decision(models.TextChoices):
    """What a person decided of a source that contradicts the file."""

    OTHER_STANDS = "other_stands", _("the other stands")
    BOTH_KEPT = "both_kept", _("it cannot be told: both are kept")


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    def undecided(self) -> Self:
        """Contradictions of which nobody has said yet what stands."""
        return self.filter(stance=Stance.CONTRADICTS, decision="")

    def beside(self, evidence: "Evidence") -> Self:
        """All that is said of the same fact of the same person, or of the same case."""
        same_file = (
            Q(prisoner=evidence.prisoner_id) if evidence.prisoner_id else Q(prisoner=None, case=evidence.case_id)
        )
        return self.filter(same_file, fact=evidence.fact)


@kept
class Evidence(Fact):
    """What a source says of one fact: its words, the value as it gives it, and whether that agrees with the file."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="evidence", verbose_name=_("source"))
    prisoner = models.ForeignKey(
        Prisoner, null=True, blank=True, on_delete=models.CASCADE, related_name="evidence", verbose_name=_("person")
    )
    case = models.ForeignKey(
        Case, null=True, blank=True, on_delete=models.CASCADE, related_name="evidence", verbose_name=_("case")
    )
    # decides who may see the quote: it is shown where its facts are
    group = models.CharField(_("about"), max_length=14, choices=Group, default=Group.CASE)
    fact = models.CharField(
        _("which fact"), max_length=80, help_text=_("For instance: birth date, charge, sentence, arrest.")
    )
    quote = models.TextField(_("the source's own words"), blank=True)
    value = models.CharField(_("value as the source gives it"), max_length=300, blank=True)
    stance = models.CharField(_("it"), max_length=12, choices=Stance, default=Stance.SUPPORTS)
    dispute_en = models.TextField(_("which stands and why, in English"), blank=True)
    dispute_ru = models.TextField(_("which stands and why, in Russian"), blank=True)
    decision = models.CharField(_("decided"), max_length=12, choices=Decision, blank=True)
    # both empty where the file came with the decision
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True, editable=False)
    decided_by = models.ForeignKey(
        "tracker.User",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("decided by"),
    )
    checked_by = models.ForeignKey(
        "tracker.User",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("checked by"),
    )

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        constraints = [
            models.CheckConstraint(
                condition=~Q(prisoner=None, case=None),
                name="evidence_belongs_somewhere",
                violation_error_message=_("Say what this proves: a fact of a person, or of a case."),
            ),
            models.CheckConstraint(
                condition=~Q(quote="", value=""),
                name="evidence_says_something",
                violation_error_message=_("Give the source's words, or the value as it gives it."),
            ),
            models.CheckConstraint(
                condition=Q(decision="") | ~Q(dispute_en="", dispute_ru=""),
                name="decision_gives_a_reason",
                violation_error_message=_("Say why: in Russian, in English, or in both."),
            ),
            models.CheckConstraint(
                condition=Q(decision="") | Q(stance="contradicts"),
                name="only_a_contradiction_is_decided",
                violation_error_message=_("Only what contradicts the file needs a decision."),
            ),
            models.CheckConstraint(
                condition=Q(decided_at=None) | ~Q(decision=""),
                name="decided_when_something_was_decided",
            ),
        ]
        triggers = [
            *marks("prisoner", "SELECT p.uid FROM changed JOIN cases_prisoner p ON p.id = changed.prisoner_id"),
            *marks("case", "SELECT c.uid FROM changed JOIN cases_case c ON c.id = changed.case_id"),
        ]

    def __str__(self) -> str:
        return f"{fact_in_words(self.fact)}: {self.value or self.quote[:60]}"

    @property
    def reason(self) -> str:
        return in_own_tongue(self.dispute_en, self.dispute_ru)

    @property
    def is_open(self) -> bool:
        return self.stance == Stance.CONTRADICTS and not self.decision

    @property
    def true_as_of(self) -> date | None:
        """The day up to which it supports its fact: an article of 2024 that is read today says nothing of today."""
        if self.stance != Stance.SUPPORTS:
            return None
        written = self.source.dated.latest if self.source.dated else None
        return min(filter(None, [written, self.confirmed_on]), default=None)
