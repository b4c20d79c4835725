"""A partner's own page: a link mailed to its organisation lets in, it shows what is theirs, and changes nothing."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from cases.actions.publication import hide
from tests import files
from tests.api_client import key_for
from tests.canaries import every_row, found_in
from tests.mail_server import MailServer, mail_server
from tests.staff import staff
from tests.tracker.submitting.test_submissions import KNOWN, send
from tests.tracker.webhooks.conftest import hooks_resolve
from tests.tracker.webhooks.test_registering import registered
from tracker.mail.delivery import deliver_due
from tracker.models import ApiKey, Delivery, KeyUse, Mailbox, Notice, Organisation, PartnerLink, Use, Webhook
from tracker.partners.asking import request_link
from tracker.partners.session import KEY
from tracker.tasks import forget_partner_links
from tracker.webhooks import delivering, planning
from tracker.webhooks.calling import Outcome

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hooks_resolve")]
__all__ = ["hooks_resolve", "mail_server"]

OWN, SIGN_IN = "/en/partners/own/", "/en/partners/own/sign-in/"
ADDRESS = "tech@partner.example"


@pytest.fixture(autouse=True)
def uncounted() -> None:
    cache.clear()


def with_mailbox(name: str = "Partner", address: str = ADDRESS) -> Organisation:
    holder, _made = Organisation.objects.get_or_create(name_en=name)
    box = Mailbox(organisation=holder, language="en", time_zone="UTC")
    box.move_to(address)
    box.save()
    return holder


@pytest.fixture
def partner() -> Organisation:
    return with_mailbox()


def inside(address: str = ADDRESS) -> Client:
    """A browser that has come in by a link mailed to this address."""
    request_link(address, language="en", now=timezone.now())
    client = Client()
    assert client.post(f"{OWN}enter/{PartnerLink.objects.latest('pk').token}/").url == OWN
    return client


def test_from_the_form_to_the_page_through_a_real_mail(partner: Organisation, mail_server: MailServer) -> None:
    browser = Client()
    assert browser.get(OWN).url == SIGN_IN
    assert browser.post(SIGN_IN, {"email": " Tech@Partner.example"}).url == "/en/partners/own/mailed/"
    deliver_due()
    mail = mail_server.accepted[0]
    assert (mail["To"], mail["Subject"]) == (ADDRESS, "The link that you asked for")
    page = re.sub("^https?://[^/]+", "", mail_server.link())
    assert "Press the button" in browser.get(page).content.decode()
    assert browser.post(page).url == OWN
    assert "<h1>Partner</h1>" in browser.get(OWN).content.decode()
    assert browser.post(f"{OWN}sign-out/").url == SIGN_IN
    assert browser.get(OWN).url == SIGN_IN


def test_nobody_learns_who_the_partners_are(partner: Organisation, mail_server: MailServer) -> None:
    counts, answers = [], []
    for address in (ADDRESS, "nobody@example.org"):
        with CaptureQueriesContext(connection) as queries:
            answer = Client().post(SIGN_IN, {"email": address})
        answers.append((answer.status_code, dict(answer.headers), answer.content))
        counts.append(len(queries))
    assert (answers[0], counts[0]) == (answers[1], counts[1])
    deliver_due()
    assert mail_server.recipients == [[ADDRESS]]
    assert Notice.objects.get(state="dropped").reason == "no organisation has this address"


def test_a_link_is_harmless_to_look_at_works_once_and_for_ten_minutes(partner: Organisation) -> None:
    request_link(ADDRESS, language="en", now=timezone.now())
    link = PartnerLink.objects.get()
    page, browser = f"{OWN}enter/{link.token}/", Client()
    assert found_in(every_row(), [link.token, ADDRESS]) == set()
    before = every_row()
    looked = [browser.get(page).status_code, browser.head(page).status_code]
    assert (looked, every_row() == before, KEY in browser.session) == ([200, 200], True, False)
    assert browser.get(page).headers["Referrer-Policy"] == "strict-origin"
    assert browser.post(page).status_code == 302
    assert "had its day" in Client().post(page).content.decode()
    request_link(ADDRESS, language="en", now=timezone.now() - timedelta(minutes=11))
    assert "had its day" in Client().post(f"{OWN}enter/{PartnerLink.objects.latest('pk').token}/").content.decode()
    forget_partner_links()
    assert PartnerLink.objects.count() == 2
    PartnerLink.objects.update(asked_at=timezone.now() - timedelta(days=2))
    forget_partner_links()
    assert PartnerLink.objects.count() == 0


def test_no_address_gets_more_than_twelve_links_a_day(partner: Organisation, mail_server: MailServer) -> None:
    for _again in range(14):
        request_link(ADDRESS, language="en", now=timezone.now())
    deliver_due()
    assert len(mail_server.accepted) == 12


def test_a_forged_form_is_refused(partner: Organisation) -> None:
    request_link(ADDRESS, language="en", now=timezone.now())
    browser = Client(enforce_csrf_checks=True)
    for path in (SIGN_IN, f"{OWN}enter/{PartnerLink.objects.get().token}/", f"{OWN}sign-out/"):
        assert browser.post(path, {"email": ADDRESS}).status_code == 403


def test_the_session_is_over_when_the_address_is_changed(partner: Organisation) -> None:
    browser = inside()
    assert browser.get(OWN).status_code == 200
    box = Mailbox.objects.get()
    box.move_to("new@partner.example")
    box.save()
    assert browser.get(OWN).url == SIGN_IN


def test_an_organisation_sees_its_own_and_nothing_of_another(partner: Organisation) -> None:
    """Those with the same address are shown beside one another; of a third even the name is not."""
    twin, other = with_mailbox("Twin"), with_mailbox("Other", "other@example.org")
    for name in ("Partner", "Twin", "Other"):
        token = key_for("submit", organisation=name)
        send(f"submissions/prisoner/canary-{name}/", token, KNOWN)
    browser = inside()
    pages = {each: browser.get(f"{OWN}of/{each.uid}/") for each in (partner, twin, other)}
    assert [page.status_code for page in pages.values()] == [200, 200, 404]
    for mine in (partner, twin):
        shown = pages[mine].content.decode()
        names = [name for name in ("Partner", "Twin", "Other") if f"canary-{name}" in shown]
        assert (names, "Other" in shown) == ([mine.name_en], False)


def test_all_that_is_theirs(partner: Organisation) -> None:
    token = key_for("read", "submit", "webhooks", organisation="Partner")
    key = ApiKey.objects.get()
    KeyUse.objects.add({Use(key.pk, timezone.now().date(), "changes", 200): 77})
    registered(token, "https://ok.test/hook?canary=1")
    person = files.person()
    files.publish()
    planning.plan(timezone.now())
    delivering.deliver(Webhook.objects.get().pk, make_call=lambda *call: Outcome(status=503))
    send("submissions/prisoner/ovd-77/", token, KNOWN)
    sent = partner.submissions.get()
    sent.fields.filter(name="names").update(verdict="rejected", reason="His passport.", decided_at=timezone.now())
    hide(person, actor=staff("vera"), urgent=True, reason="Threats.")
    shown = inside().get(OWN).content.decode()
    wanted = [key.masked, "77", "https://ok.test/hook", "503", "ovd-77", "His passport.", person.uid, "urgent"]
    assert [word for word in wanted if word not in shown] == []
    secret = token.split("_", 2)[2]
    assert found_in(shown, [secret, "canary", Webhook.objects.get().secret, "Threats."]) == set()


@pytest.mark.parametrize("many", [1, 3])
def test_it_costs_the_same_for_one_and_for_three(
    partner: Organisation, many: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(many):
        token = key_for("read", "submit", "webhooks", organisation="Partner")
        key = ApiKey.objects.latest("pk")
        KeyUse.objects.add({Use(key.pk, timezone.now().date(), f"kind{n}", 200): 5 for n in range(many)})
        registered(token, f"https://ok.test/{number}")
        send(f"submissions/prisoner/{number}/", token, KNOWN)
        files.person(f"Номер{number}")
    files.publish()
    planning.plan(timezone.now())
    for hook in Webhook.objects.all():
        delivering.deliver(hook.pk, make_call=lambda *call: Outcome(status=200))
    assert Delivery.objects.count() >= many
    browser = inside()
    with django_assert_num_queries(12):
        browser.get(OWN)


@pytest.mark.parametrize("path", [OWN, SIGN_IN, "/ru/partners/own/mailed/"])
def test_kept_by_nobody_on_the_way(partner: Organisation, path: str) -> None:
    answer: Any = inside().get(path)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "private, no-store")
