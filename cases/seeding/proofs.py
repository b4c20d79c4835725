"""Nothing is published without a source: what is public of a person or case must be proven by public evidence."""

from collections.abc import Iterable, Iterator

from cases.models import Evidence, Prisoner, Source
from cases.seeding.reading import SeedRefused
from cases.seeding.rows import Row

# what is written of a person directly, and stands on a page as a fact
PROVEN_FIELDS = ("birth_date", "citizenships", "occupation_en")


def check_proofs(rows: Iterable[Row]) -> None:
    """Raises SeedRefused for a public fact that no public source proves, and for evidence of what is not there."""
    rows = list(rows)
    facts = {fact for row in rows for fact in _facts(row)}
    public = {row.key for row in rows if row.model is Source and row.values.get("audience") == "public"}
    proven: set[str] = set()
    for row in rows:
        if row.model is Evidence:
            stood_for = {_find(row, fact, facts) for fact in row.proves}
            proven |= stood_for if row.refs["source"][1] in public else set()
    missing = sorted(fact for row in rows if _is_public(row) for fact in _facts(row) if fact not in proven)
    if missing:
        raise SeedRefused("Public, but no public source proves it: " + ", ".join(missing))


def _facts(row: Row) -> Iterator[str]:
    """The names of what is to be proven in a row: the row itself, or fields of a person."""
    if row.table.needs_proof:
        yield row.key
    if row.model is Prisoner:
        yield from (f"{row.key}/{name}" for name in PROVEN_FIELDS if row.values.get(name))


def _find(row: Row, fact: str, facts: set[str]) -> str:
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
