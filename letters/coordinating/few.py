"""Who gets few letters, or none: everybody who can be written to, against the floor."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Prefetch

from cases.models import Facility, Placement, Prisoner
from letters.matching import Candidate
from letters.snapshot import candidates

HERE = Prefetch("placements", Placement.objects.open().select_related("facility"), to_attr="here")


@dataclass(frozen=True)
class Few:
    """Somebody below the floor, with what is on its way in a month, and how much of it can be counted on."""

    candidate: Candidate
    person: Prisoner

    @property
    def place(self) -> Facility | None:
        here: list[Placement] = getattr(self.person, "here", [])
        return here[0].facility if here else None

    @property
    def on_their_way(self) -> int:
        return round(self.candidate.on_their_way)

    @property
    def counted_on(self) -> int:
        return round(self.candidate.counted_on)


@dataclass(frozen=True)
class Balance:
    today: date

    @cached_property
    def everybody(self) -> list[Candidate]:
        return candidates(self.today)

    @cached_property
    def below(self) -> list[Candidate]:
        """Those below the floor, who needs letters most first."""
        found = [each for each in self.everybody if each.counted_on < each.floor]
        return sorted(found, key=lambda each: (each.need, -each.floor, each.uid))

    @property
    def without_any(self) -> int:
        return sum(each.on_their_way == 0 for each in self.below)

    def people(self, shown: Sequence[Candidate]) -> list[Few]:
        """Some of them with their names and places."""
        rows = Prisoner.objects.with_uids([each.uid for each in shown]).prefetch_related("names", HERE)
        people = {person.uid: person for person in rows}
        return [Few(each, people[each.uid]) for each in shown if each.uid in people]
