"""Role × admin page: every cell is written here, and a page without a line fails.

Each letter is one of the cast: v volunteer, e editor, c coordinator, t translator, a administrator, s staff without a
role. A page opens to those whose letters stand beside it; the others are refused with 403.
"""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from cases.actions.archiving import archive
from cases.models import (
    ArchivedCopy,
    Article,
    BigDay,
    Case,
    Category,
    Check,
    Court,
    Defendant,
    Event,
    Evidence,
    Export,
    Import,
    Lead,
    Merge,
    Outcome,
    Prisoner,
    Ruling,
    Source,
    Tally,
)
from tests import files
from tests.staff import ROLES, desk
from tests.tracker.admin.walking import admin_pages
from tracker.models import ApiKey, Circle, Notice, Organisation, SetAside, Submission, User, Webhook

pytestmark = pytest.mark.django_db

ALL = "vectas"
# the pages that every record of a kind has, by what they are called
PAGES = ("changelist", "add", "change", "history", "delete")
RECORDS = {
    "cases_prisoner": ("vec", "", "vec", "vec", "e"),
    "cases_case": ("ve", "ve", "ve", "ve", "e"),
    "cases_bigday": ("e", "e", "e", "e", ""),
    "cases_court": ("ve", "ve", "ve", "ve", "e"),
    "cases_article": ("ve", "ve", "ve", "ve", ""),
    "cases_category": ("ve", "ve", "ve", "ve", "e"),
    "cases_facility": ("vec", "ve", "vec", "vec", "e"),
    "cases_source": ("ve", "ve", "ve", "ve", "e"),
    "cases_check": ("ve", "", "ve", "ve", ""),
    "cases_evidence": ("ve", "", "ve", "ve", "ve"),
    "cases_lead": ("ve", "ve", "ve", "ve", "e"),
    "cases_export": ("ea", "", "ea", "ea", ""),
    "cases_import": ("e", "e", "e", "e", ""),
    "cases_tally": ("ve", "ve", "ve", "ve", "e"),
    "cases_defendant": ("ve", "ve", "ve", "ve", "ve"),
    "cases_ruling": ("ve", "ve", "ve", "ve", "ve"),
    "cases_outcome": ("ve", "ve", "ve", "ve", "ve"),
    "cases_event": ("ve", "ve", "ve", "ve", "ve"),
    "tracker_organisation": ("veca", "vea", "veca", "veca", ""),
    "tracker_submission": ("ve", "", "ve", "ve", ""),
    "tracker_circle": ("a", "a", "a", "a", "a"),
    "tracker_user": ("a", "a", "a", "a", ""),
    "tracker_apikey": ("a", "a", "a", "a", ""),
    "tracker_notice": ("eca", "", "eca", "eca", ""),
    "tracker_webhook": ("a", "", "a", "a", ""),
    "tracker_setaside": ("vea", "", "vea", "vea", ""),
}
OTHERS = {
    "index": ALL,
    "notes": ALL,
    "few_letters": "c",
    "fate_of_letters": "c",
    "doubtful_addresses": "c",
    "cases_facility_address": "vec",
    "password_change": ALL,
    "password_change_done": ALL,
    "cases_prisoner_log": "ve",
    "cases_prisoner_merge": "e",
    "cases_prisoner_unmerge": "e",
    "cases_prisoner_announcements": "ve",
    "cases_prisoner_announcements_all": "ve",
    "cases_prisoner_pairs": "ve",
    "tracker_apikey_replace": "a",
    "cases_prisoner_export": "e",
    "cases_import_progress": "e",
    "cases_prisoner_publication": "vec",
    "cases_evidence_cite": "ve",
    "cases_evidence_decide": "ve",
    "cases_source_copies": "ve",
    "cases_source_copy": "ve",
    "cases_prisoner_contacts": "ve",
    "cases_prisoner_photo": "ve",
    "cases_check_due": "ve",
    "cases_lead_person": "ve",
    "auth_user_password_change": "a",
    "tracker_notice_days": "eca",
    "tracker_notice_kinds": "eca",
    "tracker_notice_sample": "eca",
    "tracker_notice_mail": "eca",
}
# lead to where the thing is done
ELSEWHERE = {"cases_prisoner_add", "cases_evidence_add"}
# answer to a POST alone (405), or are no pages of ours
NOT_READ = {"language", "logout", "login", "jsi18n", "autocomplete", "view_on_site"}
NOT_READ |= {"cases_check_answer", "cases_lead_give", "cases_lead_drop", "cases_lead_reopen"}
NOT_READ |= {"cases_source_uncopy", "cases_prisoner_apart", "cases_prisoner_alike"}
# asks for a change that was made: tests/cases/admin/test_put_back.py
NOT_READ |= {f"{kind}_put_back" for kind in RECORDS}
NOT_READ |= {f"tracker_submission_{act}" for act in ("decide", "tie", "open")}
NOT_READ |= {"tracker_webhook_off", "tracker_webhook_again"}
NOT_READ |= {
    "cases_bigday_end",
    "cases_prisoner_hide",
    "cases_prisoner_objection",
    "cases_prisoner_contact",
    "cases_lead_claim",
    "cases_lead_contact",
}


def table() -> dict[str, str]:
    pages = {f"{kind}_{page}": who for kind, row in RECORDS.items() for page, who in zip(PAGES, row, strict=True)}
    return pages | OTHERS


