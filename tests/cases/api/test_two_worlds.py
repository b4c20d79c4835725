"""Nobody outside can tell a database with hidden people from one without: every answer is the same, byte for byte."""

import random
import secrets
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from tests import files
from tests.api_client import ask, key_for, uids
from tests.cases.api.asking import answers, anything
from tests.cases.api.worlds import HIDDEN, hide, seen_by_everybody
from tracker.api import throttling
from tracker.models import PublishedRecord
from tracker.models.api_key import Scope

pytestmark = pytest.mark.django_db
QUERIES = 500


@pytest.fixture(scope="module", autouse=True)
def one_world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Made once, and rolled back after the last test."""
    with django_db_blocker.unblock(), transaction.atomic():
        seen_by_everybody()
        yield
        transaction.set_rollback(True)


def test_the_same_people_unhidden_change_answers() -> None:
    asked = ["prisoners/", "prisoners/?q=Тайный", f"prisoners/{HIDDEN}/", "cases/", "campaigns/", "statistics/"]
    before = [ask(path).content for path in asked]
    hide(["public"])
    after = [ask(path).content for path in asked]
    assert [old == new for old, new in zip(before, after, strict=True)] == [False] * len(asked)


@pytest.mark.parametrize("reader", ["everybody", "a partner in a circle of its own"])
def test_what_is_hidden_changes_no_answer(reader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """People, facts of those who are seen, and what other partners and supporters do: asked about in any way."""
    monkeypatch.setattr(throttling, "FOR_A_KEY", 100_000)
    token, audiences = "", ["partners", "internal", "circle"]
    files.circle("medical", "Doctors")
    if reader != "everybody":
        token, audiences = key_for(*Scope.values), ["internal", "circle"]
        files.circle("legal", "Freedom Zone")
    files.publish()
    ask("me/", token)  # notes the hour of the key's use
    seed = secrets.randbits(32)
    asked = anything(random.Random(seed), QUERIES)
    assert len(asked) == QUERIES
    before = answers(asked, token)
    assert {status for status, *_rest in before.values()} <= {200, 204, 301, 304, 400, 401, 403, 404, 405}
    found = [path for path, (status, *_rest) in before.items() if status == 200]
    assert len(found) > QUERIES / 2
    hide(audiences)
    assert PublishedRecord.objects.filter(uid=HIDDEN).exists() == (not token)
    told = differing(before, answers(asked, token))
    assert told == [], seed


def differing(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """Which answers tell, and before them what of the first does."""
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    if not names:
        return []
    pieces = [str(world.get(names[0])).split(",") for world in (before, after)]
    return [*(f"{one} / {other}" for one, other in zip(*pieces, strict=False) if one != other)][:3] + names


def test_a_reader_in_their_circle_sees_them() -> None:
    files.circle("medical", "Freedom Zone")
    files.publish()
    token = key_for("read")
    before = uids("prisoners/", token)
    hide(["circle"])
    assert set(uids("prisoners/?q=Тайный", token)) > {HIDDEN}
    assert set(uids("prisoners/", token)) > set(before)
    assert ask(f"prisoners/{HIDDEN}/", token).status_code == 200
    assert ask(f"prisoners/{HIDDEN}/").status_code == 404
