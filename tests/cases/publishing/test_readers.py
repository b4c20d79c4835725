"""Whoever is in a circle sees all that partners see, and nothing of other circles: for whatever is set to whomever."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cases.models import Consent, Disclosure, Group, Prisoner
from cases.publishing.sight import sight
from tracker.publishing.readers import EVERYBODY, PARTNERS, Reader, audience_code

TODAY = date(2025, 11, 27)
CIRCLES = {1: "legal", 2: "medical", 3: "press"}
# an audience, and the circle where it is one
SET_TO = st.sampled_from(
    [("internal", None), ("partners", None), ("public", None), *(("circle", pk) for pk in CIRCLES)]
)
INSIDE = st.frozensets(st.sampled_from(sorted(CIRCLES)))


def reader(circles: frozenset[int]) -> Reader:
    return Reader(audience_code(CIRCLES[pk] for pk in circles), circles)


def person(whole: tuple[str, int | None], groups: dict[str, tuple[str, int | None]]) -> Prisoner:
    """Unsaved, with a consent of their own and a disclosure for each of these groups."""
    made = Prisoner(pk=1, audience=whole[0], circle_id=whole[1])
    consent = Consent(kind="person", how="in a letter")
    rows = [
        Disclosure(group=group, audience=audience, circle_id=circle, consent=consent)
        for group, (audience, circle) in groups.items()
    ]
    made._prefetched_objects_cache = {"consents": [consent], "disclosures": rows, "objections": []}
    return made


def groups_seen(prisoner: Prisoner, by: Reader) -> frozenset[str]:
    sees = sight(prisoner, by, TODAY)
    return sees.groups | {"anything"} if sees else frozenset()


@given(SET_TO, st.dictionaries(st.sampled_from(Group.values), SET_TO), INSIDE)
def test_never_less_than_partners(
    whole: tuple[str, int | None], groups: dict[str, tuple[str, int | None]], inside: frozenset[int]
) -> None:
    somebody = person(whole, groups)
    seen = groups_seen(somebody, reader(inside))
    assert seen >= groups_seen(somebody, PARTNERS) >= groups_seen(somebody, EVERYBODY)
    assert reader(frozenset()) == PARTNERS


@given(SET_TO, st.dictionaries(st.sampled_from(Group.values), SET_TO), INSIDE)
def test_nothing_of_other_circles(
    whole: tuple[str, int | None], groups: dict[str, tuple[str, int | None]], inside: frozenset[int]
) -> None:
    """What is set to a circle that they are not in is to them as if it were set to nobody."""

    def closed(set_to: tuple[str, int | None]) -> tuple[str, int | None]:
        return ("internal", None) if set_to[0] == "circle" and set_to[1] not in inside else set_to

    as_if = person(closed(whole), {group: closed(set_to) for group, set_to in groups.items()})
    assert groups_seen(person(whole, groups), reader(inside)) == groups_seen(as_if, reader(inside))
