"""What a volunteer does with a lead on its pages, and where its words are seen."""

from typing import Any

import pytest
from django.test import Client

from cases.models import Lead, Prisoner
from tests import files
from tests.cases.admin.filling import filled
from tests.staff import desk, staff
from tracker.models import PublishedRecord


@pytest.fixture
def lead(db: None) -> Lead:
    return Lead.objects.create(
        name_as_heard="Kagarlitsky", place="IK-4", words="canary-words of his sister", contact="canary-contact"
    )


@pytest.fixture
def person(db: None) -> Prisoner:
    return files.person("Кагарлицкий", "Борис")


def url(lead: Lead, act: str = "change") -> str:
    return f"/admin/cases/lead/{lead.pk}/{act}/"


def test_a_volunteer_writes_one_down(vera: Client) -> None:
    sent = {"kind": "mention", "name_as_heard": "Иванов", "words": "Told on the phone", "contact": "+7 900"}
    assert vera.post("/admin/cases/lead/add/", sent | {"state": "opened", "origin": "form"}).status_code == 302
    lead = Lead.objects.get()
    assert (lead.origin, lead.state, lead.words, lead.contact) == ("hand", "new", "Told on the phone", "+7 900")


def test_the_likely_one_is_offered_in_any_script_and_tied_by_one_click(
    vera: Client, lead: Lead, person: Prisoner
) -> None:
    files.person("Скобов", "Александр")
    files.held(person, files.facility("ИК-4"))
    (row,) = vera.get(url(lead, "person")).context["people"]
    assert (row["person"], row["place"]) == (person, "ИК-4")
    answer = vera.post(url(lead, "person"), {"person": person.pk})
    assert answer["Location"] == f"/admin/cases/prisoner/{person.pk}/change/#said"
    lead.refresh_from_db()
    assert (lead.state, lead.prisoner, lead.assigned_to.username) == ("known", person, "vera")


def test_likely_people_stand_on_the_lead_itself(vera: Client, lead: Lead, person: Prisoner) -> None:
    files.person("Скобов", "Александр")
    answer = vera.get(url(lead))
    (row,) = answer.context["people"]
    assert row["person"] == person and f'action="{url(lead, "person")}"' in answer.content.decode()
    Lead.objects.update(name_as_heard="Boris Kagarlitsky")
    assert "the same name" in vera.get(url(lead)).content.decode()
    vera.post(url(lead, "person"), {"person": person.pk})
    assert "people" not in vera.get(url(lead)).context


def test_any_other_is_found_by_name(vera: Client, lead: Lead) -> None:
    other = files.person("Скобов", "Александр")
    assert vera.get(url(lead, "person")).context["people"] == []
    (row,) = vera.get(url(lead, "person"), {"q": "skobov"}).context["people"]
    assert row["person"] == other


def test_whom_a_correction_was_sent_about_is_offered_first(vera: Client, person: Prisoner) -> None:
    lead = Lead.objects.create(kind="correction", words="wrong", about_uid=person.uid)
    assert [row["person"] for row in vera.get(url(lead, "person")).context["people"]] == [person]
    assert vera.get(url(lead)).context["about"] == person


def test_the_words_are_shown_beside_the_file_to_those_who_see_leads(
    vera: Client, cora: Client, lead: Lead, person: Prisoner
) -> None:
    vera.post(url(lead, "person"), {"person": person.pk})
    page = f"/admin/cases/prisoner/{person.pk}/change/"
    seen = {name: client.get(page).content.decode() for name, client in (("vera", vera), ("cora", cora))}
    assert {name: "canary-words" in text for name, text in seen.items()} == {"vera": True, "cora": False}
    assert not any("canary-contact" in text for text in seen.values())


def test_nothing_of_it_is_in_the_file_its_history_or_any_record(vera: Client, lead: Lead, person: Prisoner) -> None:
    vera.post(url(lead, "person"), {"person": person.pk})
    files.publish()
    bodies = "".join(PublishedRecord.objects.values_list("body", flat=True))
    history = vera.get(f"/admin/cases/prisoner/{person.pk}/history/").content.decode()
    found = vera.get("/admin/cases/prisoner/", {"q": "canary-words"}).context["cl"].result_count
    person.refresh_from_db()
    assert bodies
    assert ["canary" in text for text in (bodies, history, person.note)] == [False] * 3
    assert found == 0


def test_of_two_who_tie_it_the_second_is_told(vera: Client, edith: Client, lead: Lead, person: Prisoner) -> None:
    other = files.person("Скобов", "Александр")
    vera.post(url(lead, "person"), {"person": person.pk})
    answer = edith.post(url(lead, "person"), {"person": other.pk}, follow=True)
    lead.refresh_from_db()
    assert "Somebody else has said already what became of it" in answer.content.decode()
    assert (lead.prisoner, lead.assigned_to.username) == (person, "vera")


