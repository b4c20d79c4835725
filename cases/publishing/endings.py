"""Deaths and releases as a reader may know them: until they are announced, the file is told as if they were not in it.

So is what ended with them: a stay that is over from the day of a death that nobody outside knows of would tell of it.
"""

from collections.abc import Iterator
from copy import copy
from datetime import date
from typing import TypeVar

from cases.models import Death, Placement, Prisoner, Release, Restraint, is_out
from cases.publishing.sight import Sight, measures_shown, release_shown
from tracker.publishing.readers import Reader

Row = TypeVar("Row", Placement, Restraint)


def death_told(prisoner: Prisoner, sees: Sight) -> Death | None:
    row = getattr(prisoner, "death", None)
    return row if row and _is_told(row, sees) else None


def releases_told(prisoner: Prisoner, sees: Sight) -> list[Release]:
    """None where it would tell of custody, or of the case, which are hidden."""
    return [row for row in prisoner.releases.all() if release_shown(sees) and _is_told(row, sees)]


def stays_told(prisoner: Prisoner, sees: Sight) -> list[Placement]:
    """Oldest first; a stay without a beginning comes before the others."""
    rows = sorted(prisoner.placements.all(), key=lambda row: (row.started is not None, row.started or row.pk))
    days = list(_untold(prisoner, sees))
    if rows and any(_over_since(rows[-1], day) for day in days):
        rows[-1] = _still(rows[-1], left=False)
    return rows


def measures_told(prisoner: Prisoner, sees: Sight, reader: Reader) -> list[Restraint]:
    days = [day for day in _untold(prisoner, sees) if day]
    rows = measures_shown(prisoner, reader)
    return [_still(row) if any(row.ended and row.ended.latest >= day for day in days) else row for row in rows]


def _is_told(row: Death | Release, sees: Sight) -> bool:
    return sees.before_it_is_out or is_out(row)


def _untold(prisoner: Prisoner, sees: Sight) -> Iterator[date | None]:
    """The first days on which what this reader must not know of may have happened; None where none is known."""
    death = getattr(prisoner, "death", None)
    if death and not _is_told(death, sees):
        yield death.died_on.earliest if death.died_on else None
    yield from (row.released_on.earliest for row in prisoner.releases.all() if not _is_told(row, sees))


def _over_since(stay: Placement, day: date | None) -> bool:
    return stay.left or (stay.ended is not None and (day is None or stay.ended.latest >= day))


def _still(row: Row, **more: object) -> Row:
    """As it was before."""
    before = copy(row)
    for name, value in ({"ended": None} | more).items():
        setattr(before, name, value)
    return before
