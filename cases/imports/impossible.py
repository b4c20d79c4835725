"""What cannot be, whatever the list says: told with the row, before the database refuses it."""

from datetime import date

from cases.imports import slots
from cases.imports.people import Person
from tracker.dates import PartialDate

# the first cannot come after the second
ORDERS = [
    ("birth_date", "death_date", "birth_after_death"),
    ("held_since", "held_until", "ends_before_it_begins"),
]


def impossibilities(person: Person, today: date) -> list[tuple[str, str]]:
    """The slot that cannot be, with a code of `cases.imports.problem_words`."""
    said = person.joined.slots
    held = (
        person.file.slots() if person.file and any(first in said or last in said for first, last, _ in ORDERS) else {}
    )
    found = [
        (slot, "in_the_future")
        for slot, value in said.items()
        if slots.kind_of(slot) in (*slots.DATES, "verdict_on") and PartialDate.parse(value).earliest > today
    ]
    for first, last, code in ORDERS:
        one, other = said.get(first) or held.get(first), said.get(last) or held.get(last)
        is_said = first in said or last in said
        if is_said and one and other and PartialDate.parse(one).earliest > PartialDate.parse(other).latest:
            found.append((last if last in said else first, code))
    return found
