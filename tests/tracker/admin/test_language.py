"""The admin speaks its volunteer's own language, whatever the browser asks for."""

from datetime import date

import pytest
from django.test import Client
from django.utils.formats import date_format
from django.utils.translation import override

from tests.staff import desk, staff
from tracker.models import User


@pytest.mark.parametrize(("language", "other"), [("en", "ru"), ("ru", "en")])
def test_the_accounts_language_holds(demo: None, db: None, language: str, other: str) -> None:
    staff("vera", language=language)
    page = desk("vera").get("/admin/", headers={"accept-language": other}).content.decode()
    assert f'<html lang="{language}"' in page


def test_it_is_changed_by_the_button(vera: Client) -> None:
    answer = vera.post("/admin/language/", {"language": "ru", "next": "/admin/cases/prisoner/"})
    assert (answer.status_code, answer["Location"]) == (302, "/admin/cases/prisoner/")
    assert User.objects.get().language == "ru"
    assert '<html lang="ru"' in vera.get("/admin/").content.decode()


@pytest.mark.parametrize("language", ["", "de", "xx"])
def test_a_language_that_is_not_spoken_is_not_kept(vera: Client, language: str) -> None:
    vera.post("/admin/language/", {"language": language, "next": "/admin/"})
    assert User.objects.get().language == "en"


def test_what_is_added_and_on_which_day_is_said_in_good_russian(vera: Client) -> None:
    User.objects.update(language="ru")
    assert "Добавить: " in vera.get("/admin/cases/source/").content.decode()
    with override("ru"):
        assert date_format(date(2026, 11, 27), "MONTH_DAY_FORMAT") == "27 ноября"


def test_it_leads_nowhere_else(vera: Client) -> None:
    assert vera.post("/admin/language/", {"language": "ru", "next": "https://evil.example/"})["Location"] == "/"