def test_saving_the_form_undoes_nothing_that_somebody_did_meanwhile(
    vera: Client, edith: Client, lead: Lead, person: Prisoner
) -> None:
    sent = filled(vera, url(lead), place="ИК-5")
    edith.post(url(lead, "person"), {"person": person.pk})
    vera.post(url(lead), sent | {"state": "new", "assigned_to": "", "prisoner": ""})
    lead.refresh_from_db()
    assert (lead.place, lead.state, lead.prisoner, lead.assigned_to.username) == ("ИК-5", "known", person, "edith")


def test_it_is_dropped_with_a_reason_and_taken_up_again(vera: Client, lead: Lead) -> None:
    vera.post(url(lead, "drop"), {"state": "refuted", "why": ""})
    vera.post(url(lead, "drop"), {"state": "opened", "why": "x"})
    assert Lead.objects.get().state == "new"
    vera.post(url(lead, "drop"), {"state": "set_aside", "why": "no such colony"})
    kept = Lead.objects.get()
    assert (kept.state, kept.why, kept.assigned_to.username) == ("set_aside", "no such colony", "vera")
    assert "no such colony" in vera.get(url(lead)).content.decode()
    vera.post(url(lead, "reopen"))
    assert Lead.objects.get().state == "searching"


def test_it_is_given_to_somebody_who_can_look_into_it(vera: Client, lead: Lead) -> None:
    edith, cora = staff("edith"), staff("cora")
    vera.post(url(lead, "give"), {"to": cora.pk})
    assert Lead.objects.get().assigned_to is None
    vera.post(url(lead, "give"), {"to": edith.pk})
    assert (Lead.objects.get().assigned_to, Lead.objects.get().state) == (edith, "searching")


@pytest.mark.parametrize("act", ["claim", "give", "drop", "reopen", "person"])
@pytest.mark.parametrize("who", ["cora", "tom", "ada", "stan"])
def test_others_do_nothing_with_it(demo: None, lead: Lead, person: Prisoner, who: str, act: str) -> None:
    sent = {"person": person.pk, "state": "refuted", "why": "x", "to": ""}
    assert desk(who).post(url(lead, act), sent).status_code == 403
    assert Lead.objects.get().state == "new"


def test_what_became_of_them_is_listed_and_sorted_out(vera: Client, lead: Lead, person: Prisoner) -> None:
    Lead.objects.create(words="x", name_as_heard="Иванов", state="searching", assigned_to=staff("edith"))
    vera.post(url(lead, "person"), {"person": person.pk})
    for asked, names in (
        ({"state__exact": "known"}, ["Kagarlitsky"]),
        ({"whose": "me"}, ["Kagarlitsky"]),
        ({"whose": "nobody"}, []),
        ({"origin__exact": "hand"}, ["Иванов", "Kagarlitsky"]),
    ):
        listed: Any = vera.get("/admin/cases/lead/", asked).context["cl"].result_list
        assert [row.name_as_heard for row in listed] == names, asked
    assert "Кагарлицкий Борис" in vera.get("/admin/cases/lead/").content.decode()


def test_who_did_what_when_is_told_without_the_words(vera: Client, lead: Lead, person: Prisoner) -> None:
    vera.post(url(lead, "claim"))
    vera.post(url(lead, "person"), {"person": person.pk})
    page = vera.get(url(lead, "history"))
    told = [(change.who, change.verb, [a.new for a in change.alterations]) for change in page.context["page"]]
    assert ("vera", "update", ["searching", "vera"]) in told
    assert ("vera", "update", ["known already", "Кагарлицкий Борис"]) in told
    assert "canary" not in page.content.decode()


def test_a_file_that_answers_a_lead_is_not_deleted_by_the_way(edith: Client, lead: Lead, person: Prisoner) -> None:
    edith.post(url(lead, "person"), {"person": person.pk})
    edith.post(f"/admin/cases/prisoner/{person.pk}/delete/", {"post": "yes"})
    assert Prisoner.objects.filter(pk=person.pk).exists()
    edith.post(url(lead, "reopen"))
    edith.post(f"/admin/cases/prisoner/{person.pk}/delete/", {"post": "yes"})
    assert not Prisoner.objects.filter(pk=person.pk).exists()


def test_finding_costs_the_same_for_one_and_for_three(
    vera: Client, lead: Lead, person: Prisoner, django_assert_num_queries: Any
) -> None:
    files.held(person)
    files.charged(person)
    vera.get(url(lead, "person"))
    with django_assert_num_queries(29):
        vera.get(url(lead, "person"))
    for given in ("Пётр", "Иван"):
        other = files.person("Кагарлицкий", given)
        files.held(other, files.facility(given))
        files.charged(other)
    vera.get(url(lead, "person"))
    with django_assert_num_queries(29):
        assert len(vera.get(url(lead, "person")).context["people"]) == 3
