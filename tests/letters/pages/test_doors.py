"""Signing up and in: alike for everybody, harmless when only looked at, safe against forged forms."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from letters.actions.asking import request_sign_in, sign_up
from letters.models import MailedLink, Supporter
from letters.pages.session import KEY
from letters.wishes import Wishes
from tests.canaries import every_row
from tests.letters.cast import SAM, supporter
from tests.letters.test_story import FORM
from tracker.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def uncounted() -> None:
    cache.clear()


def told(answer: HttpResponse) -> tuple[int, dict[str, str], bytes]:
    return answer.status_code, dict(answer.headers), answer.content


@pytest.mark.parametrize("page", ["/en/sign-up/", "/ru/sign-in/"])
def test_an_answer_does_not_tell_whether_the_address_is_known(page: str) -> None:
    supporter()
    counts, answers = [], []
    for address in (SAM, "nobody@example.org"):
        with CaptureQueriesContext(connection) as queries:
            answers.append(told(Client().post(page, FORM | {"email": address})))
        counts.append(len(queries))
    assert answers[0] == answers[1]
    assert answers[0][0] == 302
    assert counts[0] == counts[1]
    assert Notice.objects.filter(state="planned").count() == 2


def link(purpose: str) -> str:
    if purpose == "enter":
        supporter()
        request_sign_in(SAM, language="en", now=timezone.now())
    else:
        sign_up(SAM, Wishes(), now=timezone.now())
    return f"/en/{purpose}/{MailedLink.objects.get().token}/"


@pytest.mark.parametrize("purpose", ["confirm", "enter"])
def test_looking_at_a_link_changes_nothing_and_pressing_works_once(purpose: str) -> None:
    address, browser = link(purpose), Client()
    before = every_row()
    answers = [browser.get(address).status_code for _ in range(5)] + [browser.head(address).status_code]
    assert answers == [200] * 6
    assert every_row() == before
    assert KEY not in browser.session
    assert browser.post(address).url == "/en/my/"
    assert browser.session[KEY] == Supporter.objects.get().uid
    again = Client().post(address)
    assert (again.status_code, "had its day" in again.text) == (200, True)


@pytest.mark.parametrize("purpose", ["confirm", "enter"])
def test_a_dead_link_and_one_that_never_was_look_alike(purpose: str) -> None:
    dead = link(purpose)
    MailedLink.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    answers = [told(Client().get(address)) for address in (dead, f"/en/{purpose}/nonsense/")]
    assert answers[0] == answers[1]
    assert told(Client().post(dead)) == told(Client().post(f"/en/{purpose}/nonsense/"))


@pytest.mark.parametrize("purpose", ["confirm", "enter"])
def test_the_secret_in_an_address_stays_there(purpose: str) -> None:
    address = link(purpose)
    answer = Client().get(address)
    assert answer.headers["Referrer-Policy"] == "strict-origin"
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert address.split("/")[3] not in answer.text


def test_the_session_gets_a_new_key() -> None:
    browser = Client()
    planted = browser.session
    planted["basket"] = 1
    planted.save()
    browser.cookies["session"] = planted.session_key
    browser.post(link("enter"))
    assert browser.cookies["session"].value not in ("", planted.session_key)


@pytest.mark.parametrize("page", ["sign-up/", "sign-in/", "sign-out/", "my/", "my/data/", "write/aaaaaaaaaaaa/"])
def test_a_forged_form_is_refused(page: str) -> None:
    browser = Client(enforce_csrf_checks=True)
    assert browser.post(f"/en/{page}", FORM).status_code == 403


@pytest.mark.parametrize("purpose", ["confirm", "enter"])
def test_nobody_can_be_signed_in_from_elsewhere(purpose: str) -> None:
    address = link(purpose)
    browser = Client(enforce_csrf_checks=True)
    assert browser.post(address).status_code == 403
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', browser.get(address).text)
    assert token
    form = {"csrfmiddlewaretoken": token[1]}
    assert browser.post(address, form, headers={"Origin": "https://evil.example"}).status_code == 403
    assert browser.post(address, form).url == "/en/my/"


@pytest.mark.parametrize(
    ("page", "cookies"),
    [
        ("write/", set()),
        ("mailed/", set()),
        ("erased/", set()),
        ("stop/nonsense/", set()),
        ("confirm/nonsense/", set()),
        ("my/", set()),
        ("sign-in/", {"csrf"}),
        ("sign-up/", {"csrf"}),
    ],
)
def test_a_cookie_is_set_where_there_is_a_form(page: str, cookies: set[str]) -> None:
    assert set(Client().get(f"/en/{page}").cookies) == cookies


def test_cookies_are_for_this_site_alone() -> None:
    browser = Client()
    browser.get("/en/sign-in/")
    browser.post(link("enter"))
    flags = {name: (bool(each["httponly"]), each["samesite"], each["domain"]) for name, each in browser.cookies.items()}
    assert flags == {"csrf": (True, "Strict", ""), "session": (True, "Lax", "")}


def test_too_many_from_one_place() -> None:
    answers = [Client().post("/en/sign-in/", {"email": f"{n}@example.org"}).status_code for n in range(31)]
    assert answers == [302] * 30 + [429]
    answer = Client().post("/en/sign-in/", {"email": SAM})
    assert answer.headers["Retry-After"] == "3600"
    assert Client().post("/en/sign-in/", {"email": SAM}, REMOTE_ADDR="192.0.2.7").status_code == 302


def test_a_robot_is_thanked_and_forgotten() -> None:
    assert Client().post("/en/sign-up/", FORM | {"website": "http://spam.example"}).url == "/en/mailed/"
    assert not MailedLink.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"email": "no address"},
        {"email": "sam@example.org\r\nBcc: all@example.org"},
        {"time_zone": "Mars/Olympus"},
        {"letters_a_month": "3000"},
        {"writes_in": "xx"},
        {"country": "XX"},
        {"likes": "war"},
    ],
)
def test_what_is_wrong_is_said_beside_the_field(wrong: dict[str, str]) -> None:
    answer = Client().post("/en/sign-up/", FORM | wrong)
    assert answer.status_code == 400
    assert 'aria-invalid="true"' in answer.text
    assert not MailedLink.objects.exists()
