"""What evidence speaks of, for those who write it down: whose file a row is of, and how the fact is called."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import get_language

from cases.models import KINDS, PROVABLE, About, Case, Group, Prisoner
from tracker.dates import PartialDate

# how sources' statements about a row are gathered, as in `cases.fact_words`
FACTS = {
    About.NAME: "name",
    About.PLACEMENT: "placement",
    About.RESTRAINT: "arrest",
    About.STINT: "punishment cell",
    About.HEALTH: "health",
    About.DEATH: "death",
    About.RELEASE: "release",
    About.DESIGNATION: "designation",
    About.EVENT: "what happened",
    About.ASSESSMENT: "recognition",
    About.DEFENDANT: "accusation",
    About.CHARGE: "charge",
    About.RULING: "ruling",
    About.OUTCOME: "ruling",
    About.SENTENCE: "sentence",
}
FIELDS = {
    "birth_date": "birth date",
    "citizenships": "citizenship",
    "occupation": "occupation",
    "summary": "what happened",
    "title": "case",
    "opened_on": "opening of the case",
}
# of a row that does not name its days itself
DAYS = ("laid_on", "released_on", "happened_on", "as_of", "started", "ended")
# what happened is told with the case, whoever it happened to
OF_CASE = {"summary"}


@dataclass(frozen=True)
class Proven:
    """A row, or one field of a person or of a case."""

    row: Model
    field: str = ""

    @property
    def about(self) -> About:
        return KINDS[type(self.row)]

    @property
    def group(self) -> Group:
        return Group.CASE if self.field in OF_CASE else PROVABLE[self.about].group

    @property
    def fact(self) -> str:
        """The usual name of the fact."""
        if self.field:
            return FIELDS.get(self.field, self.field.replace("_", " "))
        return FACTS[self.about]

    @property
    def owner(self) -> tuple[Prisoner | None, Case | None]:
        """Whose file it is in."""
        return _owner(self.row)

    @property
    def value(self) -> str:
        """What the file holds."""
        if not self.field:
            return ", ".join(filter(None, [str(self.row), self._days]))
        held: Any = getattr(self.row, self.field, "")
        return ", ".join(held) if isinstance(held, list) else _said(held)

    @property
    def _days(self) -> str:
        return " – ".join(filter(None, [_said(getattr(self.row, name, None)) for name in DAYS]))

    def __str__(self) -> str:
        return capfirst(f"{self.label}: {self.value}" if self.value else self.label)

    @property
    def label(self) -> str:
        return field_label(self.row, self.field) if self.field else str(self.about.label)


def _said(held: Any) -> str:
    return held.display(get_language() or "en") if isinstance(held, PartialDate) else str(held or "")


def field_label(row: Model, field: str) -> str:
    """In the words of the form; of what is told in two languages, without the language."""
    names = {each.name: each for each in row._meta.fields}
    found = names.get(field) or names[f"{field}_en"]
    return str(found.verbose_name).split(" in ")[0].split(" по-")[0]


def _owner(row: Any) -> tuple[Prisoner | None, Case | None]:
    if isinstance(row, Prisoner):
        return row, None
    if isinstance(row, Case):
        return None, row
    if hasattr(row, "outcome_id"):
        return _owner(row.outcome)
    if hasattr(row, "defendant_id"):
        return _owner(row.defendant)
    prisoner, case = getattr(row, "prisoner", None), getattr(row, "case", None)
    if prisoner is None and case is not None and isinstance(case, Case):
        accused = [each.prisoner for each in case.defendants.select_related("prisoner")[:2]]
        prisoner = accused[0] if len(accused) == 1 else None
    return prisoner, case
