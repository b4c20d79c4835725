"""Terms and cells, computed from what a reader may see."""

from typing import Any

from cases.models import Defendant, Prisoner
from cases.publishing.sight import Sight


def release(prisoner: Prisoner, sees: Sight, defences: list[Defendant], state: str) -> dict[str, Any] | None:
    return None


def cells(prisoner: Prisoner) -> dict[str, Any]:
    return {"stints": [], "runs": [], "days_ordered": 0, "days_served": 0, "longest_run": 0}
