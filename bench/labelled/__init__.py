"""The labelled set that matching is measured on: people, and descriptions of which it is known whom they mean.

The people are those of the seeds and made-up ones with common names, so that namesakes stand among them. Each is
described again as lists and letters do, and beside each stand near misses: a brother, a twin, the father, a namesake.

It has two parts, split by person: no person, no surname and few given names are in both. On the first the weights of
`cases.matching` were tuned, and may be again; the second (`bench.labelled.held_out`) is only measured on, and its
misses are counted, not looked at.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import iuliia

from cases.faking.words import MEN, PATRONYMICS, SURNAMES, WOMEN
from cases.given_names import meant_by
from cases.names import fold
from tracker.dates import PartialDate

Words = Sequence[str]
SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds" / "people"
MADE_UP = 400
SCHEMES = ("ICAO_DOC_9303", "MVD_310_FR", "MVD_782", "BGN_PCGN", "ISO_9_1954", "GOST_779", "SCIENTIFIC", "ALA_LC")
SHORT = {"Александр": "Саша", "Борис": "Боря", "Павел": "Паша", "Дмитрий": "Дима", "Мария": "Маша", "Анна": "Аня"}
SHORT |= {"Александра": "Саша", "Екатерина": "Катя", "Владимир": "Володя", "Сергей": "Серёжа", "Алексей": "Алёша"}
UKRAINIAN = {"Александр": "Олександр", "Сергей": "Сергій", "Дмитрий": "Дмитро", "Николай": "Микола", "Анна": "Ганна"}


@dataclass(frozen=True)
class Somebody:
    surname: str
    given: str
    patronymic: str = ""
    born: str = ""
    sex: str = "male"
    latin: str = ""


@dataclass(frozen=True)
class Told:
    """A description; `means` is the number of the person whom it means, or None where it means nobody of them."""

    kind: str
    means: int | None
    name: str
    born: PartialDate | None = None


@dataclass(frozen=True)
class Part:
    """Of what people are made, and how they are told of. Surnames as a man and as a woman bear them."""

    surnames: Sequence[tuple[str, str]]
    men: Words
    women: Words
    fathers: Words
    short: Mapping[str, str]
    ukrainian: Mapping[str, str]
    schemes: Words
    seed: int


TUNED = Part([(each, f"{each}а") for each in SURNAMES], MEN, WOMEN, PATRONYMICS, SHORT, UKRAINIAN, SCHEMES, 2026)


def people(part: Part = TUNED) -> list[Somebody]:
    return [*(_seeded() if part is TUNED else ()), *_made_up(part)]


def descriptions(known: list[Somebody], part: Part = TUNED) -> Iterator[Told]:
    rng = Random(5)
    for number, somebody in enumerate(known):
        for kind, name, born in _same(somebody, rng, part):
            yield Told(kind, number, name, _born(born))
        for kind, other in _near_misses(somebody, rng, part):
            if not any(_may_be(other, each) for each in known if each != somebody):
                yield Told(kind, None, _said(other), _born(other.born))


def _seeded() -> Iterator[Somebody]:
    for path in sorted(SEEDS.glob("*.toml")):
        for person in tomllib.loads(path.read_text(encoding="utf-8")).get("prisoner", []):
            names = {name["kind"]: name for name in person.get("name", [])}
            if "official" not in names or "surname" not in names["official"]:
                continue
            parts = {part: names["official"].get(part, "") for part in ("surname", "given", "patronymic")}
            latin = names.get("latin", {})
            yield Somebody(
                **parts,
                born=str(person.get("birth_date", "")),
                sex=person.get("sex", ""),
                latin=" ".join(filter(None, (latin.get("given"), latin.get("surname")))),
            )


def _made_up(part: Part) -> Iterator[Somebody]:
    """No two of one surname and initial: told without more, either might be meant, and to say so would be no error."""
    rng = Random(part.seed)
    taken = set[tuple[str, str]]()
    while len(taken) < MADE_UP:
        woman = rng.random() < 0.25
        father = rng.choice(part.fathers)
        born = date(1950, 1, 1) + timedelta(days=rng.randrange(365 * 55))
        (surname, of_woman), given = rng.choice(part.surnames), rng.choice(part.women if woman else part.men)
        if (surname, given[0]) in taken:
            continue
        taken.add((surname, given[0]))
        yield Somebody(
            surname=of_woman if woman else surname,
            given=given,
            patronymic=(father.removesuffix("ич") + "на" if woman else father) if rng.random() < 0.7 else "",
            born=rng.choices([born.isoformat(), str(born.year), ""], [60, 20, 20])[0],
            sex="female" if woman else "male",
        )


def _same(one: Somebody, rng: Random, part: Part) -> Iterator[tuple[str, str, str]]:
    """As the same person is told of elsewhere: each with the birth in full, by its year, or without."""
    plain = f"{one.surname} {one.given}"
    year = one.born[:4]
    yield "as it is", _said(one), one.born
    yield "given name first", f"{one.given} {one.surname}", year
    for scheme in rng.sample(part.schemes, 3) if is_russian(plain) else ():
        yield "another script", getattr(iuliia, scheme).translate(f"{one.given} {one.surname}"), rng.choice([year, ""])
    yield "capitals", plain.upper().replace("Ё", "Е"), one.born
    if one.latin:
        yield "as the press writes it", one.latin, year
    if one.patronymic:
        yield "without patronymic", plain, one.born
        yield "two initials", f"{one.given[0]}. {one.patronymic[0]}. {one.surname}", year
    yield "an initial", f"{one.surname} {one.given[0]}.", one.born
    if one.given in part.short:
        yield "a short form", f"{part.short[one.given]} {one.surname}", year
    if one.given in part.ukrainian:
        yield "in Ukrainian", f"{one.surname} {part.ukrainian[one.given]}", year
    if len(one.surname) > 5 and one.born:
        at = rng.randrange(1, len(one.surname) - 2)
        yield "a slip", f"{one.surname[:at]}{one.surname[at + 1 :]} {one.given} {one.patronymic}", one.born
    if len(one.born) == 10 and one.patronymic:
        yield "a slip in the birth", _said(one), f"{year}-{one.born[5:7]}-{1 + int(one.born[8:]) % 28:02d}"


def _near_misses(one: Somebody, rng: Random, part: Part) -> Iterator[tuple[str, Somebody]]:
    """Somebody else, like enough to be taken for the person."""
    names = part.women if one.sex == "female" else part.men
    other = rng.choice([name for name in names if name[:2] != one.given[:2]])
    like = [name for name in names if name[0] == one.given[0] and not _one_name(name, one.given)]
    beside = rng.choice(like or [other])
    year = int(one.born[:4]) if one.born else 0
    yield "a brother or sister", replace(one, given=other, born=str(year + rng.randrange(2, 9)) if year else "")
    yield "a twin", replace(one, given=other)
    yield "a twin of the same initial", replace(one, given=beside)
    if year:
        yield "a namesake of another age", replace(one, born=str(year + rng.choice([-19, -11, 7, 16])))
        yield "a father or son of one name", replace(one, born=str(year - 27), patronymic=one.patronymic)
    if one.patronymic:
        fathers = [each for each in part.fathers if each[:3] != one.patronymic[:3]]
        father = rng.choice(fathers)
        father = father.removesuffix("ич") + "на" if one.sex == "female" else father
        yield "a namesake by another father", replace(one, patronymic=father, born=one.born[:4])
    if one.surname.endswith(("ов", "ев", "ин")) and one.sex == "male":
        yield "a wife or daughter", replace(one, surname=f"{one.surname}а", given=rng.choice(part.women), patronymic="")
        yield "a longer surname", replace(one, surname=f"{one.surname}ский", born="")
        mother = "Александра" if one.given == "Александр" else "Валентина" if one.given == "Валентин" else "Евгения"
        yield "a woman of a like name", replace(one, surname=f"{one.surname}а", given=mother, patronymic="", sex="")


def _said(one: Somebody) -> str:
    return " ".join(filter(None, (one.surname, one.given, one.patronymic)))


def _may_be(one: Somebody, other: Somebody) -> bool:
    """Whether a near miss of somebody is by chance another of the set, as far as it says."""
    if (one.surname, one.given) != (other.surname, other.given):
        return False
    years = {one.born[:4], other.born[:4]} - {""}
    return len(years) < 2 and len({one.patronymic, other.patronymic} - {""}) < 2


def _one_name(one: str, other: str) -> bool:
    return one == other or bool(meant_by(fold(one)) & meant_by(fold(other)))


def is_russian(name: str) -> bool:
    return not re.search("[іїєґ]", name.lower())


def _born(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
