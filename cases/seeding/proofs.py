"""Nothing is published without a source: what is public of a person or case must be proven by public evidence."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cases.models import KINDS, About, Evidence, Prisoner, Source
from cases.seeding.reading import SeedRefused
from cases.seeding.rows import Row

# what is written of a person directly, and stands on a page as a fact
PROVEN_FIELDS = ("birth_date", "citizenships", "occupation_en")


@dataclass(frozen=True)
class Tie:
    """What a piece of evidence speaks of: a row, or one field of a person."""

    evidence: Row
    row: Row
    field: str = ""

    @property
    def about(self) -> About:
        return KINDS[self.row.model]


Facts = Mapping[str, tuple[Row, str]]


def ties(rows: Iterable[Row]) -> list[Tie]:
    """Raises SeedRefused for evidence of what is not there."""
    rows = list(rows)
    facts = {name: (row, field) for row in rows for name, field in _facts(row)}
    return [
        Tie(row, *facts[_find(row, fact, facts)])
        for row in rows
        if row.model is Evidence
        for fact in (*row.proves, *row.disputes)
    ]


def check_proofs(rows: Iterable[Row]) -> None:
    """Raises SeedRefused for a public fact that no public source proves, and for evidence of what is not there."""
    rows = list(rows)
    facts = {name: (row, field) for row in rows for name, field in _facts(row)}
    public = {row.key for row in rows if row.model is Source and row.values.get("audience") == "public"}
    proven: set[str] = set()
    for row in rows:
        if row.model is Evidence:
            stood_for = {_find(row, fact, facts) for fact in row.proves}
            proven |= stood_for if row.refs["source"][1] in public else set()
    missing = sorted(name for row in rows if _is_public(row) for name in _to_prove(row) if name not in proven)
    if missing:
        raise SeedRefused("Public, but no public source proves it: " + ", ".join(missing))


def _facts(row: Row) -> Iterator[tuple[str, str]]:
    """What evidence can speak of in a row, by name: the row itself, or fields of a person."""
    if row.model is Prisoner:
        yield from ((f"{row.key}/{name}", name.removesuffix("_en")) for name in PROVEN_FIELDS if row.values.get(name))
    elif row.model in KINDS and row.above:
        yield row.key, ""


def _to_prove(row: Row) -> Iterator[str]:
    if row.table.needs_proof or row.model is Prisoner:
        yield from (name for name, _field in _facts(row))


def _find(row: Row, fact: str, facts: Facts) -> str:
    """The fact that evidence names: of its case, of the defendant in it, or of its person."""
    root, kind, rest = row.root.key, *_split(fact)
    person = row.refs["prisoner"][1] if "prisoner" in row.refs else root
    defendant, _slash, charge = rest.partition("/")
    candidates = [f"{root}/{fact}", f"{person}/{fact}", f"{root}/defendant/{defendant}/{kind}/{charge}"]
    found = next((each for each in candidates if each in facts), None)
    if found is None:
        raise SeedRefused(f"{row.name} proves “{fact}”, which is not there.")
    return found


def _split(fact: str) -> tuple[str, str]:
    kind, _slash, rest = fact.partition("/")
    return kind, rest


def _is_public(row: Row) -> bool:
    """The narrower of its own audience, where it has one, and of the person's or case's holds."""
    whole = row.root.values.get("audience")
    return whole == "public" and row.values.get("audience", whole) == "public"
