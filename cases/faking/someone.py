"""Who a made-up person is: name, age, work, what they are accused of, and who may see it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from django.db.models import Model

from cases.faking.places import World
from cases.faking.words import (
    ACTS,
    MARK_EN,
    MARK_RU,
    MEN,
    MONTHS_RU,
    OCCUPATIONS,
    PATRONYMICS,
    REGIONS,
    SAID_EN,
    SAID_RU,
    SURNAMES,
    WOMEN,
)
from cases.models import Consent, Disclosure, Name, Prisoner, PrisonerCategory
from cases.names import romanise
from tracker.dates import PartialDate
from tracker.uids import ALPHABET, LENGTH

# the newest day that anything made up happens on: the same data whenever it is made
LATEST = date(2026, 10, 1)
FIRST_ARREST = date(2022, 3, 1)


@dataclass(frozen=True)
class Someone:
    """A made-up person with what their case and custody are made of."""

    rng: Random
    prisoner: Prisoner
    arrested: date
    region: int
    act: tuple[str, str, str, str, str]
    world: World

    @property
    def woman(self) -> bool:
        return self.prisoner.sex == "female"


def someone(number: int, seed: int, world: World) -> tuple[Someone, list[Model]]:
    """The person of this number: the same for the same seed, whoever else is made."""
    rng = Random(f"{seed}/{number}")
    woman = rng.random() < 0.2
    surname = rng.choice(SURNAMES) + ("а" if woman else "")
    given = rng.choice(WOMEN if woman else MEN)
    arrested = FIRST_ARREST + timedelta(days=rng.randrange((LATEST - FIRST_ARREST).days - 40))
    region, act = rng.randrange(len(REGIONS)), rng.choice(ACTS)
    prisoner = Prisoner(
        uid=uid(rng),
        seed_key=f"fake/{seed}/{number}",
        is_fake=True,
        sex="female" if woman else "male",
        birth_date=_born(rng),
        citizenships=rng.choice([["RU"]] * 6 + [["UA"]]),
        home_region=REGIONS[region][1],
        letters=rng.choices(["unknown", "welcome", "none_wanted"], [60, 37, 3])[0],
        audience=rng.choices(["public", "partners", "internal"], [85, 7, 8])[0],
        **_told(rng, woman, f"{given} {MARK_RU}{surname}", arrested, act),
    )
    person = Someone(rng, prisoner, arrested, region, act, world)
    return person, [prisoner, *_names(person, surname, given), *_shown_to(person)]


def uid(rng: Random) -> str:
    """A public identifier that is no secret, so that the same data have the same addresses."""
    return "".join(rng.choices(ALPHABET, k=LENGTH))


def _born(rng: Random) -> PartialDate:
    day = date(1946, 1, 1) + timedelta(days=rng.randrange(365 * 58))
    return PartialDate.parse(rng.choices([day.isoformat(), f"{day:%Y}", f"{day:%Y}~"], [70, 25, 5])[0])


def _told(rng: Random, woman: bool, name: str, arrested: date, act: tuple[str, str, str, str, str]) -> dict[str, str]:
    job_en, *jobs = rng.choice(OCCUPATIONS)
    job_ru = jobs[woman]
    begun_ru = f"в {MONTHS_RU[arrested.month - 1]} {arrested.year} года"
    return {
        "occupation_en": job_en,
        "occupation_ru": job_ru,
        "summary_en": f"{romanise(name)}, {job_en}, prosecuted since {arrested:%B %Y} over {act[3]}. {SAID_EN}",
        "summary_ru": f"{name}, {job_ru}. Дело начато {begun_ru}: {act[4]}. {SAID_RU}",
    }


def _names(person: Someone, surname: str, given: str) -> Iterator[Model]:
    patronymic = person.rng.choice(PATRONYMICS)
    patronymic = patronymic.removesuffix("ич") + "на" if person.woman else patronymic
    yield Name(prisoner=person.prisoner, surname=MARK_RU + surname, given=given, patronymic=patronymic)
    if person.rng.random() < 0.7:
        latin = {"surname": MARK_EN + romanise(surname), "given": romanise(given)}
        yield Name(prisoner=person.prisoner, kind="latin", **latin)
    code = person.act[2]
    yield PrisonerCategory(prisoner=person.prisoner, category=person.world.categories[code])


def _shown_to(person: Someone) -> Iterator[Model]:
    prisoner = person.prisoner
    if prisoner.audience == "internal":
        return
    told = person.rng.random() < 0.3
    consent = Consent(
        prisoner=prisoner,
        kind=person.rng.choice(["person", "relative", "lawyer"]) if told else "already_public",
        how="made up",
        source=None if told else person.world.sources[0],
    )
    yield consent
    for group in ("cells", "health") if told else ():
        yield Disclosure(prisoner=prisoner, group=group, audience=prisoner.audience, consent=consent)
