"""Another e-mail address: only from the new one, told to the old one, and taken back from there."""

import pytest
from django.test import Client
from django.utils import timezone

from letters.actions.leaving import erase, stop_mail
from letters.models import MailedLink, Purpose, QuietAddress, Supporter, hash_of
from letters.open_sessions import open_sessions
from tests.letters.cast import SAM, signed_in, supporter
from tests.mail_server import MailServer
from tracker.mail.delivery import deliver_due
from tracker.models import Notice

pytestmark = pytest.mark.django_db

NEW = "new@example.org"


def token(purpose: str) -> str:
    return MailedLink.objects.filter(purpose=purpose).latest("pk").token or ""


def ask(address: str = NEW) -> Client:
    client = signed_in(Supporter.objects.at(SAM).get())
    assert client.post("/en/my/address/", {"email": address}).headers["Location"] == "/en/mailed/"
    return client


def test_nothing_changes_until_the_new_address_answers(mail_server: MailServer) -> None:
    supporter()
    ask()
    deliver_due(clock=timezone.now)
    assert mail_server.accepted[-1]["To"] == NEW
    path = f"/en/new-address/{token(Purpose.CHANGE)}/"
    assert "Use this address" in Client().get(path).text
    assert Supporter.objects.get().email == SAM
    assert f"our notes go to {NEW} from now on" in Client().post(path, follow=True).text
    assert Supporter.objects.at(NEW).get().email == NEW
    assert not Supporter.objects.at(SAM).exists()
    deliver_due(clock=timezone.now)
    assert mail_server.accepted[-1]["To"] == SAM
    assert "/old-address/" in mail_server.text()


def test_the_old_address_takes_it_back_and_whoever_did_it_is_out() -> None:
    supporter()
    ask()
    thief = Client()
    thief.post(f"/en/new-address/{token(Purpose.CHANGE)}/")
    assert thief.get("/en/my/").status_code == 200
    owner = Client()
    back = owner.post(f"/en/old-address/{token(Purpose.RESTORE)}/", follow=True).text
    assert f"our notes go to {SAM} again" in back
    assert Supporter.objects.get().email == SAM
    assert "It is done" not in owner.get("/en/my/").text
    assert (owner.get("/en/my/").status_code, thief.get("/en/my/").status_code) == (200, 302)
    assert len(list(open_sessions(Supporter.objects.get().uid))) == 1


def test_an_address_that_writes_already_is_not_mailed_and_not_taken(mail_server: MailServer) -> None:
    supporter()
    supporter(NEW)
    ask()
    assert deliver_due(clock=timezone.now) == 0
    assert "Send me a new one" in Client().post(f"/en/new-address/{token(Purpose.CHANGE)}/").text
    assert Supporter.objects.count() == 2
    assert Supporter.objects.filter(email_hash=hash_of(SAM)).exists()


def test_who_wanted_no_notes_wants_none_at_the_new_address() -> None:
    sam = supporter()
    stop_mail(sam.email_hash, now=timezone.now())
    ask()
    Client().post(f"/en/new-address/{token(Purpose.CHANGE)}/")
    assert QuietAddress.objects.has(hash_of(NEW))


def test_who_is_erased_leaves_no_address_behind() -> None:
    supporter()
    ask()
    Client().post(f"/en/new-address/{token(Purpose.CHANGE)}/")
    erase(Supporter.objects.get())
    assert (MailedLink.objects.count(), Notice.objects.count()) == (0, 0)
