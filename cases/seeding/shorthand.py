"""What seed files say in short, said in full: the same table many times, or a table beside its owner."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from cases.models import Decision, Stance
from cases.seeding.reading import Entry, SeedRefused

LOOSE = ("event", "evidence")


def in_full(entries: Iterable[Entry]) -> list[Entry]:
    """Entries without the shorthand.

    `channels` of a facility name ways to write that are described once; `opens` of a consent lists the groups of facts
    that it opens to whom the person is shown to; events and evidence may stand in a file of their own; a contradiction
    with a reason is decided.
    """
    entries = list(entries)
    described = {entry.values["key"]: entry.values for entry in entries if entry.table == "channel"}
    owned = _gather(entry for entry in entries if entry.table in LOOSE)
    full = [_full(entry, described, owned) for entry in entries if entry.table not in (*LOOSE, "channel")]
    if owned:
        raise SeedRefused("Events or evidence name owners that are in no file: " + ", ".join(map("/".join, owned)))
    return full


Rows = list[dict[str, Any]]


def _gather(loose: Iterable[Entry]) -> dict[tuple[str, str], dict[str, Rows]]:
    """By owner (the case, else the person) and table."""
    owned: dict[tuple[str, str], dict[str, Rows]] = {}
    for entry in loose:
        owner = "case" if "case" in entry.values else "prisoner"
        values = {name: value for name, value in entry.values.items() if name != owner}
        rows = owned.setdefault((owner, entry.values[owner]), {})
        rows.setdefault(entry.table, []).append(values)
    return owned


def _full(entry: Entry, described: dict[str, dict[str, Any]], owned: dict[tuple[str, str], dict[str, Rows]]) -> Entry:
    values = dict(entry.values)
    if entry.table == "facility":
        values["channel"] = [described[key] for key in values.pop("channels", [])]
    if entry.table == "prisoner":
        values["disclosure"] = [*_opened(values)]
        values["consent"] = [
            {name: value for name, value in each.items() if name != "opens"} for each in values.get("consent", [])
        ]
    for table, rows in owned.pop((entry.table, values.get("key", "")), {}).items():
        values[table] = [*values.get(table, []), *rows]
    if "evidence" in values:
        values["evidence"] = [_decided(each) for each in values["evidence"]]
    return replace(entry, values=values)


def _decided(evidence: dict[str, Any]) -> dict[str, Any]:
    """A contradiction with a reason is decided for what the file holds; `decision = ""` leaves it open."""
    has_reason = evidence.get("dispute_en") or evidence.get("dispute_ru")
    if evidence.get("stance") == Stance.CONTRADICTS and has_reason:
        return {"decision": Decision.OTHER_STANDS.value, **evidence}
    return evidence


def _opened(person: dict[str, Any]) -> Iterable[dict[str, Any]]:
    for consent in person.get("consent", []):
        for group in consent.get("opens", []):
            yield {"group": group, "audience": person["audience"], "consent": consent["key"]}
