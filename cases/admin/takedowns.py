"""What was taken down of a file, and which partners have said that their copies are gone."""

from typing import Any

from cases.actions.publication import KIND
from cases.models import Group, Prisoner
from tracker.models import Takedown


def takedowns_told(person: Prisoner) -> list[dict[str, Any]]:
    """Those that stand, the newest first."""
    rows = Takedown.objects.of(KIND, person.uid).standing().select_related("made_by")
    return [_told(row) for row in rows.prefetch_related("acknowledgements__organisation").order_by("-at")]


def _told(row: Takedown) -> dict[str, Any]:
    asked = sorted(row.acknowledgements.all(), key=lambda each: str(each.organisation))
    return {
        "row": row,
        "part": Group(row.part).label if row.part else "",
        "gone": [each for each in asked if each.acknowledged_at],
        "waiting": [each for each in asked if not each.acknowledged_at],
    }
