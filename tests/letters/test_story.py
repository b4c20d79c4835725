"""From the first visit to the second letter, through the pages and a real mail server."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from letters.models import Letter, MailedLink, Pledge, Supporter
from tests.letters.cast import SAM, reachable
from tests.mail_server import MailServer
from tracker.mail.delivery import deliver_due
from tracker.mail.planning import plan
from tracker.models import Notice

pytestmark = pytest.mark.django_db


FORM = {"email": SAM, "time_zone": "Europe/Berlin", "letters_a_month": "2", "writes_in": "ru", "rhythm_days": "30"}


def path(url: str) -> str:
    return url.removeprefix("http://127.0.0.1:8000")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_from_the_first_visit_to_the_second_letter(language: str, mail_server: MailServer) -> None:
    pavel = reachable(sex="male")
    browser = Client()
    assert pavel.uid in browser.get(f"/{language}/write/").text

    answer = browser.post(f"/{language}/write/{pavel.uid}/", FORM | {"pseudonym": "Сэм"})
    assert (answer.status_code, answer.url) == (302, f"/{language}/mailed/")
    assert Supporter.objects.count() == 0

    assert deliver_due() == 1
    assert mail_server.recipients == [[SAM]]
    confirm = path(mail_server.link())
    assert confirm.startswith(f"/{language}/confirm/")
    assert browser.get(confirm).status_code == 200
    assert Supporter.objects.count() == 0
    assert browser.post(confirm).url == f"/{language}/my/"

    assert deliver_due() == 1  # how to begin comes at any hour
    assert mail_server.link() == f"http://127.0.0.1:8000/{language}/my/"
    mine = browser.get(f"/{language}/my/")
    first = Letter.objects.get()
    assert (mine.status_code, first.uid in mine.text) == (200, True)

    browser.post(f"/{language}/my/", {"letter": first.uid, "deed": "sent", "channel": "post"})
    first.refresh_from_db()
    assert (first.state, first.channel, first.address) == ("sent", "post", "172002 г. Торжок, ул. Старицкая, 79")

    browser.post(f"/{language}/my/", {"letter": first.uid, "deed": "answered"})
    first.refresh_from_db()
    assert (first.state, first.answered_on) == ("answered", first.sent_on)

    second = Letter.objects.open().get()
    assert second.planned_for == first.sent_on + timedelta(days=30)
    noon = timezone.now().replace(hour=11) + timedelta(days=30)
    assert plan(noon - timedelta(days=1)) == 0
    assert plan(noon) == 1
    with time_machine.travel(noon):
        assert deliver_due() == 1
    assert Notice.objects.filter(kind="pledge_due").values_list("state", "recipient").get() == (
        "sent",
        Supporter.objects.get().uid,
    )
    assert len(mail_server.accepted) == 3


def test_signing_in_again(mail_server: MailServer) -> None:
    pavel = reachable()
    browser = Client()
    browser.post(f"/en/write/{pavel.uid}/", FORM)
    deliver_due()
    browser.post(path(mail_server.link()))
    browser.post("/en/sign-out/")
    assert browser.get("/en/my/").url == "/en/sign-in/"
    assert browser.cookies["session"].value == ""

    browser.post("/ru/sign-in/", {"email": "SAM@Example.org"})
    deliver_due()
    link = path(mail_server.link())
    assert link.startswith("/ru/enter/")
    assert browser.post(link).url == "/ru/my/"
    assert browser.get("/ru/my/").status_code == 200
    assert (Supporter.objects.count(), Pledge.objects.count(), MailedLink.objects.count()) == (1, 1, 2)
