"""The facilities that a column names, all of its cells at once."""

from collections.abc import Iterable

from cases.imports.values.reading import Problem, Read, is_nothing
from cases.models import Facility


def read_facilities(texts: Iterable[str]) -> dict[str, Read[Facility]]:
    """For each text the facility that is meant, or why there is none: nobody is called so, or several are."""
    return {text: _read(text, candidates) for text, candidates in Facility.objects.called_each(texts).items()}


def _read(text: str, candidates: list[Facility]) -> Read[Facility]:
    if is_nothing(text):
        return Read()
    if len(candidates) == 1:
        return Read(candidates[0])
    return Read(None, (Problem("several_facilities" if candidates else "no_facility", text),))
