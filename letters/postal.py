"""A person's given name as one speaks to them, and as it stands on a button: “Написать Павлу”."""

from collections.abc import Mapping
from functools import cache

from pytrovich.enums import Case, Gender, NamePart
from pytrovich.maker import PetrovichDeclinationMaker

_GENDERS = {"male": Gender.MALE, "female": Gender.FEMALE}


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
