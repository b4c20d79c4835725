"""Taking the list of people out in the admin: as it is sorted out, by those who may, behind a fresh passkey."""

from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from cases.models import Export
from tests import files
from tests.cases.exports.reading import kept, records
from tests.staff import desk, staff

pytestmark = pytest.mark.django_db
URL = "/admin/cases/prisoner/export/"
ASKED = {"view": "all", "format": "csv", "language": "en"}


def surnames(answer: Any, folder: Path) -> list[str]:
    return [row["Surname"] for row in records(kept(folder / "list", answer.streaming_content))]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_list_as_it_is_sorted_out_leaves(edith: Client, tmp_path: Path, kind: str) -> None:
    files.person("Иванов", sex="male")
    files.person("Иванова", sex="female")
    files.person("Петрова", sex="female")
    answer = edith.post(f"{URL}?sex__exact=female&q=Иванова", ASKED | {"format": kind})
    assert answer["Content-Disposition"].startswith('attachment; filename="all-')
    assert answer["Content-Disposition"].endswith(f'.{kind}"')
    assert "no-store" in answer["Cache-Control"]
    assert surnames(answer, tmp_path) == ["Иванова"]
    taken = Export.objects.get()
    assert (taken.made_by.username, taken.view, taken.format, taken.people, taken.is_whole) == (
        "edith",
        "all",
        kind,
        1,
        True,
    )
    assert "sex__exact=female" in taken.narrowed


def test_the_page_says_of_whom_and_how_many(edith: Client) -> None:
    files.charged(files.person("Иванова", sex="female"))
    files.person("Петрова", sex="female")
    files.person("Иванов", sex="male")
    page = edith.get(f"{URL}?sex__exact=female")
    assert [row["people"] for row in page.context["views"]] == [2, 0, 1, 0]
    assert page.context["narrowed"] == [("sex", "female")]
    assert "Take it out" in page.content.decode()


def test_the_page_costs_the_same_for_one_and_for_three(edith: Client, django_assert_num_queries: Any) -> None:
    edith.get(URL)
    for number in (1, 2, 3):
        files.charged(files.person(f"Иванов{number}"))
        if number in (1, 3):
            with django_assert_num_queries(10):
                edith.get(URL)


def test_who_may_not_does_not(vera: Client) -> None:
    files.person()
    assert vera.post(URL, ASKED).status_code == 403
    assert "Take this list out" not in vera.get("/admin/cases/prisoner/").content.decode()
    assert not Export.objects.exists()


def test_the_list_offers_it_as_it_is_sorted_out(edith: Client) -> None:
    assert f'href="{URL}?sex__exact=male"' in edith.get("/admin/cases/prisoner/?sex__exact=male").content.decode()


def test_what_cannot_be_asked_leads_back_to_the_whole_list(edith: Client) -> None:
    assert edith.get(f"{URL}?kept__nobody=1")["Location"] == URL


def test_a_code_from_a_telephone_is_not_enough(db: None) -> None:
    """A passkey cannot be phished as a code can."""
    editor = staff("edith")
    Authenticator.objects.create(user=editor, type="totp", data={})
    assert desk("edith").post(URL, ASKED).status_code in (302, 403)
    assert not Export.objects.exists()


def test_who_took_out_what_can_be_read_and_not_changed(edith: Client, ada: Client) -> None:
    list(edith.post(URL, ASKED).streaming_content)
    taken = Export.objects.get()
    for client in (edith, ada):
        assert "edith" in client.get("/admin/cases/export/").content.decode()
        assert client.post(f"/admin/cases/export/{taken.pk}/change/", {"view": "x"}).status_code == 403
        assert client.post(f"/admin/cases/export/{taken.pk}/delete/", {"post": "yes"}).status_code == 403