@pytest.fixture
def one_of_each(demo: None) -> dict[str, Any]:
    """A record of each kind, by the kind's name in addresses."""
    person = files.person()
    files.photographed(person)
    Merge.objects.create(kept=person, merged=files.person("Петров"), context=uuid4())
    defendant = files.charged(person).defendant
    ruling = Ruling.objects.create(case=defendant.case, given_on="2024-01-01")
    paper = Source.objects.create(title="A paper")
    archive(paper, b"What it said.", actor=User.objects.create_user("archivist"))
    organisation = Organisation.objects.create(name_en="Freedom Zone")
    key, _token = ApiKey.issue(organisation, label="sync", scopes=["read"])
    return {
        "cases_prisoner": person,
        "cases_case": Case.objects.get(),
        "cases_court": Court.objects.create(name_ru="Суд"),
        "cases_article": Article.objects.get(),
        "cases_bigday": BigDay.objects.create(title="A day", began_at=timezone.now()),
        "cases_category": Category.objects.create(code="speech", name_en="speech", name_ru="слово"),
        "cases_facility": files.facility(),
        "cases_check": Check.objects.create(
            prisoner=person, model="prisoner", row=1, answer="still_so", as_of="2026-01-01"
        ),
        "cases_source": paper,
        "cases_evidence": Evidence.objects.create(source=paper, prisoner=person, fact="arrest", value="2023"),
        "cases_export": Export.objects.create(view="all", format="csv"),
        "cases_import": Import.objects.create(file_name="list.csv", sha256="a", size=1, state="planned"),
        "cases_lead": Lead.objects.create(words="Somebody said"),
        "cases_tally": Tally.objects.create(
            organisation=organisation, source=Source.objects.get(), counted="died", number=15, as_of="2025-12"
        ),
        "cases_defendant": Defendant.objects.get(),
        "cases_ruling": ruling,
        "cases_outcome": Outcome.objects.create(ruling=ruling, defendant=defendant),
        "cases_event": Event.objects.create(prisoner=person),
        "tracker_organisation": organisation,
        "tracker_circle": Circle.objects.create(code="medical", name_en="Medical", name_ru="Врачи"),
        "tracker_user": User.objects.create_user("somebody"),
        "tracker_apikey": key,
        "tracker_notice": Notice.objects.create(key="1", kind="note", recipient="1", due_at="2025-01-01T00:00Z"),
        "tracker_submission": Submission.objects.create(
            organisation=Organisation.objects.create(name_en="Sender"),
            kind="prisoner",
            external_id="1",
            received_at="2025-01-01T00:00Z",
        ),
        "tracker_webhook": Webhook.objects.create(
            organisation=organisation, url="https://ok.test/", audience="partners", told=0
        ),
        "tracker_setaside": SetAside.objects.create(kind="case", uid="a", reason="KeyError", since="2025-01-01T00:00Z"),
    }


def own_pages() -> set[str]:
    """The pages of tracker and cases: letters keep a table of their own."""
    names = {name.removeprefix("admin:") for name in admin_pages()}
    return {name for name in names if not name.startswith(("letters_", "/"))} - {"app_list"} - NOT_READ


def test_every_page_has_a_line() -> None:
    assert own_pages() == set(table())


def address(page: str, records: dict[str, Any]) -> str:
    """The page of that name, of the record of its kind."""
    named = {"auth_user_password_change": "tracker_user"}
    kind = named.get(page) or next((kind for kind in records if page.startswith(f"{kind}_")), "")
    path = admin_pages()[f"admin:{page}"]
    if page == "cases_source_copy":
        copy = ArchivedCopy.objects.get()
        return f"/admin/cases/source/{copy.source_id}/copies/{copy.pk}/"
    if page == "cases_evidence_cite":
        return path.replace("/1/", f"/{records['cases_case'].pk}/") + "?field=number"
    if page == "cases_prisoner_merge":
        return "/admin/cases/prisoner/merge/{}/{}/".format(*Prisoner.objects.values_list("uid", flat=True)[:2])
    if page == "cases_prisoner_unmerge":
        return path.replace("/1/", f"/{Merge.objects.get().pk}/")
    return path.replace("/1/", f"/{records[kind].pk}/") if kind else path


def test_every_cell(one_of_each: dict[str, Any]) -> None:
    addresses = {page: address(page, one_of_each) for page in table() if page not in ELSEWHERE}
    wrong = {}
    for name in ROLES:
        client = desk(name)
        for page, path in addresses.items():
            status = client.get(path).status_code
            if status != (200 if name[0] in table()[page] else 403):
                wrong[name, page] = status
    assert wrong == {}


@pytest.mark.parametrize("who", ["vera", "edith"])
def test_a_person_is_added_by_logging(demo: None, who: str) -> None:
    assert desk(who).get("/admin/cases/prisoner/add/")["Location"] == "/admin/cases/prisoner/log/"


@pytest.mark.parametrize(
    "page", ["cases_prisoner_hide", "cases_lead_claim", "cases_lead_contact", "cases_check_answer"]
)
def test_acts_need_a_post(one_of_each: dict[str, Any], page: str) -> None:
    assert desk("edith").get(address(page, one_of_each)).status_code == 405


def test_who_is_no_staff_sees_nothing(demo: None) -> None:
    User.objects.create_user("sam")
    client = Client()
    client.force_login(User.objects.get(username="sam"))
    opened = {name: path for name, path in admin_pages().items() if client.get(path).status_code == 200}
    assert set(opened) == {"admin:login"}
