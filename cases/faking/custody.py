"""Where a made-up person is held, what is done to them there, and how they leave."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from django.db.models import Model

from cases.faking.course import Course
from cases.faking.someone import LATEST, Someone
from cases.models import Announcement, Death, HealthEvent, Placement, PunishmentStint, Release, Restraint
from tracker.dates import PartialDate

ILLS = (
    ("illness", "a high blood pressure", "высокое давление"),
    ("care_denied", "the dentist does not come", "стоматолог не приходит"),
    ("hospitalised", "taken to the medical unit", "переведён в медчасть"),
)
LEAVES = {"released": "served", "exchanged": "exchange", "fined": "from_custody", "suspended": "from_custody"}


def custody(person: Someone, course: Course) -> Iterator[Model]:
    if course.fate == "wanted":
        return
    yield _measure(person, course)
    if course.fate != "house_arrest":
        yield from _places(person, course)
    yield from _end(person, course)


def _measure(person: Someone, course: Course) -> Model:
    last_day = course.in_force - timedelta(days=1) if course.in_prison and course.in_force else course.verdict
    return Restraint(
        prisoner=person.prisoner,
        kind="house_arrest" if course.fate == "house_arrest" else "remand",
        started=PartialDate.on(course.arrested),
        ended=_on(last_day),
    )


def _places(person: Someone, course: Course) -> Iterator[Model]:
    """Remand prison, then, for those who are sent there, a colony; some are on their way to it."""
    prisoner, world = person.prisoner, person.world
    moved = course.in_force + timedelta(days=30) if course.in_prison and course.in_force else course.verdict
    remand = world.remand[person.region]
    yield Placement(
        prisoner=prisoner,
        facility=remand,
        started=PartialDate.on(course.arrested),
        ended=_on(moved),
        certainty="confirmed",
    )
    if not course.in_prison or not moved:
        return
    if course.fate == "transfer":
        yield Placement(prisoner=prisoner, in_transit=True, started=PartialDate.on(moved))
        return
    colonies = world.for_women if person.woman else world.colonies[person.rng.choice(["general", "strict"])]
    ended = _on(course.gone)
    yield Placement(prisoner=prisoner, facility=person.rng.choice(colonies), started=PartialDate.on(moved), ended=ended)
    yield from _hardships(person, moved, course.gone or LATEST)


def _hardships(person: Someone, since: date, until: date) -> Iterator[Model]:
    rng = person.rng
    day = since + timedelta(days=rng.randrange(10, 90))
    for _each in range(rng.choice([0, 0, 1, 3, 8])):
        days = rng.choice([3, 5, 7, 10, 15, 15])
        if day + timedelta(days=days) > until:
            break
        last = day + timedelta(days=days - 1)
        yield PunishmentStint(
            prisoner=person.prisoner, started=PartialDate.on(day), ended=PartialDate.on(last), days_ordered=days
        )
        day = last + timedelta(days=rng.choice([1, 1, 2, 20, 60]))
    if rng.random() < 0.15:
        kind, text_en, text_ru = rng.choice(ILLS)
        yield HealthEvent(prisoner=person.prisoner, kind=kind, started=f"{since:%Y}", text_en=text_en, text_ru=text_ru)


def _end(person: Someone, course: Course) -> Iterator[Model]:
    left = course.gone or course.verdict
    if course.fate == "died" and left:
        died = Death(
            prisoner=person.prisoner,
            died_on=PartialDate.on(left),
            where="in_custody",
            place_en="made-up colony",
            place_ru="выдуманная колония",
        )
        yield from (died, Announcement(death=died, by_history=True, out_at=_morning(left)))
    elif course.fate in LEAVES and left:
        freed = Release(prisoner=person.prisoner, kind=LEAVES[course.fate], released_on=PartialDate.on(left))
        yield from (freed, Announcement(release=freed, by_history=True, out_at=_morning(left)))


def _morning(day: date) -> datetime:
    return datetime.combine(day, time(9), tzinfo=UTC)


def _on(day: date | None) -> PartialDate | None:
    return PartialDate.on(day) if day else None
