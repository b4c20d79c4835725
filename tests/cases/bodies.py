"""Bodies of records for tests of what is drawn and told from them: as little as a test asks for."""

from typing import Any

EMPTY: dict[str, Any] = {
    "birth_date": None,
    "designations": [],
    "restraints": [],
    "cases": [],
    "custody": {"current": None, "history": []},
    "punishment_cells": {"stints": [], "runs": []},
    "health": [],
    "events": [],
    "releases": [],
    "death": None,
    "release": None,
}


def body(**facts: Any) -> dict[str, Any]:
    return EMPTY | facts


def stays(*spans: tuple[str | None, str | None]) -> dict[str, Any]:
    return {"current": None, "history": [{"from": since, "to": until} for since, until in spans]}


def restraint(kind: str, since: str, until: str | None) -> dict[str, Any]:
    return {"kind": kind, "from": since, "to": until}


def cells(*stints: tuple[str, int, int]) -> dict[str, Any]:
    """Each with its first day, days ordered and days served."""
    rows = [
        {"kind": "shizo", "from": since, "to": None, "days_ordered": ordered or None, "days_served": served}
        for since, ordered, served in stints
    ]
    return {"stints": rows, "runs": []}


def release(expected: str | None, earliest: str, latest: str) -> dict[str, Any]:
    return {"expected_on": expected, "earliest_on": earliest, "latest_on": latest}
