"""Where an address may be wrong: letters came back, or nobody has confirmed for long who is there."""

from dataclasses import dataclass
from datetime import date

from cases.due import Due, Queue
from cases.models import Facility, Placement

OF_PLACES = ("placement", "hospital")
OF_ADDRESSES = ("address",)


@dataclass
class DoubtfulPlace:
    """A facility with how many are held there, of how many nobody knows any more, and how many letters speak of."""

    facility: Facility
    held: int
    unconfirmed: int = 0
    doubted: int = 0
    doubted_on: date | None = None
    # when the address itself was last confirmed, if it is due to be looked at again
    address_due: bool = False
    address_confirmed: date | None = None

    @property
    def weight(self) -> tuple[int, bool, int]:
        return self.doubted, self.address_due, self.unconfirmed


def doubtful_places(today: date) -> list[DoubtfulPlace]:
    """What letters speak against first, then by how many people it concerns."""
    due = Queue(today).of_kinds((*OF_PLACES, *OF_ADDRESSES))
    where = dict(Placement.objects.filter(pk__in=_facts(due, OF_PLACES)).values_list("pk", "facility"))
    keys = {place for place in where.values() if place} | {each.place for each in due if each.place}
    rows = Facility.objects.with_held().filter(pk__in=keys)
    found = {facility.pk: DoubtfulPlace(facility, getattr(facility, "held", 0)) for facility in rows}
    for each in due:
        place = found.get(each.place or where.get(each.fact) or 0)
        if place is None:
            continue
        if each.kind.code in OF_ADDRESSES:
            place.address_due, place.address_confirmed = True, each.confirmed
        elif each.doubted:
            place.doubted += 1
            place.doubted_on = max(filter(None, (place.doubted_on, each.doubted)))
        else:
            place.unconfirmed += 1
    wanted = [place for place in found.values() if place.held]
    return sorted(wanted, key=lambda each: (*(-part for part in each.weight), str(each.facility)))


def _facts(due: list[Due], kinds: tuple[str, ...]) -> list[int]:
    return [each.fact for each in due if each.kind.code in kinds]
