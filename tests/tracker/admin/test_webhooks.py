"""Webhooks in the admin: what came of each call is read, a call is made again, an address switched off."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests import files
from tests.api_client import key_for, told
from tests.mail_server import MailServer, mail_server
from tests.tracker.webhooks.conftest import hooks_resolve
from tests.tracker.webhooks.test_registering import registered
from tracker.admin.webhooks import CALLS
from tracker.mail.delivery import deliver_due
from tracker.mail.planning import plan as plan_notices
from tracker.models import Delivery, Mailbox, Organisation, User, Webhook
from tracker.webhooks import delivering, planning
from tracker.webhooks.calling import Outcome

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hooks_resolve")]
__all__ = ["hooks_resolve", "mail_server"]

LIST = "/admin/tracker/webhook/"


@pytest.fixture
def token() -> str:
    return key_for("webhooks", "read")


def called(token: str, outcome: Outcome, people: int = 1) -> Webhook:
    """A webhook that was called about so many people, with what came of it."""
    registered(token, "https://ok.test/hook?secret=canary")
    for number in range(people):
        files.person(f"Номер{number}")
    files.publish()
    planning.plan(timezone.now())
    hook = Webhook.objects.get()
    delivering.deliver(hook.pk, make_call=lambda *call: outcome)
    return hook


def page(client: Client, hook: Webhook) -> str:
    return client.get(f"{LIST}{hook.pk}/change/").content.decode()


def test_every_call_and_what_came_of_it(ada: Client, token: str) -> None:
    hook = called(token, Outcome(status=503))
    shown = page(ada, hook)
    assert [word for word in ("prisoner", "503", "waiting", "https://ok.test/hook") if word not in shown] == []
    assert "canary" not in shown + ada.get(LIST).content.decode()


def test_a_call_is_made_again_at_once(ada: Client, token: str) -> None:
    hook = called(token, Outcome(status=200))
    assert Delivery.objects.get().state == "delivered"
    ada.post(f"{LIST}{hook.pk}/again/", {"call": Delivery.objects.get().uid})
    assert Delivery.objects.get().state == "pending"
    assert delivering.deliver(hook.pk, make_call=lambda *call: Outcome(status=200)) == 1
    assert ada.post(f"{LIST}{hook.pk}/again/", {"call": "missing23456"}).status_code == 404


def test_one_that_is_switched_off_is_called_no_more_and_its_owner_is_told(
    ada: Client, token: str, mail_server: MailServer
) -> None:
    hook = called(token, Outcome(status=503))
    box = Mailbox(organisation=Organisation.objects.get(), language="en", time_zone="UTC")
    box.move_to("tech@partner.example")
    box.save()
    assert "called no more" in ada.post(f"{LIST}{hook.pk}/off/", follow=True).content.decode()
    shown = told(f"webhooks/{hook.uid}/", token)
    assert (shown["state"], shown["off_reason"]) == ("off", "by_us")
    assert Delivery.objects.get().state == "failed"
    assert delivering.deliver(hook.pk, make_call=lambda *call: Outcome(status=200)) == 0
    noon = timezone.now().replace(hour=12) + timedelta(days=1)
    plan_notices(noon)
    deliver_due(clock=lambda: noon)
    assert f"We switched the webhook {hook.uid} off" in mail_server.text().replace("\n", " ")
    assert "register it again" in ada.post(f"{LIST}{hook.pk}/again/", {"call": "x"}, follow=True).content.decode()


@pytest.mark.parametrize("act", ["off", "again"])
def test_acts_need_a_post_and_the_right(ada: Client, edith: Client, token: str, act: str) -> None:
    hook = called(token, Outcome(status=200))
    assert ada.get(f"{LIST}{hook.pk}/{act}/").status_code == 405
    assert edith.post(f"{LIST}{hook.pk}/{act}/").status_code == 403
    assert Webhook.objects.get().off_at is None


def test_one_that_is_called_is_on_and_not_on_a_date(ada: Client, token: str) -> None:
    called(token, Outcome(status=200))
    User.objects.filter(username="ada").update(language="ru")
    shown = ada.get(LIST).content.decode()
    assert '<a href="?state=on">включён</a>' in shown


def test_those_that_fail_are_found(ada: Client, token: str) -> None:
    called(token, Outcome(status=503))
    registered(key_for("webhooks", organisation="Another"), "https://ok.test/other")
    for state, hosts in (("failing", ["hook"]), ("on", ["hook", "other"]), ("off", [])):
        shown = ada.get(f"{LIST}?state={state}").content.decode()
        assert [name for name in ("hook", "other") if f"https://ok.test/{name}" in shown] == hosts


@pytest.mark.parametrize("people", [1, 3])
def test_its_page_costs_the_same_for_one_call_and_for_three(
    ada: Client, token: str, people: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    hook = called(token, Outcome(status=200), people)
    page(ada, hook)
    with django_assert_num_queries(8):
        assert page(ada, hook).count('value="') >= people
    assert people <= CALLS
