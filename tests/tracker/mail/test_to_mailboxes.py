"""Notes to volunteers and to partners: planned, sent, stopped, with nothing for a stranger."""

import re
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from cases.models import Lead
from tests import files
from tests.letters.reminders.test_kinds import CAUSE, whole
from tests.mail_server import MailServer, mail_server
from tests.staff import demo, desk
from tracker.mail.delivery import deliver_due
from tracker.mail.kinds import Who, kinds
from tracker.mail.planning import plan
from tracker.models import ApiKey, Mailbox, Notice, Organisation, User, Webhook
from tracker.secret_addresses import without_secrets

__all__ = ["demo", "mail_server"]

pytestmark = pytest.mark.django_db

NOW = timezone.now().replace(hour=12, minute=0)
ADDRESS = "canary@example.org"


def mailbox(**owner: object) -> Mailbox:
    box = Mailbox(language="en", time_zone="UTC", **owner)
    box.move_to(ADDRESS)
    box.save()
    return box


@pytest.fixture
def partner() -> Organisation:
    made = Organisation.objects.create(name_en="Canary Society")
    mailbox(organisation=made)
    return made


@pytest.fixture
def vera() -> User:
    user = User.objects.create_user("vera", is_staff=True, language="en")
    user.groups.add(Group.objects.get(name="volunteer"))
    mailbox(user=user)
    return user


def kinds_planned() -> list[tuple[str, str]]:
    return list(Notice.objects.order_by("pk").values_list("kind", "key"))


def expiring(partner: Organisation, days: int) -> ApiKey:
    key, _token = ApiKey.issue(partner, label="sync", scopes=["read"], life=timedelta(days=days))
    return key


def hook(partner: Organisation, **columns: object) -> Webhook:
    return Webhook.objects.create(organisation=partner, url="https://a.example/", audience="p", told=0, **columns)


def test_a_key_is_told_of_twice(partner: Organisation, mail_server: MailServer) -> None:
    key = expiring(partner, 29)
    for days in (0, 1, 23, 24):
        plan(NOW + timedelta(days=days))
    assert kinds_planned() == [
        ("key_expiring", f"key_expiring:{key.pk}:30"),
        ("key_expiring", f"key_expiring:{key.pk}:7"),
    ]
    assert deliver_due(clock=lambda: NOW) == 1
    assert key.identifier in mail_server.text()


def test_a_key_that_was_replaced_is_not(partner: Organisation, mail_server: MailServer) -> None:
    expiring(partner, 29)
    plan(NOW)
    expiring(partner, 300)
    assert deliver_due(clock=lambda: NOW) == 0
    assert Notice.objects.get().reason == "another key has taken its place"


def test_a_webhook_that_fails_and_one_that_is_off(partner: Organisation, mail_server: MailServer) -> None:
    failing = hook(partner, failing_since=NOW - timedelta(hours=7))
    off = hook(partner, off_at=NOW - timedelta(hours=1), off_reason="failing")
    hook(partner, off_at=NOW - timedelta(hours=1), off_reason="removed")
    plan(NOW)
    assert {kind for kind, _key in kinds_planned()} == {"webhook_failing", "webhook_off"}
    Webhook.objects.filter(pk=failing.pk).update(failing_since=None)
    Webhook.objects.filter(pk=off.pk).update(url="https://b.example/")
    assert deliver_due(clock=lambda: NOW) == 1
    assert "switched off" in mail_server.text()
    assert Notice.objects.get(kind="webhook_failing").reason == "a call came through"


def test_a_volunteers_morning_is_told_in_numbers(vera: User, mail_server: MailServer) -> None:
    Lead.objects.create(words="Канарейкин, a canary", name_as_heard="Канарейкин")
    files.person("Канарейкин")
    for now in (NOW, NOW, NOW + timedelta(hours=2)):
        plan(now)
    assert [kind for kind, _key in kinds_planned()] == ["morning"]
    assert deliver_due(clock=lambda: NOW) == 1
    said = whole(mail_server.accepted[0])
    assert "1 message that nobody has taken" in said
    assert CAUSE.findall(said) == []
    assert "анарейк" not in said


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Honolulu", "Asia/Vladivostok"])
def test_of_a_morning_that_is_over_nothing_is_told(zone: str, vera: User, mail_server: MailServer) -> None:
    """Written down late in the evening, or our mail server was away: the next morning has a note of its own."""
    Mailbox.objects.update(time_zone=zone)
    Lead.objects.create(words="canary")
    late = NOW.astimezone(ZoneInfo(zone)).replace(hour=21)
    for hours in (0, 12):
        plan(late + timedelta(hours=hours))
    assert deliver_due(clock=lambda: late + timedelta(hours=12)) == 1
    assert mail_server.text().count("This waits for you today:") == 1
    assert list(Notice.objects.order_by("key").values_list("state", "reason")) == [
        ("dropped", "the day is over"),
        ("sent", ""),
    ]


