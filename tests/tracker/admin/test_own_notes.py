"""A volunteer writes down their own address, says yes from there, and then the morning's note comes; or not."""

import pytest
from django.test import Client
from django.utils import timezone

from cases.models import Lead
from tests.mail_server import MailServer, mail_server
from tests.staff import desk
from tracker.mail.delivery import deliver_due
from tracker.mail.own_address import MOST_A_DAY
from tracker.mail.planning import plan
from tracker.models import Mailbox, Notice, User
from tracker.secret_addresses import without_secrets

__all__ = ["mail_server"]

pytestmark = pytest.mark.django_db

PAGE = "/admin/notes/"
ADDRESS = "canary@example.org"
NOON = timezone.now().replace(hour=12, minute=0)


def write_down(browser: Client, address: str = ADDRESS, **columns: str) -> str:
    answer = browser.post(PAGE, {"new_address": address, "language": "en", "time_zone": "UTC"} | columns, follow=True)
    assert answer.status_code == 200
    return answer.text


def link(mail_server: MailServer) -> str:
    return mail_server.link().removeprefix("http://127.0.0.1:8000")


def planned_now() -> list[str]:
    plan(NOON)
    return list(Notice.objects.filter(kind="morning", state="planned").values_list("kind", flat=True))


def test_nothing_comes_before_the_address_has_said_yes(vera: Client, mail_server: MailServer) -> None:
    Lead.objects.create(words="somebody was heard of")
    assert "Nowhere yet." in vera.get(PAGE).text
    told = write_down(vera)
    assert "A link has gone to that address." in told
    assert "waits to be confirmed" in told
    assert ADDRESS not in told
    assert planned_now() == []
    assert deliver_due() == 1
    assert without_secrets(link(mail_server)) == "/en/notes/confirm/…/"
    reader = Client(enforce_csrf_checks=True)
    page = reader.get(link(mail_server))
    assert (page["Referrer-Policy"], page["Cache-Control"]) == ("strict-origin", "private, no-store")
    assert Mailbox.objects.get().to_confirm
    token = {"csrfmiddlewaretoken": reader.cookies["csrf"].value}
    assert "It is confirmed." in reader.post(link(mail_server), token).text
    assert planned_now() == ["morning"]
    assert "To the address that you confirmed." in vera.get(PAGE).text
    assert "What today brings" in vera.get(PAGE).text


def test_a_link_is_good_for_the_address_it_went_to_alone(vera: Client, mail_server: MailServer) -> None:
    write_down(vera)
    deliver_due()
    write_down(vera, "other@example.org")
    assert "This link leads nowhere" in Client().post(link(mail_server)).text
    assert Mailbox.objects.get().to_confirm
    assert "This link leads nowhere" in Client().get("/en/notes/confirm/forged/").text


def test_links_are_counted_so_that_nobody_is_pestered(vera: Client) -> None:
    for _n in range(MOST_A_DAY):
        write_down(vera)
    assert "Try again tomorrow." in write_down(vera, "other@example.org")
    assert Notice.objects.count() == MOST_A_DAY
    assert Mailbox.objects.get().address == ADDRESS
    assert "Try again tomorrow." in vera.post(PAGE, {"again": "yes"}, follow=True).text


def test_the_hour_can_be_moved_without_another_link(vera: Client) -> None:
    write_down(vera)
    Mailbox.objects.update(to_confirm=False)
    assert "Saved." in write_down(vera, "", time_zone="Asia/Vladivostok")
    box = Mailbox.objects.get()
    assert (box.time_zone, box.address, box.to_confirm) == ("Asia/Vladivostok", ADDRESS, False)
    assert "There is no such time zone." in write_down(vera, "", time_zone="Mars/Olympus")


def test_it_can_be_stopped_begun_again_and_forgotten(vera: Client) -> None:
    write_down(vera)
    Mailbox.objects.update(to_confirm=False)
    assert "You have stopped them." in vera.post(PAGE, {"stop": "yes"}, follow=True).text
    vera.post(PAGE, {"again": "yes"})
    assert Mailbox.objects.reached().count() == 1
    vera.post(PAGE, {"choose": "yes"})
    assert planned_now() == []
    vera.post(PAGE, {"choose": "yes", "wanted": ["morning"]})
    assert planned_now() == ["morning"]
    vera.post(PAGE, {"forget": "yes"})
    assert not Mailbox.objects.exists()


def test_everybody_has_their_own(vera: Client) -> None:
    write_down(vera)
    assert "Nowhere yet." in desk("tom").get(PAGE).text
    desk("tom").post(PAGE, {"forget": "yes"})
    assert Mailbox.objects.get().user == User.objects.get(username="vera")
