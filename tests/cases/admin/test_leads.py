"""Leads: who looks into what; who told us is shown to few, and each look is written down."""

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client

from cases.models import Lead
from tests.cases.admin.filling import filled
from tests.staff import desk, staff
from tracker.models import User


@pytest.fixture
def lead(db: None) -> Lead:
    return Lead.objects.create(name_as_heard="Иванов", words="He is in IK-4", contact="canary-contact@example.org")


def test_a_volunteer_claims_a_lead(vera: Client, lead: Lead) -> None:
    vera.post(f"/admin/cases/lead/{lead.pk}/claim/")
    lead.refresh_from_db()
    assert (lead.assigned_to.username, lead.state) == ("vera", "searching")


def test_of_two_who_claim_it_one_gets_it(vera: Client, edith: Client, lead: Lead) -> None:
    vera.post(f"/admin/cases/lead/{lead.pk}/claim/")
    edith.post(f"/admin/cases/lead/{lead.pk}/claim/")
    lead.refresh_from_db()
    assert lead.assigned_to.username == "vera"


def test_several_are_claimed_from_the_list(vera: Client, lead: Lead) -> None:
    taken = Lead.objects.create(words="x", state="searching", assigned_to=staff("stan"))
    vera.post("/admin/cases/lead/", {"action": "claim", "_selected_action": [lead.pk, taken.pk]})
    assert set(Lead.objects.values_list("assigned_to__username", flat=True)) == {"vera", "stan"}


def test_the_contact_is_on_no_page_but_its_own(edith: Client, lead: Lead) -> None:
    pages = [
        "",
        f"{lead.pk}/change/",
        f"{lead.pk}/history/",
        f"{lead.pk}/person/",
        f"{lead.pk}/delete/",
        "?q=canary",
        "?q=Иванов",
    ]
    found = [page for page in pages if "canary-contact" in edith.get(f"/admin/cases/lead/{page}").content.decode()]
    assert found == []
    assert "canary-contact" not in edith.get("/admin/").content.decode()


def test_changing_a_lead_keeps_its_contact(vera: Client, lead: Lead) -> None:
    url = f"/admin/cases/lead/{lead.pk}/change/"
    assert vera.post(url, filled(vera, url, place="ИК-4")).status_code == 302
    kept = Lead.objects.get()
    assert (kept.place, kept.contact) == ("ИК-4", "canary-contact@example.org")


def test_an_editor_sees_it_and_that_is_written_down(edith: Client, lead: Lead) -> None:
    answer = edith.post(f"/admin/cases/lead/{lead.pk}/contact/")
    assert "canary-contact@example.org" in answer.content.decode()
    assert answer["Cache-Control"].startswith(("private, no-store", "max-age=0, no-cache, no-store"))
    entry = LogEntry.objects.get()
    assert (entry.user, entry.object_id, entry.object_repr, entry.change_message) == (
        User.objects.get(username="edith"),
        str(lead.pk),
        "",
        "contact seen",
    )


@pytest.mark.parametrize("who", ["vera", "cora", "tom", "ada"])
def test_others_do_not_see_it(demo: None, lead: Lead, who: str) -> None:
    answer = desk(who).post(f"/admin/cases/lead/{lead.pk}/contact/")
    assert (answer.status_code, LogEntry.objects.count()) == (403, 0)


def test_the_button_stands_for_editors_alone(vera: Client, edith: Client, lead: Lead) -> None:
    address = f"/admin/cases/lead/{lead.pk}/contact/"
    pages = {who: client.get(f"/admin/cases/lead/{lead.pk}/change/") for who, client in [("v", vera), ("e", edith)]}
    assert {who: address in page.content.decode() for who, page in pages.items()} == {"v": False, "e": True}


def test_new_leads_wait_on_the_first_page(vera: Client, lead: Lead) -> None:
    Lead.objects.create(name_as_heard="Петров", words="x", state="searching", assigned_to=staff("stan"))
    panels = vera.get("/admin/").context["panels"]
    (leads,) = [panel for panel in panels if panel.title == "New leads nobody looks into"]
    assert [row.text for row in leads.rows] == ["Иванов"]
