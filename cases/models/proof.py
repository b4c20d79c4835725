"""Which rows of a file a piece of evidence speaks of."""

from collections.abc import Mapping
from dataclasses import dataclass

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.assessment import Assessment
from cases.models.case import Case, Defendant
from cases.models.cell import PunishmentStint
from cases.models.charge import Charge
from cases.models.consent import Group
from cases.models.death import Death
from cases.models.designation import Designation
from cases.models.event import Event
from cases.models.evidence import Evidence
from cases.models.health import HealthEvent
from cases.models.hearing import Hearing
from cases.models.identifier import Identifier
from cases.models.name import Name
from cases.models.person import Prisoner
from cases.models.placement import Placement
from cases.models.release import Release
from cases.models.restraint import Restraint
from cases.models.ruling import Outcome, Ruling
from cases.models.sentence import Sentence
from tracker.history import kept
from tracker.publishing.marks import marks


class About(models.TextChoices):
    """The kinds of rows that can be proven. A person and a case are proven field by field."""

    PERSON = "person", _("person")
    CASE = "case", _("case")
    NAME = "name", _("name")
    PLACEMENT = "placement", _("placement")
    RESTRAINT = "restraint", _("measure before the sentence")
    STINT = "stint", _("punishment cell")
    HEALTH = "health", _("health")
    DEATH = "death", _("death")
    RELEASE = "release", _("release")
    DESIGNATION = "designation", _("designation by the state")
    EVENT = "event", _("event")
    ASSESSMENT = "assessment", _("assessment")
    IDENTIFIER = "identifier", _("number in another registry")
    DEFENDANT = "defendant", _("defendant")
    CHARGE = "charge", _("charge")
    HEARING = "hearing", _("hearing")
    RULING = "ruling", _("ruling")
    OUTCOME = "outcome", _("outcome")
    SENTENCE = "sentence", _("sentence")


@dataclass(frozen=True)
class Provable:
    """A table whose rows can be proven; `of` is the SQL that says whether row `r` is of the file of evidence `e`."""

    model: type[models.Model]
    group: Group
    of: str


_PERSONS = "r.prisoner_id = e.prisoner_id"
_CASES = "r.case_id = e.case_id"
_EITHERS = f"({_PERSONS} OR {_CASES})"
_DEFENDANTS = (
    "EXISTS (SELECT FROM cases_defendant d WHERE d.id = r.defendant_id"
    " AND (d.prisoner_id = e.prisoner_id OR d.case_id = e.case_id))"
)
_RULINGS = (
    "(r.case_id = e.case_id OR EXISTS (SELECT FROM cases_defendant d"
    " WHERE d.case_id = r.case_id AND d.prisoner_id = e.prisoner_id))"
)
_SENTENCES = (
    "EXISTS (SELECT FROM cases_outcome o JOIN cases_defendant d ON d.id = o.defendant_id"
    " WHERE o.id = r.outcome_id AND (d.prisoner_id = e.prisoner_id OR d.case_id = e.case_id))"
)

