"""A person of a list on the way into the files: what the list says, who that is here, and what comes of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Self

from cases.imports import slots
from cases.imports.claims import Claims, Found, words_of
from cases.imports.comparing import Difference, Memory, same
from cases.imports.held import Defence, File
from cases.imports.joining import Joined, join
from cases.imports.rows import Remark
from cases.matching import Resemblance
from cases.models import Defendant, ImportRow, ListedPerson, Outcome, RowOutcome

# what a reader says of a row that holds it back, if it is about a column that is taken over
STOPPING = {"unseen_letter", "unclosed_quote", "too_many_cells"}


# found out about the person as a whole, each time anew
JUDGED = {"rows_disagree", "no_name", "no_facility", "several_facilities", "no_organisation", "needs_verdict"}
JUDGED |= {"birth_after_death", "ends_before_it_begins", "in_the_future", "refused_by_the_files"}


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
    # what the list said before, by each of the keys that it names the person by, and the first of them
    ties: dict[str, ListedPerson] = field(default_factory=dict)
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
    def keys(self) -> list[str]:
        """One, but where somebody said that the list names one person in several ways."""
        return list(dict.fromkeys(row.key for row in self.rows))

    def spelled_otherwise(self, key: str, written: dict[str, Any]) -> dict[str, Any]:
        """The names by which rows of this key call the person, where they are not the one that stands."""
        said = next(row.said.get("slots", {}) for row in self.rows if row.key == key)
        return {
            slot: said[slot] for slot in slots.NAMES if slot in said and not same(slot, said[slot], written.get(slot))
        }

    def said_too(self, slot: str) -> bool:
        """Whether a column says something for a slot that was taken of the free text as well."""
        return any(slot in row.said.get("slots", {}) for row in self.rows)

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
    _take(joined, head.decision)
    person = Person(rows, joined, head.decision)
    # what one row spells otherwise is no doubt where somebody said that it is the same person
    spelled = slots.NAMES if len(person.keys) > 1 else ()
    for row in rows:
        person.problems += [(row, Found(*told)) for told in row.problems if told[0] not in JUDGED]
    for slot, value in joined.disagree:
        if slot not in head.decision.get("slots", {}):
            number, column = joined.at[slot]
            row = next(row for row in rows if row.number == number)
            person.problems.append((row, Found("rows_disagree", column, _words(slot, value), slot not in spelled)))
    return person


def _take(joined: Joined, decision: dict[str, Any]) -> None:
    """What somebody took of the free text; articles beside those that a column gives."""
    for slot, value in decision.get("slots", {}).items():
        known = joined.slots.get(slot, []) if slots.kind_of(slot) == "articles" else []
        joined.slots[slot] = [*known, *(each for each in value if each not in known)] if known else value
        row, column = decision["at"][slot]
        joined.at[slot] = (row, column)


def _words(slot: str, value: Any) -> str:
    return words_of(value) if slot in slots.NAMES else str(value)


def _claims(said: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in said.items() if name not in ("near", "born")}


def remarks_of(row: ImportRow, columns: set[int]) -> list[Found]:
    """What the reader found odd, where it is about the row or about a column that is taken over."""
    remarks = [Remark(*each) for each in row.remarks]
    return [
        Found(each.code, each.column, each.text, each.code in STOPPING)
        for each in remarks
        # formulas and faults are told with their cells
        if each.code not in ("formula", "fault") and (each.column is None or each.column in columns)
    ]
