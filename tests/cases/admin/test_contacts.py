"""Those close to a person: written by any volunteer, opened by few, and nowhere but in their sealed row."""

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test import Client

from cases.models import Contact, Group, Prisoner
from tests import files
from tests.canaries import every_row, found_in
from tests.cases.admin.filling import filled
from tests.files import publish
from tests.staff import desk
from tracker.encryption import TamperedCiphertext
from tracker.models import PublishedRecord

WORDS = {
    "name": "Canaria Relativa",
    "reach": "canary-telephone",
    "languages": "canary-tongue",
    "may_be_asked": "canary-question",
    "note": "canary-contact-note",
}


@pytest.fixture
def person(db: None) -> Prisoner:
    return files.person("Иванов", "Иван")


@pytest.fixture
def sister(person: Prisoner) -> Contact:
    return Contact.objects.create(prisoner=person, kind="relative", **WORDS)


def url(person: Prisoner, contact: Contact | None = None) -> str:
    return f"/admin/cases/prisoner/{person.pk}/contacts/" + (f"{contact.pk}/" if contact else "")


def told(answer: Any) -> set[str]:
    return found_in(answer.content.decode(), WORDS.values())


def logged() -> list[tuple[str, str, str]]:
    rows = LogEntry.objects.order_by("pk").values_list("user__username", "object_repr", "change_message")
    return list(rows)


def test_a_volunteer_adds_one_and_reads_none(vera: Client, person: Prisoner, sister: Contact) -> None:
    answer = vera.post(url(person), {"kind": "lawyer", "name": "Adler", "reach": "by telephone"}, follow=True)
    assert person.contacts.get(kind="lawyer").name == "Adler"
    assert person.contacts.get(kind="lawyer").added_by.username == "vera"
    page = answer.content.decode()
    assert ("Relative" in page, "Lawyer" in page, "Adler" in page, told(answer)) == (True, True, False, set())
    assert url(person, sister) not in page
    assert vera.post(url(person, sister)).status_code == 403
    assert logged() == [("vera", "", "contact added")]


def test_what_is_missing_is_said(vera: Client, person: Prisoner) -> None:
    answer = vera.post(url(person), {"kind": "lawyer", "name": ""})
    assert "This field is required." in answer.content.decode()
    assert not Contact.objects.exists()


def test_an_editor_opens_one_and_that_is_written_down(edith: Client, person: Prisoner, sister: Contact) -> None:
    assert told(edith.get(url(person))) == set()
    answer = edith.post(url(person, sister))
    assert told(answer) == set(WORDS.values())
    assert "no-store" in answer["Cache-Control"]
    assert "edith" in answer.content.decode()
    assert logged() == [("edith", "", "contact seen")]


def test_no_link_opens_it(edith: Client, person: Prisoner, sister: Contact) -> None:
    answer = edith.get(url(person, sister))
    assert (answer.status_code, told(answer), logged()) == (405, set(), [])


@pytest.mark.parametrize("who", ["cora", "tom", "ada", "stan"])
def test_nobody_else_adds_or_opens(demo: None, person: Prisoner, sister: Contact, who: str) -> None:
    answers = [desk(who).post(each, {"kind": "friend", "name": "x"}) for each in (url(person), url(person, sister))]
    assert [answer.status_code for answer in answers] == [403, 403]
    assert (Contact.objects.count(), logged()) == (1, [])


def test_an_editor_changes_it(edith: Client, person: Prisoner, sister: Contact) -> None:
    written = {"kind": "friend", "name": "Anna", "reach": "by letter", "languages": "", "may_be_asked": "", "note": ""}
    edith.post(url(person, sister), {"save": "1", **written})
    sister = Contact.objects.get()
    assert (sister.kind, sister.name, sister.reach, sister.note) == ("friend", "Anna", "by letter", "")
    assert logged() == [("edith", "", "contact changed")]


def test_removed_it_is_gone(edith: Client, person: Prisoner, sister: Contact) -> None:
    edith.post(url(person, sister), {"remove": "1"})
    assert not Contact.objects.exists()
    assert logged() == [("edith", "", "contact removed")]


def test_with_the_file_they_are_gone_too(edith: Client, person: Prisoner, sister: Contact) -> None:
    address = f"/admin/cases/prisoner/{person.pk}/delete/"
    assert told(edith.get(address)) == set()
    edith.post(address, {"post": "yes"})
    assert not Contact.objects.exists()


def test_one_person_s_contact_is_not_opened_by_another_s_address(edith: Client, sister: Contact) -> None:
    answer = edith.post(url(files.person("Петров"), sister))
    assert (answer.status_code, told(answer), logged()) == (404, set(), [])


def test_on_no_other_page_of_the_admin(edith: Client, person: Prisoner, sister: Contact) -> None:
    file = f"/admin/cases/prisoner/{person.pk}/"
    pages = ["/admin/", f"{file}change/", f"{file}history/", f"{file}publication/", "/admin/cases/prisoner/?q=Canaria"]
    assert [told(edith.get(page)) for page in pages] == [set()] * len(pages)
    asked = {"app_label": "cases", "model_name": "defendant", "field_name": "prisoner", "term": "Canaria"}
    assert edith.get("/admin/autocomplete/", asked).json()["results"] == []


def test_in_no_table_no_history_no_log_and_no_record(vera: Client, edith: Client, person: Prisoner) -> None:
    """The whole way of a contact, and of the file beside it; then every row that the database holds."""
    for group in Group.values:
        files.disclose(person, group, "public")
    vera.post(url(person), {"kind": "relative", **WORDS})
    sister = Contact.objects.get()
    edith.post(url(person, sister))
    edith.post(url(person, sister), {"save": "1", "kind": "friend", **WORDS})
    change = f"/admin/cases/prisoner/{person.pk}/change/"
    vera.post(change, filled(vera, change, note="seen to"))
    publish()
    assert PublishedRecord.objects.seen_by("public").filter(uid=person.uid).exists()
    assert found_in(every_row(), WORDS.values()) == set()
    assert {name: getattr(Contact.objects.get(), name) for name in WORDS} == WORDS


def test_adding_one_changes_no_record(vera: Client, person: Prisoner) -> None:
    publish()
    before = list(PublishedRecord.objects.order_by("pk").values_list("etag", "seq", "updated_at"))
    vera.post(url(person), {"kind": "relative", **WORDS})
    publish()
    assert list(PublishedRecord.objects.order_by("pk").values_list("etag", "seq", "updated_at")) == before


def test_a_ciphertext_moved_to_another_row_is_refused(person: Prisoner, sister: Contact) -> None:
    lawyer = Contact.objects.create(prisoner=person, kind="lawyer", name="Adler")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_contact a SET name = b.name FROM cases_contact b WHERE a.id <> b.id")
    for each in (sister, lawyer):
        with pytest.raises(TamperedCiphertext):
            str(Contact.objects.get(pk=each.pk).name)


def test_the_page_costs_the_same_for_one_and_for_three(
    edith: Client, person: Prisoner, sister: Contact, django_assert_num_queries: Any
) -> None:
    edith.get(url(person))  # the session's first use is written down
    with django_assert_num_queries(7):  # session, user, both kinds of rights; the person, names, contacts
        edith.get(url(person))
    for kind in ("lawyer", "friend"):
        Contact.objects.create(prisoner=person, kind=kind, name="x")
    with django_assert_num_queries(7):
        edith.get(url(person))
