"""What lists name that is nobody's own: facilities, organisations. Asked once for each spelling in a run."""

import re
from collections.abc import Iterable

from cases.imports.places import read_facilities
from cases.imports.values.reading import Problem, Read, tidy
from cases.models import Facility
from tracker.models import Organisation
from tracker.uids import PATTERN

REMEMBERED = 20_000


class Shelf:
    """Holds what was found, so that each thousand rows ask only for spellings that are new."""

    def __init__(self) -> None:
        self.places: dict[str, Read[Facility]] = {}
        self.facilities: dict[str, Facility] = {}
        self._organisations: dict[str, Organisation] | None = None

    def look_up(self, texts: Iterable[str]) -> None:
        """The facilities that these words may mean, in a constant number of queries."""
        asked = set(texts) - self.places.keys()
        if not asked:
            return
        if len(self.places) > REMEMBERED:
            self.places.clear()
        uids = {text for text in asked if re.fullmatch(PATTERN, text)}
        by_uid = {facility.uid: Read(facility) for facility in Facility.objects.filter(uid__in=uids)} if uids else {}
        self.places |= read_facilities(asked) | by_uid
        self.facilities |= {read.value.uid: read.value for read in self.places.values() if read.value}

    def place(self, words: str) -> tuple[dict[str, str], tuple[Problem, ...]]:
        """The value of the slot; where no facility is meant beyond doubt, the words with what is doubtful."""
        read = self.places[words]
        return ({"facility": read.value.uid} if read.value else {"words": words}), read.problems

    def hold(self, uids: Iterable[str]) -> None:
        """The rows of facilities by their uid, for those that a decision or the file names."""
        missing = set(uids) - self.facilities.keys()
        if missing:
            self.facilities |= {facility.uid: facility for facility in Facility.objects.filter(uid__in=missing)}

    def organisation(self, name: str) -> Organisation | None:
        if self._organisations is None:
            self._organisations = {}
            for each in Organisation.objects.all():
                for called in (each.name_ru, each.name_en, each.uid, each.seed_key or ""):
                    if called:
                        self._organisations[_plain(called)] = each
        return self._organisations.get(_plain(name))


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", " ", tidy(name)).strip()
