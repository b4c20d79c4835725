"""Names as letters need them: to speak to somebody, on a button (“Написать Павлу”), on the envelope. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pytrovich.enums import Case, Gender, NamePart
from pytrovich.maker import PetrovichDeclinationMaker

_GENDERS = {"male": Gender.MALE, "female": Gender.FEMALE}
# surnames that are declined as everybody would expect; Заяц, Лев, Кара-Мурза and the like are not among them
_ENDINGS = {
    "male": re.compile(r"(?:[оеё]в|[иы]н|[сц]кий|[сц]кой|[ыи]х|енко|ук|юк|ич|ян)$"),
    "female": re.compile(r"(?:[оеё]ва|[иы]на|[сц]кая|[ыи]х|енко|ук|юк|ич|ян)$"),
}
_PATRONYMIC = {"male": re.compile(r"(?:вич|ьич|мич|тич)$"), "female": re.compile(r"(?:вна|чна)$")}


@cache
def _maker() -> PetrovichDeclinationMaker:
    return PetrovichDeclinationMaker()


def given_name(names: Mapping[str, str], language: str) -> str:
    """The given name of a published person: second in Russian files (Surname Given Patronymic), first in Latin ones.

    A name of one word is taken as it is; the other script where one is missing.
    """
    russian, latin = names["ru"].split(), names["latin"].split()
    from_russian = russian[1] if len(russian) > 1 else "".join(russian)
    from_latin = latin[0] if latin else ""
    return (from_russian or from_latin) if language == "ru" else (from_latin or from_russian)


def dative(given: str, gender: str) -> str:
    """“Павел” as “Павлу”. A name that is not in Cyrillic, or of nobody knows whom, stays as it is."""
    if gender not in _GENDERS or not _is_cyrillic(given):
        return given
    return _maker().make(NamePart.FIRSTNAME, _GENDERS[gender], Case.DATIVE, given)


def _is_cyrillic(word: str) -> bool:
    return bool(word) and all("а" <= letter <= "я" or letter in "ёіїєґ-" for letter in word.lower())


@dataclass(frozen=True)
class Addressee:
    """The lines of an envelope, in Russian. `sure`: the name is in the dative, by a person or by rule."""

    name: str
    sure: bool
    year: str
    place: str
    address: str
    postcode: str

    @property
    def to(self) -> str:
        """Кому: the name, and the year of birth, by which namesakes are told apart."""
        return f"{self.name}, {self.year} г. р." if self.year else self.name

    @property
    def where(self) -> list[str]:
        """Куда."""
        place = [self.place] if self.place and self.place not in self.address else []
        return [*place, self.address, *([self.postcode] if self.postcode else [])]


def addressee(person: Mapping[str, Any]) -> Addressee:
    """To whom and where an envelope goes, from a published record alone."""
    letters, now = person["letters"], person["custody"]["current"]
    address, place = letters["address"], now["facility"] if now else None
    name, sure = on_envelope(person["names"], person["gender"], letters["name_on_envelope"])
    return Addressee(
        name=name,
        sure=sure,
        year=(person["birth_date"] or "")[:4] if (person["birth_date"] or "")[:4].isdigit() else "",
        place=place["name"]["ru"] if place else "",
        address=address["text"]["ru"] or address["text"]["en"] if address else "",
        postcode=address["postcode"] if address else "",
    )


def on_envelope(names: Mapping[str, str], gender: str, corrected: str) -> tuple[str, bool]:
    """The full name in the dative, and True; in the nominative, and False, where the right form is not sure.

    A person's correction comes first. The rules of grammar are trusted for names that are plainly Russian: with a
    known gender and a surname of a common ending. The post brings a nominative as well; a wrong dative looks careless.
    """
    whole = names["ru"] or names["latin"]
    if corrected:
        return corrected, True
    words = whole.split()
    if gender not in _GENDERS or not 2 <= len(words) <= 3 or not all(_is_russian(word) for word in words):
        return whole, False
    surname, given, *patronymic = words
    if not _ENDINGS[gender].search(surname) or (patronymic and not _PATRONYMIC[gender].search(patronymic[0])):
        return whole, False
    parts = [(NamePart.LASTNAME, surname), (NamePart.FIRSTNAME, given)]
    parts += [(NamePart.MIDDLENAME, each) for each in patronymic]
    return " ".join(_maker().make(part, _GENDERS[gender], Case.DATIVE, word) for part, word in parts), True


def _is_russian(word: str) -> bool:
    return bool(re.fullmatch(r"[А-ЯЁ][а-яё]+", word))
