"""What somebody who writes is told of the person's own wishes, and what nobody outside is."""

from typing import Any

import pytest
from django.utils import timezone

from cases.models import Placement, Prisoner
from tests import files
from tests.canaries import found_in
from tests.cases.pages.site import visit, words
from tests.files import publish
from tracker.models import PublishedRecord

pytestmark = pytest.mark.django_db

DATIVE = "Канарейкину Сергию"
TOLD = {"address_as": "Канарій", "interests_en": "canary-chess", "interests_ru": "канареечные шахматы"}
NEVER = {"avoid": "canary-avoid", "may_be_said": "canary-said"}
SILENT = {
    "name_on_envelope": "",
    "address_as": "",
    "interests": {"en": "", "ru": ""},
    "books": "unknown",
    "cards": "unknown",
}


@pytest.fixture
def person() -> Prisoner:
    """Somebody one can write to, with all wishes written down."""
    prisoner = files.person("Канарейкин", "Сергей", books="wanted", cards="not_wanted", **TOLD, **NEVER)
    prisoner.names.update(dative=DATIVE)
    files.held(prisoner)
    return prisoner


def wishes(person: Prisoner, audience: str = "public") -> dict[str, Any]:
    publish()
    record = PublishedRecord.objects.seen_by(audience).get(uid=person.uid)
    assert found_in(record.body, NEVER.values()) == set()
    return {name: record.data["letters"][name] for name in SILENT}


def test_who_can_write_is_told(person: Prisoner) -> None:
    assert wishes(person) == {
        "name_on_envelope": DATIVE,
        "address_as": "Канарій",
        "interests": {"en": "canary-chess", "ru": "канареечные шахматы"},
        "books": "wanted",
        "cards": "not_wanted",
    }


@pytest.mark.parametrize("group", ["address", "custody"])
@pytest.mark.parametrize(("set_to", "seen_by"), [("internal", set()), ("partners", {"partners"})])
def test_only_where_the_address_is_shown(person: Prisoner, group: str, set_to: str, seen_by: set[str]) -> None:
    files.disclose(person, group, set_to)
    told = {audience for audience in ("public", "partners") if wishes(person, audience) != SILENT}
    assert told == seen_by


@pytest.mark.parametrize(
    "cannot", [{"letters": "none_wanted"}, {"letters": "approved_senders"}, {"no_contact_since": "2025"}]
)
def test_only_where_strangers_can_write(person: Prisoner, cannot: dict[str, str]) -> None:
    Prisoner.objects.update(**cannot)
    if "no_contact_since" in cannot:
        Placement.objects.all().delete()
    assert wishes(person) == SILENT


def test_no_name_and_no_words_where_identity_is_hidden(person: Prisoner) -> None:
    files.disclose(person, "identity", "internal")
    assert wishes(person) == SILENT | {"books": "wanted", "cards": "not_wanted"}


def test_the_page_says_them_in_both_languages(person: Prisoner) -> None:
    publish()
    english, russian = (words(visit(f"/{code}/people/{person.uid}/")) for code in ("en", "ru"))
    for told in ["Wishes to be addressed as Канарій", "Likes to hear about canary-chess", "Books are welcome"]:
        assert told in english
    assert "Cards please send none" in english
    assert "канареечные шахматы" in russian
    assert found_in(english + russian, NEVER.values()) == set()


def test_the_page_for_writing_says_them_too(person: Prisoner) -> None:
    publish()
    page = words(visit(f"/en/write/{person.uid}/"))
    assert "Wishes to be addressed as Канарій" in page
    assert page.count("canary-chess") == 1
    assert found_in(page, NEVER.values()) == set()


def test_a_page_without_wishes_says_nothing_of_them() -> None:
    person = files.person()
    files.held(person)
    publish()
    assert 'class="wishes"' not in visit(f"/en/people/{person.uid}/").content.decode()


def test_taken_down_they_are_gone(person: Prisoner) -> None:
    publish()
    Prisoner.objects.update(hidden_at=timezone.now())
    publish()
    assert "Канарій" not in "".join(PublishedRecord.objects.values_list("body", flat=True))
