"""The table of all kinds of notices in docs/reminders.md says what the code says."""

from pathlib import Path

from django.utils import translation

from tracker.mail.kinds import Kind, kinds

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reminders.md"
WAITS = {True: "yes", False: "no"}


def row(kind: Kind) -> str:
    hours = f"{kind.hours.opens:%H:%M}–{kind.hours.closes:%H:%M}" if kind.hours else "any"
    cells = (f"`{kind.name}`", kind.who, kind.built_from, kind.when, kind.cancelled_by, WAITS[kind.gathers], hours)
    return f"| {' | '.join(map(str, cells))} |"


def test_every_kind_has_its_line() -> None:
    with translation.override("en"):
        expected = [row(kind) for kind in sorted(kinds.declared.values(), key=lambda each: (each.who, each.name))]
    assert [line for line in PAGE.read_text().splitlines() if line.startswith("| `")] == expected
