"""Quality of the warnings “this may be somebody who has a file already”, and their speed for a thousand rows.

Of a labelled set (`bench.labelled`), asked as an import asks: through the database, from the score at which
volunteers are warned. The weights were tuned on its one part; what they are worth the held-out part tells.
"""

from collections import Counter
from collections.abc import Iterator

from django.db import transaction

from bench.figure import Figure, compare
from bench.labelled import TUNED, Told, descriptions, people
from bench.labelled.held_out import HELD_OUT
from cases.duplicates import resembling
from cases.matching import Described
from cases.models import Name, NameKey, Prisoner

GOAL = 0.98
ROWS = 1000


def figures() -> Iterator[Figure]:
    for name, part in (("matching", TUNED), ("matching held-out", HELD_OUT)):
        with transaction.atomic():
            known = people(part)
            keys = _stored(known)
            told = list(descriptions(known, part))
            found = resembling([Described((each.name,), each.born) for each in told])
            warned = [[keys[person] for person, _alike in each if person in keys] for each in found]
            yield from _quality(name, told, warned)
            if part is TUNED:
                yield _speed(told)
            transaction.set_rollback(True)


def _stored(known: list) -> dict[int, int]:
    """The people put into the database; the number of each by its key."""
    rows = Prisoner.objects.bulk_create(Prisoner(sex=one.sex, birth_date=one.born or None) for one in known)
    Name.objects.bulk_create(
        Name(prisoner=row, surname=one.surname, given=one.given, patronymic=one.patronymic)
        for row, one in zip(rows, known, strict=True)
    )
    Name.objects.bulk_create(
        Name(prisoner=row, kind="latin", whole=one.latin) for row, one in zip(rows, known, strict=True) if one.latin
    )
    NameKey.objects.complete()
    return {row.pk: number for number, row in enumerate(rows)}


def _quality(measured: str, told: list[Told], found: list[list[int]]) -> Iterator[Figure]:
    """Precision: of the warnings, how many are right. Recall: of those who are there, of how many it is warned."""
    right, missed, wrong = Counter[str](), Counter[str](), Counter[str]()
    for each, warned in zip(told, found, strict=True):
        if each.means in warned:
            right[each.kind] += 1
        elif each.means is not None:
            missed[each.kind] += 1
        wrong[each.kind] += len([person for person in warned if person != each.means])
    for name, errors in (("precision", wrong), ("recall", missed)):
        share = right.total() / (right.total() + errors.total())
        worst = ", ".join(f"{kind} {count}" for kind, count in errors.most_common(6) if count)
        detail = f"{right.total()} right, {errors.total()} {'wrong' if errors is wrong else 'missed'}: {worst}"
        yield Figure(f"{measured} {name}", round(share, 4), GOAL, share >= GOAL, detail)


def _speed(told: list[Told]) -> Figure:
    """Against looking the same thousand names up one by one, exactly as they are written."""
    rows = [Described((each.name,), each.born) for each in told[:ROWS]]
    words = [each.name.split() for each in told[:ROWS]]

    def ours() -> None:
        assert any(resembling(rows))

    def baseline() -> None:
        for surname, *rest in words:
            list(Name.objects.filter(surname=surname, given=rest[0])[:1])

    return compare("matching", ours, baseline, goal=1.5, rounds=5, of=f"{ROWS} rows at once, against exact look-ups")
