"""The file of a person on its page."""

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client

from cases.models import Consent, Disclosure, Event, Placement, Prisoner
from tests import files
from tests.cases.admin.filling import filled
from tests.staff import desk
from tracker.models import User


@pytest.fixture
def person(db: None) -> Prisoner:
    return files.person("Иванов", "Иван", audience="internal", consent="")


def url(person: Prisoner) -> str:
    return f"/admin/cases/prisoner/{person.pk}/change/"


def test_the_page_says_how_things_stand(vera: Client, person: Prisoner) -> None:
    files.held(person)
    context = vera.get(url(person)).context
    assert (str(context["title"]), str(context["state"]), str(context["seen_by"])) == (
        "Иванов Иван",
        "serving a prison sentence",
        "nobody outside",
    )


def test_a_volunteer_puts_the_file_right(vera: Client, person: Prisoner) -> None:
    sent = filled(vera, url(person), birth_date="около 1958", **{"names-0-patronymic": "Петрович"})
    assert vera.post(url(person), sent).status_code == 302
    person.refresh_from_db()
    assert (person.birth_date.edtf, str(person.names.get())) == ("1958~", "Иванов Иван Петрович")


def test_a_placement_is_added(vera: Client, person: Prisoner) -> None:
    place = files.facility()
    row = {"placements-0-facility": place.pk, "placements-0-started": "06.2024", "placements-0-certainty": "reported"}
    assert vera.post(url(person), filled(vera, url(person), **row)).status_code == 302
    placement = Placement.objects.get()
    assert (placement.facility, placement.started.edtf, placement.ended) == (place, "2024-06", None)


def test_what_cannot_be_true_is_refused_in_words(vera: Client, person: Prisoner) -> None:
    files.held(person, started="2024-06-01")
    row = {"placements-0-ended": "01.05.2024"}
    answer = vera.post(url(person), filled(vera, url(person), **row))
    assert "The stay cannot end before it begins." in answer.content.decode()


def test_every_inline_stands_for_an_editor_and_audience_for_nobody_else(
    vera: Client, edith: Client, person: Prisoner
) -> None:
    def parts(client: Client) -> set[str]:
        return {each.formset.prefix for each in client.get(url(person)).context["inline_admin_formsets"]}

    volunteers = parts(vera)
    assert volunteers == {
        "names",
        "photo",
        "defences",
        "placements",
        "restraints",
        "stints",
        "health",
        "releases",
        "death",
        "designations",
        "events",
        "shared_events",
        "identifiers",
        "assessments",
        "prisonercategory_set",
        "evidence",
        "objections",
    }
    assert parts(edith) == volunteers | {"consents"}


def test_a_consent_says_who_recorded_it(edith: Client, person: Prisoner) -> None:
    row = {"consents-0-kind": "person", "consents-0-how": "in a letter", "consents-TOTAL_FORMS": 1}
    edith.post(url(person), filled(edith, url(person), **row))
    assert Consent.objects.get().recorded_by.username == "edith"


@pytest.mark.parametrize(
    ("stands", "asked", "kept"), [("internal", "public", "internal"), ("public", "internal", "internal")]
)
def test_a_volunteer_narrows_an_event_and_does_not_widen_it(
    vera: Client, person: Prisoner, stands: str, asked: str, kept: str
) -> None:
    event = Event.objects.create(prisoner=person, text_en="A search", audience=stands)
    vera.post(url(person), filled(vera, url(person), **{"events-0-audience": asked}))
    event.refresh_from_db()
    assert event.audience == kept


def test_an_editor_widens_an_event(edith: Client, person: Prisoner) -> None:
    event = Event.objects.create(prisoner=person, text_en="A search")
    edith.post(url(person), filled(edith, url(person), **{"events-0-audience": "public"}))
    event.refresh_from_db()
    assert event.audience == "public"


def test_the_admins_own_log_repeats_no_name(edith: Client, person: Prisoner) -> None:
    edith.post(url(person), filled(edith, url(person), birth_date="1958"))
    edith.post(f"/admin/cases/prisoner/{person.pk}/delete/", {"post": "yes"})
    assert (Prisoner.objects.count(), LogEntry.objects.count()) == (0, 0)


MASS = {
    "audience": "public",
    "hidden_at": "",
    "is_fake": "on",
    "uid": "aaaaaaaaaaaa",
    "merged_into": "1",
    "consents-TOTAL_FORMS": 1,
    "consents-INITIAL_FORMS": 0,
    "consents-0-kind": "person",
    "consents-0-how": "forged",
    "disclosures-TOTAL_FORMS": 1,
    "disclosures-INITIAL_FORMS": 0,
    "disclosures-0-group": "health",
    "disclosures-0-audience": "internal",
}


def test_what_the_form_does_not_ask_is_not_taken(vera: Client, person: Prisoner) -> None:
    before = Prisoner.objects.values("audience", "hidden_at", "is_fake", "uid", "merged_into").get()
    assert vera.post(url(person), filled(vera, url(person), **MASS)).status_code == 302
    assert Prisoner.objects.values("audience", "hidden_at", "is_fake", "uid", "merged_into").get() == before
    assert (Consent.objects.count(), Disclosure.objects.count()) == (0, 0)


@pytest.mark.parametrize("who", ["vera", "cora"])
def test_people_are_not_deleted_by_others_than_editors(demo: None, person: Prisoner, who: str) -> None:
    assert desk(who).post(f"/admin/cases/prisoner/{person.pk}/delete/", {"post": "yes"}).status_code == 403
    assert Prisoner.objects.exists()


def test_people_are_found_in_any_script(vera: Client) -> None:
    found = files.person("Кагарлицкий", "Борис")
    files.person("Кушнир", "Павел")
    for text in ("Kagarlitsky", "Кагарлицкий", "Kagarlitski", "Кагарл", found.uid):
        listed = vera.get("/admin/cases/prisoner/", {"q": text}).context["cl"].result_list
        assert [person.pk for person in listed] == [found.pk]


def test_autocompletion_finds_so_too(vera: Client) -> None:
    found = files.person("Кагарлицкий", "Борис")
    asked = {"app_label": "cases", "model_name": "defendant", "field_name": "prisoner", "term": "Kagarl"}
    assert vera.get("/admin/autocomplete/", asked).json()["results"] == [{"id": str(found.pk), "text": str(found)}]


@pytest.mark.parametrize(
    ("sorted_by", "expected"),
    [
        ({"shown": "public"}, {"public"}),
        ({"shown": "internal"}, {"internal"}),
        ({"shown": "hidden"}, {"hidden", "objects"}),
        ({"objections": "standing"}, {"objects"}),
        ({"objections": "review"}, set()),
        ({"kept": "me"}, {"internal"}),
        ({"kept": "nobody"}, {"public", "hidden", "objects"}),
        ({"place": "known"}, {"public"}),
        ({"place": "none"}, {"internal", "hidden", "objects"}),
    ],
)
def test_people_are_sorted_out(vera: Client, sorted_by: dict[str, str], expected: set[str]) -> None:
    keeper = User.objects.get(username="vera")
    people = {
        "public": files.person(audience="public"),
        "internal": files.person(audience="internal", keeper=keeper),
        "hidden": files.person(audience="public", hidden_at="2025-01-01T00:00Z"),
        "objects": files.person(audience="public"),
    }
    files.objects(people["objects"])
    files.held(people["public"])
    listed: Any = vera.get("/admin/cases/prisoner/", sorted_by).context["cl"].result_list
    assert {person.pk for person in listed} == {people[name].pk for name in expected}