def test_where_nothing_waits_nothing_comes(vera: User, mail_server: MailServer) -> None:
    plan(NOW)
    assert deliver_due(clock=lambda: NOW) == 0
    assert Notice.objects.get().reason == "nothing waits"


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("kind", [kind.name for who in (Who.VOLUNTEER, Who.PARTNER) for kind in kinds.of(who)])
def test_samples_tell_a_stranger_nothing(kind: str, language: str) -> None:
    from django.utils import translation

    with translation.override(language):
        part = kinds[kind].sample()
        said = f"{part.words} {part.button} {part.items} {kinds[kind].subject}"
    assert CAUSE.findall(said) == []


def stop_page(mail_server: MailServer) -> str:
    header = str(mail_server.accepted[-1]["List-Unsubscribe"]).strip()
    return header.removeprefix("<http://127.0.0.1:8000").removesuffix(">")


def test_one_post_stops_it(partner: Organisation, mail_server: MailServer) -> None:
    expiring(partner, 29)
    plan(NOW)
    deliver_due(clock=lambda: NOW)
    page, bare = stop_page(mail_server), Client(enforce_csrf_checks=True)
    assert "A key ends soon" in bare.get(page).text
    assert Mailbox.objects.get().quiet_since is None
    answer = bare.post(page, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded")
    assert (answer.status_code, dict(answer.cookies)) == (200, {})
    assert Mailbox.objects.get().quiet_since is not None
    assert bare.get("/en/notes/forged/").status_code == 200
    plan(NOW + timedelta(days=24))
    assert Notice.objects.count() == 1


def test_the_page_that_stops_mail_says_of_nobody_who_they_are(
    vera: User, partner: Organisation, mail_server: MailServer
) -> None:
    """A provider reads the address, and so does whoever reads our logs if it does not look like a secret there."""
    Lead.objects.create(words="canary")
    expiring(partner, 29)
    plan(NOW)
    assert deliver_due(clock=lambda: NOW) == 2
    pages = [str(mail["List-Unsubscribe"]) for mail in mail_server.accepted]
    for page in pages:
        assert re.search(rf"user|org|{partner.uid}|/{vera.pk}\b", page) is None
        assert without_secrets(page) == "<http://127.0.0.1:8000/en/notes/…/>"
    assert pages[0] != pages[1]


def test_a_kind_can_be_left_out(vera: User, mail_server: MailServer) -> None:
    Lead.objects.create(words="canary")
    plan(NOW)
    deliver_due(clock=lambda: NOW)
    Client().post(stop_page(mail_server), {"choose": "yes"})
    plan(NOW + timedelta(days=1))
    assert Notice.objects.count() == 1
    assert Mailbox.objects.get().quiet_since is None


def test_an_address_is_written_down_and_never_shown(demo: None) -> None:
    ada, made = desk("ada"), Organisation.objects.create(name_en="Canary Society")
    page = f"/admin/tracker/organisation/{made.pk}/change/"
    form = {
        "name_en": "Canary Society",
        "mailbox-TOTAL_FORMS": "1",
        "mailbox-INITIAL_FORMS": "0",
        "mailbox-0-new_address": ADDRESS,
        "mailbox-0-language": "en",
        "mailbox-0-time_zone": "Europe/Riga",
    }
    answer = ada.post(page, form)
    assert answer.status_code == 302, answer.text
    box = Mailbox.objects.get()
    assert (box.address, box.time_zone, box.recipient) == (ADDRESS, "Europe/Riga", f"org:{made.uid}")
    assert ADDRESS not in ada.get(page).text
