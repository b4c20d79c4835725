"""A person of a list on the way into the files: what the list says, who that is here, and what comes of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Self

from cases.imports.claims import Claims, Found
from cases.imports.comparing import Difference, Memory
from cases.imports.held import Defence, File
from cases.imports.joining import Joined, join
from cases.imports.rows import Remark
from cases.matching import Resemblance
from cases.models import Defendant, ImportRow, ListedPerson, Outcome, RowOutcome

# what a reader says of a row that holds it back, if it is about a column that is taken over
STOPPING = {"unseen_letter", "unclosed_quote", "too_many_cells"}


# found out about the person as a whole, each time anew
JUDGED = {"rows_disagree", "no_name", "no_facility", "several_facilities", "no_organisation", "needs_verdict"}
JUDGED |= {"birth_after_death", "ends_before_it_begins", "refused_by_the_files"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who it may be: a file, by its uid, or an earlier row of the same list."""

    resemblance: Resemblance
    uid: str = ""
    row: int | None = None
    name: str = ""

    @classmethod
    def from_dict(cls, told: dict[str, Any]) -> Self:
        likeness = Resemblance(told["score"], tuple(told["reasons"]))
        return cls(likeness, told.get("uid", ""), told.get("row"), told["name"])

    def as_dict(self) -> dict[str, Any]:
        who: dict[str, Any] = {"uid": self.uid} if self.uid else {"row": self.row}
        return who | {"name": self.name, "score": self.resemblance.score, "reasons": list(self.resemblance.reasons)}


@dataclass(slots=True)
class Person:
    """`defences` says, for each case of the list, which defence of the file is meant, and which outcome of it."""

    rows: Sequence[ImportRow]
    joined: Joined
    decision: dict[str, Any]
    problems: list[tuple[ImportRow, Found]] = field(default_factory=list)
    tie: ListedPerson | None = None
    file: File | None = None
    defences: dict[int, tuple[Defence, Outcome | None]] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)
    additions: list[tuple[str, Any]] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
    # defendants that were made for cases of the list, and the uid of the file, once it is written
    made: dict[int, Defendant] = field(default_factory=dict)
    uid: str = ""
    # somebody has changed the file since the list was given out, or nobody can tell
    edited_since: bool = True
    why: str = ""
    outcome: RowOutcome = RowOutcome.UNCHANGED

    @property
    def head(self) -> ImportRow:
        return self.rows[0]

    @property
    def key(self) -> str:
        return self.head.key

    @property
    def memory(self) -> Memory:
        """What earlier files of the list said of this person."""
        ours = bool(self.joined.uid) and not self.edited_since
        return Memory(self.tie.written, self.tie.refused, ours) if self.tie else Memory(ours=ours)

    @property
    def names(self) -> list[list[str]]:
        told = self.joined.slots
        return [told[slot] for slot in ("name", "name_latin") if slot in told]

    @property
    def is_held_back(self) -> bool:
        return self.outcome in (RowOutcome.DUPLICATE, RowOutcome.CONFLICT, RowOutcome.ERROR, RowOutcome.SKIPPED)


def person_of(rows: Sequence[ImportRow]) -> Person:
    """The person that these rows speak of, with what somebody decided of them."""
    head = rows[0]
    joined = join([(row.number, Claims.from_dict(_claims(row.said))) for row in rows])
    # what somebody put in by hand, or accepted of what the free text proposes
    joined.slots |= head.decision.get("slots", {})
    person = Person(rows, joined, head.decision)
    for row in rows:
        person.problems += [(row, Found(*told)) for told in row.problems if told[0] not in JUDGED]
    for slot, value in joined.disagree:
        if slot not in head.decision.get("slots", {}):
            number, column = joined.at[slot]
            row = next(row for row in rows if row.number == number)
            person.problems.append((row, Found("rows_disagree", column, str(value), True)))
    return person


def _claims(said: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in said.items() if name != "near"}


def remarks_of(row: ImportRow, columns: set[int]) -> list[Found]:
    """What the reader found odd, where it is about the row or about a column that is taken over."""
    remarks = [Remark(*each) for each in row.remarks]
    return [
        Found(each.code, each.column, each.text, each.code in STOPPING)
        for each in remarks
        # formulas and faults are told with their cells
        if each.code not in ("formula", "fault") and (each.column is None or each.column in columns)
    ]
