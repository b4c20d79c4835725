"""A photo: in the record of who may see it, at an address of ours, and gone with what allowed it."""

from datetime import date
from itertools import product
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from cases.models import Photo, Prisoner
from tests import files
from tests.api_client import ask, key_for
from tests.canaries import found_in
from tests.cases.pages.site import visit
from tests.files import publish
from tracker.models import PublishedRecord

pytestmark = pytest.mark.django_db

AUDIENCES = ["internal", "partners", "public"]


@pytest.fixture
def person() -> Prisoner:
    prisoner = files.person()
    files.photographed(prisoner, note="canary-photo-note", source_url="https://example.org/canary-source")
    return prisoner


def path(photo: Photo) -> str:
    return f"photos/{photo.sha256}.jpg"


def opened_by(photo: Photo) -> set[str]:
    """The audiences whose reader gets the picture now."""
    tokens = {"public": "", "partners": key_for("read")}
    answers = {audience: ask(path(photo), token) for audience, token in tokens.items()}
    assert {answer.status_code for answer in answers.values()} <= {200, 404}
    assert all(answer.content == bytes(photo.content) for answer in answers.values() if answer.status_code == 200)
    return {audience for audience, answer in answers.items() if answer.status_code == 200}


def named_to(person: Prisoner) -> set[str]:
    live = PublishedRecord.objects.of_kind("prisoner").live().filter(uid=person.uid)
    return {record.audience for record in live if record.data["photo"]}


def test_the_record_names_it_by_an_address_of_ours(person: Prisoner, settings: Any) -> None:
    publish()
    record = PublishedRecord.objects.seen_by("public").get(uid=person.uid)
    assert record.data["photo"] == {
        "url": f"{settings.SITE_URL}/api/v1/photos/{person.photo.sha256}.jpg",
        "licence": "CC BY 4.0",
        "credit": "A. Photographer",
    }
    assert found_in(record.body, ["canary-photo-note", "canary-source"]) == set()


@pytest.mark.parametrize(("whole", "group", "named"), list(product(AUDIENCES, AUDIENCES, ["photo", "identity"])))
def test_who_may_see_the_photo_gets_it(person: Prisoner, whole: str, group: str, named: str) -> None:
    Prisoner.objects.update(audience=whole)
    files.disclose(person, named, group)
    publish()
    narrower = min(AUDIENCES.index(whole), AUDIENCES.index(group))
    expected = [set(), {"partners"}, {"public", "partners"}][narrower]
    assert named_to(person) == opened_by(person.photo) == expected


def take_down(person: Prisoner) -> None:
    Prisoner.objects.update(hidden_at=timezone.now())


def withdraw(person: Prisoner) -> None:
    person.consents.update(withdrawn_on=date(2025, 6, 1))


def hide_photo(person: Prisoner) -> None:
    files.disclose(person, "photo", "internal")


def remove(person: Prisoner) -> None:
    person.photo.delete()


@pytest.mark.parametrize("act", [take_down, withdraw, hide_photo, remove])
def test_taken_back_it_is_gone_at_once(person: Prisoner, act: Any) -> None:
    photo = Photo.objects.get()
    publish()
    assert opened_by(photo) == {"public", "partners"}
    act(person)
    assert opened_by(photo) == set()  # before the projector has come to it
    publish()
    assert (opened_by(photo), named_to(person)) == (set(), set())


def test_another_picture_takes_the_place_of_the_first(person: Prisoner) -> None:
    publish()
    first = Photo.objects.get()
    Photo.objects.all().delete()
    second = files.photographed(person, "black")
    publish()
    assert (opened_by(first), opened_by(second)) == (set(), {"public", "partners"})


def test_a_picture_of_two_is_there_as_long_as_one_of_them_shows_it(person: Prisoner) -> None:
    other = files.person("Петров")
    files.photographed(other)
    publish()
    take_down(person)
    Prisoner.objects.filter(pk=other.pk).update(hidden_at=None)
    publish()
    assert opened_by(person.photo) == {"public", "partners"}


def test_hidden_and_never_there_are_the_same(person: Prisoner, django_assert_num_queries: Any) -> None:
    Prisoner.objects.update(audience="internal")
    publish()
    answers = []
    for sha256 in (person.photo.sha256, "0" * 64):
        with django_assert_num_queries(5):  # a savepoint, the role; who shows it; the role back, the savepoint
            answers.append(ask(f"photos/{sha256}.jpg", ""))
    hidden, missing = ((answer.status_code, dict(answer.headers), answer.content) for answer in answers)
    assert hidden == missing
    assert hidden[0] == 404


def test_it_can_do_nothing_but_be_looked_at(person: Prisoner) -> None:
    publish()
    answer = ask(path(person.photo), "")
    headers = answer.headers
    assert headers["Content-Type"] == "image/jpeg"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert headers["Cache-Control"] == "public, max-age=60"
    assert ask(path(person.photo), key_for("read")).headers["Cache-Control"] == "private, no-store"


def test_an_unchanged_one_is_not_sent_again(person: Prisoner) -> None:
    publish()
    etag = ask(path(person.photo), "").headers["ETag"]
    again = ask(path(person.photo), "", If_None_Match=etag)
    assert (again.status_code, again.content) == (304, b"")
    take_down(person)
    assert ask(path(person.photo), "", If_None_Match=etag).status_code == 404


def test_a_browser_and_a_program_may_ask_for_it(person: Prisoner) -> None:
    publish()
    for accepted in ("image/avif,image/webp,image/*,*/*;q=0.8", "image/jpeg", "*/*"):
        assert ask(path(person.photo), "", Accept=accepted).status_code == 200


@pytest.mark.parametrize("code", ["en", "ru"])
def test_pages_show_it_with_words_for_who_cannot_see(person: Prisoner, code: str) -> None:
    publish()
    said = {"en": "Photo of Ivan Ivanov", "ru": "Фото: Иванов Иван"}[code]
    for address in (f"/{code}/people/{person.uid}/", f"/{code}/people/"):
        page = visit(address).content.decode()
        assert f'<img src="/api/v1/photos/{person.photo.sha256}.jpg"' in page
        assert f'alt="{said}"' in page
        assert 'loading="lazy"' in page
    assert "A. Photographer, CC BY 4.0" in visit(f"/{code}/people/{person.uid}/").content.decode()


def test_without_one_an_initial_stands_there() -> None:
    person = files.person()
    publish()
    page = visit(f"/ru/people/{person.uid}/").content.decode()
    assert 'aria-hidden="true">И</span>' in page
    assert "<img" not in page


@pytest.mark.parametrize(
    "wrong", [{"licence": ""}, {"credit": ""}, {"content": b"\xff\xd8\xff"}, {"width": 1201}, {"sha256": "0" * 64}]
)
def test_none_is_kept_without_a_licence_or_with_other_bytes(person: Prisoner, wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Photo.objects.update(**wrong)


def test_its_history_does_not_keep_the_picture(person: Prisoner) -> None:
    table = Photo._meta.get_field("history").related_model
    assert "content" not in {field.name for field in table._meta.concrete_fields}


def test_a_circle_s_photo_is_opened_by_its_members_alone(person: Prisoner) -> None:
    families = files.circle("families", "Members")
    files.disclose(person, "photo", "circle", circle=families)
    publish()
    assert opened_by(person.photo) == set()
    assert ask(path(person.photo), key_for("read", organisation="Members")).status_code == 200
