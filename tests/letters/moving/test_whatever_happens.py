"""Whatever happens, in whatever order: nobody is asked to write where they must not, and each is told once of what is
published, and never of what is not."""

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from letters.models import Letter
from letters.pages.letter import person_of
from letters.snapshot import candidates
from tests.letters.moving.world import EVENTS, World

pytestmark = pytest.mark.django_db

# who and what; pledges and publications come often, or little would be owed to anybody
STEPS = st.lists(
    st.tuples(st.sampled_from([0, 0, 0, 1]), st.sampled_from([*EVENTS, "pledge", "publish", "publish"])),
    min_size=4,
    max_size=9,
)
THROUGH = ("confirm", "hours_pass", "publish")


def one(*events: str) -> list[tuple[int, str]]:
    return [(0, event) for event in events]


def holds(world: World) -> None:
    """What must be true at every moment."""
    may = {person.uid for person, belief in zip(world.people, world.believed, strict=True) if belief.may_be_written_to}
    assert {each.uid for each in candidates(world.now.date())} == may
    for letter in Letter.objects.open().select_related("pledge__prisoner"):
        offered = person_of(letter)
        assert (offered is not None) == (letter.pledge.prisoner.uid in may)
        if offered:
            place = world.believed[world.people.index(letter.pledge.prisoner)].place
            assert f"Город-{(place or 0) + 1}" in offered["letters"]["address"]["text"]["ru"]
    assert world.owed() == sorted(world.expected)


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(STEPS)
@example(one("pledge", "die", "publish", "pledge", *THROUGH, "publish"))
@example(one("pledge", "exchange", "confirm", "recall", "hours_pass", "publish", *THROUGH))
@example(one("pledge", "send", "transfer", "publish", "come_back", "arrive", "publish", "pledge"))
@example(one("pledge", "arrive", "send", "publish", "want_none", "send"))
@example(one("pledge", "die", "confirm", "take_down", "hours_pass", "publish", "show_again", "publish"))
def test_nobody_is_sent_astray_and_everybody_told_once(steps: list[tuple[int, str]]) -> None:
    with transaction.atomic(), time_machine.travel(timezone.now(), tick=False):
        world = World(timezone.now())
        holds(world)
        for who, event in steps:
            getattr(world, event)(who)
            holds(world)
        world.publish(0)
        holds(world)
        transaction.set_rollback(True)
