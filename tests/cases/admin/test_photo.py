"""A photo on the page of a person: put in by any volunteer, shown by an editor."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from cases.models import Disclosure, Photo, Prisoner
from cases.publishing.sight import sight
from tests import files
from tests.cases.admin.filling import filled
from tracker.publishing.readers import EVERYBODY

ROW = {"photo-0-licence": "CC BY 4.0", "photo-0-credit": "A. Photographer"}


@pytest.fixture
def person(db: None) -> Prisoner:
    return files.person("Иванов", "Иван")


def url(person: Prisoner) -> str:
    return f"/admin/cases/prisoner/{person.pk}/change/"


def sent(colour: str = "red") -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (1600, 800), colour).save(out, "PNG")
    return SimpleUploadedFile("Home of Ivan.png", out.getvalue(), "image/png")


def put(client: Client, person: Prisoner, **row: Any) -> Any:
    written = ROW | {f"photo-0-{name}": value for name, value in row.items()}
    return client.post(url(person), filled(client, url(person), **written), follow=True)


def is_open(person: Prisoner) -> bool:
    sees = sight(Prisoner.objects.get(pk=person.pk), EVERYBODY, person.created_at.date())
    return sees is not None and "photo" in sees


def test_a_volunteer_s_waits_for_an_editor(vera: Client, person: Prisoner) -> None:
    answer = put(vera, person, upload=sent())
    photo = Photo.objects.get()
    assert (photo.width, photo.height, photo.credit, is_open(person)) == (1200, 600, "A. Photographer", False)
    assert "until an editor shows it" in answer.content.decode()
    assert b"Home of Ivan" not in bytes(photo.content)


def test_an_editor_s_is_shown_with_the_person(edith: Client, person: Prisoner) -> None:
    put(edith, person, upload=sent())
    assert (Photo.objects.count(), is_open(person), Disclosure.objects.count()) == (1, True, 0)


def test_another_picture_waits_again_and_other_words_do_not(edith: Client, vera: Client, person: Prisoner) -> None:
    put(edith, person, upload=sent())
    first = Photo.objects.get().sha256
    put(vera, person, credit="B. Photographer")
    assert (Photo.objects.get().credit, Photo.objects.get().sha256, is_open(person)) == ("B. Photographer", first, True)
    put(vera, person, upload=sent("blue"))
    assert (Photo.objects.get().sha256 == first, is_open(person)) == (False, False)


def test_an_editor_shows_it_by_a_consent(vera: Client, edith: Client, person: Prisoner) -> None:
    put(vera, person, upload=sent())
    page = f"/admin/cases/prisoner/{person.pk}/publication/"
    asked = {"what": "photo", "to": "public", "consent": person.consents.get().pk}
    looked = edith.post(page, asked)
    assert "A. Photographer, CC BY 4.0" in looked.content.decode()
    edith.post(page, asked | {"seen": looked.context["trial"].fingerprint, "show": "1"})
    assert is_open(person)


def test_it_is_taken_out(vera: Client, person: Prisoner) -> None:
    files.photographed(person)
    put(vera, person, DELETE="on")
    assert not Photo.objects.exists()


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"upload": SimpleUploadedFile("a.jpg", b"<svg/>", "image/jpeg")}, "This is no picture that we can read."),
        ({"upload": sent(), "licence": ""}, "This field is required."),
        ({"upload": sent(), "credit": ""}, "This field is required."),
        ({}, "Choose the picture."),
    ],
)
def test_what_is_wrong_is_said(vera: Client, person: Prisoner, row: dict[str, Any], said: str) -> None:
    assert said in put(vera, person, **row).content.decode()
    assert not Photo.objects.exists()


def test_volunteers_look_at_it(vera: Client, person: Prisoner) -> None:
    photo = files.photographed(person)
    page = vera.get(url(person)).content.decode()
    address = f"/admin/cases/prisoner/{person.pk}/photo/"
    assert f'<img src="{address}?{photo.sha256[:8]}"' in page
    answer = vera.get(address)
    assert (answer.content, answer.headers["Content-Type"]) == (bytes(photo.content), "image/jpeg")
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "no-store" in answer.headers["Cache-Control"]
