"""Nobody is promised more than they can receive, however many ask at the same moment."""

from datetime import date

from django.db import connection
from django.db.models import Min

from cases.models import Prisoner
from letters.loads import Load, loads
from letters.matching import ceiling
from letters.models import OwnLimit

# a lock of PostgreSQL's, by person: the second number is the row's
ROOM = 2021
# strangers' cards take a third of the room, so that nobody can take all of it from those who write
POSTCARDS_SHARE = 3


class HasEnough(Exception):
    """As many letters are promised to this person as they can receive."""


def take_turn(prisoner: Prisoner) -> None:
    """Wait for whoever is promising a letter to the same person; to be called in a transaction, and held to its end."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [ROOM, prisoner.pk % 2**31])


def must_have_room(prisoner: Prisoner, a_month: float, today: date) -> None:
    """In one's turn: raises HasEnough where so many letters a month more would be more than can be received."""
    if _load(prisoner, today).promised + a_month > ceiling_of(prisoner):
        raise HasEnough


def must_have_room_for_a_card(prisoner: Prisoner, today: date) -> None:
    """In one's turn: raises HasEnough where there is no room for another card of a stranger."""
    load, ceiling = _load(prisoner, today), ceiling_of(prisoner)
    if load.promised + 1 > ceiling or load.postcards >= max(1, ceiling // POSTCARDS_SHARE):
        raise HasEnough


def _load(prisoner: Prisoner, today: date) -> Load:
    return loads(today, prisoner.pk).get(prisoner.uid, Load())


def ceiling_of(prisoner: Prisoner) -> int:
    """What the place where they are allows and they can take, or what we take for enough."""
    held = prisoner.placements.filter(ended=None, left=False).aggregate(most=Min("facility__monthly_letters"))
    own = OwnLimit.objects.filter(prisoner=prisoner).values_list("letters_a_month", flat=True).first()
    return ceiling(held["most"], own)