PROVABLE: Mapping[About, Provable] = {
    About.PERSON: Provable(Prisoner, Group.IDENTITY, "r.id = e.prisoner_id"),
    About.CASE: Provable(Case, Group.CASE, "r.id = e.case_id"),
    About.NAME: Provable(Name, Group.IDENTITY, _PERSONS),
    About.PLACEMENT: Provable(Placement, Group.CUSTODY, _PERSONS),
    About.RESTRAINT: Provable(Restraint, Group.CUSTODY, _PERSONS),
    About.STINT: Provable(PunishmentStint, Group.CELLS, _PERSONS),
    About.HEALTH: Provable(HealthEvent, Group.HEALTH, _PERSONS),
    About.DEATH: Provable(Death, Group.IDENTITY, _PERSONS),
    About.RELEASE: Provable(Release, Group.CUSTODY, _PERSONS),
    About.DESIGNATION: Provable(Designation, Group.DESIGNATIONS, _PERSONS),
    About.EVENT: Provable(Event, Group.CASE, _EITHERS),
    About.ASSESSMENT: Provable(Assessment, Group.IDENTITY, _PERSONS),
    About.IDENTIFIER: Provable(Identifier, Group.IDENTITY, _PERSONS),
    About.DEFENDANT: Provable(Defendant, Group.CASE, _EITHERS),
    About.CHARGE: Provable(Charge, Group.CASE, _DEFENDANTS),
    About.HEARING: Provable(Hearing, Group.CASE, _RULINGS),
    About.RULING: Provable(Ruling, Group.CASE, _RULINGS),
    About.OUTCOME: Provable(Outcome, Group.CASE, _DEFENDANTS),
    About.SENTENCE: Provable(Sentence, Group.CASE, _SENTENCES),
}
KINDS: Mapping[type[models.Model], About] = {provable.model: about for about, provable in PROVABLE.items()}


def _same_file() -> pgtrigger.Trigger:
    """Refuses a tie to a row that is not there, or is of another file. The row is held until the tie is kept."""
    branches = "".join(
        f" WHEN '{about}' THEN PERFORM FROM {provable.model._meta.db_table} r, cases_evidence e"
        f" WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND {provable.of} FOR KEY SHARE OF r;"
        for about, provable in PROVABLE.items()
    )
    return pgtrigger.Trigger(
        name="of_the_same_file",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func=f"""
            CASE NEW.about{branches} END CASE;
            IF NOT FOUND THEN
                RAISE integrity_constraint_violation
                USING MESSAGE = 'Evidence must speak of a row of its own file.', CONSTRAINT = 'proof_of_the_same_file';
            END IF;
            RETURN NEW;
        """,
    )


def _untie(about: About) -> pgtrigger.Trigger:
    """With a row go the ties to it. What the source says stays."""
    return pgtrigger.Trigger(
        name="untie_evidence",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Delete,
        referencing=pgtrigger.Referencing(old="old_rows"),
        func=(
            f"DELETE FROM cases_proof p USING old_rows o WHERE p.about = '{about}' AND p.about_id = o.id; RETURN NULL;"
        ),
    )


@kept
class Proof(models.Model):
    """That evidence speaks of one row: for it, or against it, as the evidence says."""

    evidence = models.ForeignKey(Evidence, on_delete=models.CASCADE, related_name="proofs", verbose_name=_("evidence"))
    about = models.CharField(_("about"), max_length=12, choices=About)
    about_id = models.BigIntegerField(_("which row"))
    field = models.CharField(_("which field"), max_length=40, blank=True)

    class Meta:
        verbose_name = _("what evidence speaks of")
        verbose_name_plural = _("what evidence speaks of")
        constraints = [
            models.UniqueConstraint(fields=["evidence", "about", "about_id", "field"], name="proof_once"),
            models.CheckConstraint(
                condition=(Q(about__in=["person", "case"]) & ~Q(field=""))
                | (~Q(about__in=["person", "case"]) & Q(field="")),
                name="proof_of_a_field_or_a_row",
            ),
        ]
        indexes = [models.Index(fields=["about", "about_id"], name="proofs_of_a_row")]
        triggers = [
            _same_file(),
            *marks(
                "prisoner",
                "SELECT p.uid FROM changed JOIN cases_evidence e ON e.id = changed.evidence_id"
                " JOIN cases_prisoner p ON p.id = e.prisoner_id",
            ),
            *marks(
                "case",
                "SELECT c.uid FROM changed JOIN cases_evidence e ON e.id = changed.evidence_id"
                " JOIN cases_case c ON c.id = e.case_id",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_about_display()} {self.field}".strip()


for _about, _provable in PROVABLE.items():
    _untie(_about).register(_provable.model)  # type: ignore[arg-type] # asks for a row and means its model
