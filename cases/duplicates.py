"""People whose file may be open already: asked of the database for many descriptions at once, then compared."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection

from cases.matching import LIKELY, Described, Resemblance, resemblance
from cases.models import Defendant, Name, NameKey, Placement, Prisoner
from cases.models.charge import Charge
from cases.nearness import keys
from tracker.dates import PartialDate

MOST_SHOWN = 5
# who was born so much earlier or later is somebody else, however like the name (`births` in cases.matching)
APART = timedelta(days=732)
FIRST, LAST = date.min + APART, date.max - APART

NEAR = """
WITH asked AS (SELECT * FROM unnest(%(numbers)s::int[], %(keys)s::text[]) a (number, key)),
births AS (SELECT * FROM unnest(%(all)s::int[], %(after)s::date[], %(before)s::date[]) b (number, after, before)),
near AS (
    SELECT k.name_id, w.key FROM cases_namekey k CROSS JOIN unnest(k.nearby) w (key)
    WHERE k.nearby && %(distinct)s::text[] AND w.key = ANY (%(distinct)s::text[])
)
SELECT DISTINCT a.number, p.id
FROM near JOIN asked a USING (key)
    JOIN births b ON b.number = a.number
    JOIN cases_name n ON n.id = near.name_id
    JOIN cases_prisoner p ON p.id = n.prisoner_id AND p.merged_into_id IS NULL
WHERE p.birth_date IS NULL OR b.after IS NULL
    OR ((p.birth_date).latest >= b.after AND (p.birth_date).earliest <= b.before)
"""


@dataclass(frozen=True)
class Duplicate:
    prisoner: Prisoner
    resemblance: Resemblance


def candidates(
    descriptions: Sequence[Described], *, at_least: int = LIKELY, most: int = MOST_SHOWN
) -> list[list[Duplicate]]:
    """For each description those who may be the same person, the likeliest first; merged files are left out.

    The number of questions to the database does not grow with the descriptions. Ask for a thousand at a time.
    """
    found = [alike[:most] for alike in resembling(descriptions, at_least=at_least)]
    keys_of_people = {person for alike in found for person, _resemblance in alike}
    people = Prisoner.objects.prefetch_related("names").in_bulk(list(keys_of_people)) if keys_of_people else {}
    return [[Duplicate(people[person], alike) for person, alike in each if person in people] for each in found]


def likely_duplicates(described: Described) -> list[Duplicate]:
    return candidates([described])[0]


def resembling(descriptions: Sequence[Described], *, at_least: int = LIKELY) -> list[list[tuple[int, Resemblance]]]:
    """For each description the ids of people with how they resemble it, the likeliest first."""
    NameKey.objects.complete()
    near = list(_near(descriptions))
    known = describe({person for _number, person in near})
    found: list[list[tuple[int, Resemblance]]] = [[] for _each in descriptions]
    for number, person in near:
        alike = resemblance(descriptions[number], known[person])
        if alike.score >= at_least:
            found[number].append((person, alike))
    return [sorted(each, key=lambda pair: (-pair[1].score, pair[0])) for each in found]


def _near(descriptions: Sequence[Described]) -> Iterator[tuple[int, int]]:
    """Whom to compare with which: by what the names have in common, without those born at another time."""
    pairs = [
        (number, key)
        for number, described in enumerate(descriptions)
        for key in frozenset().union(*(keys(name).asked for name in described.names))
    ]
    if not pairs:
        return
    after, before = zip(*(born_between(each.born) for each in descriptions), strict=True)
    with connection.cursor() as cursor:
        cursor.execute(
            NEAR,
            {
                "numbers": [number for number, _key in pairs],
                "keys": [key for _number, key in pairs],
                "distinct": sorted({key for _number, key in pairs}),
                "all": list(range(len(descriptions))),
                "after": list(after),
                "before": list(before),
            },
        )
        yield from cursor.fetchall()


def born_between(born: PartialDate | None) -> tuple[date | None, date | None]:
    """The days between which whoever may be the same is born."""
    return (max(born.earliest, FIRST) - APART, min(born.latest, LAST) + APART) if born else (None, None)


def describe(people: Iterable[int]) -> dict[int, Described]:
    """What is known of these people, as it is compared: five questions."""
    asked = list(people)
    if not asked:
        return {}
    names, places, cases, articles = (defaultdict[int, list](list) for _kind in range(4))
    for name in Name.objects.filter(prisoner__in=asked).order_by("pk"):
        names[name.prisoner_id].append(str(name))
    stays = Placement.objects.filter(prisoner__in=asked, facility__isnull=False)
    defendants = Defendant.objects.filter(prisoner__in=asked)
    charges = Charge.objects.filter(defendant__prisoner__in=asked)
    for into, pairs in (
        (places, stays.values_list("prisoner", "facility")),
        (cases, defendants.values_list("prisoner", "case")),
        (articles, charges.values_list("defendant__prisoner", "article")),
    ):
        for person, key in pairs:
            into[person].append(key)
    return {
        person: Described(
            names=tuple(names[person]),
            born=born,
            sex=sex,
            facilities=frozenset(places[person]),
            cases=frozenset(cases[person]),
            articles=frozenset(articles[person]),
        )
        for person, born, sex in Prisoner.objects.filter(pk__in=asked).values_list("pk", "birth_date", "sex")
    }
