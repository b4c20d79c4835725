"""Taking back what was done in one piece: an import, a merge, one change of one row.

Whatever was done under a history context can be taken back exactly: rows that were made go, rows that were removed
come back as they were, fields that were changed are set back. What somebody changed since is left, and said.
"""

from tracker.taking_back.reasons import Left
from tracker.taking_back.references import also_refers, stays_whole, worked_out
from tracker.taking_back.taking import TakenBack, take_back

__all__ = ["Left", "TakenBack", "also_refers", "stays_whole", "take_back", "worked_out"]
