"""Who objects is hidden at once, by anybody's word noted by any volunteer; shown again only by an editor's."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from cases.models import HealthEvent, Objection, Prisoner
from tests import files
from tests.api_client import key_for
from tests.cases.admin.filling import filled
from tests.cases.admin.test_publication import page
from tests.staff import desk
from tracker.models import Acknowledgement, PublishedRecord, Takedown

TODAY = date.today()
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def person(db: None) -> Prisoner:
    prisoner = files.person("Канарейкин", "Кирилл")
    HealthEvent.objects.create(prisoner=prisoner, kind="illness", text_en="canary-illness")
    files.disclose(prisoner, "health", "public")
    return prisoner


def change(person: Prisoner) -> str:
    return f"/admin/cases/prisoner/{person.pk}/change/"


def seen(word: str = "") -> set[str]:
    files.publish()
    return set(PublishedRecord.objects.live().filter(body__contains=word).values_list("audience", flat=True))


def objects(client: Client, person: Prisoner, **said: str) -> Any:
    said = {"whose": "person", "how": "In a letter", "reached_on": YESTERDAY.isoformat()} | said
    rows = {f"objections-{person.objections.count()}-{name}": value for name, value in said.items()}
    return client.post(change(person), filled(client, change(person)) | rows)


def decide(client: Client, person: Prisoner, objection: Objection, **said: str) -> Any:
    return client.post(f"/admin/cases/prisoner/{person.pk}/objections/{objection.pk}/", said, follow=True)


def said(answer: Any) -> list[str]:
    return [str(message) for message in answer.context["messages"]]


@pytest.mark.parametrize("whose", ["person", "relative"])
def test_a_volunteer_notes_it_on_the_persons_page_and_all_is_hidden(vera: Client, person: Prisoner, whose: str) -> None:
    assert seen() == {"public", "partners"}
    assert objects(vera, person, whose=whose).status_code == 302
    assert seen() == set()
    kept = Objection.objects.get()
    assert (kept.whose, kept.group, kept.how, kept.reached_on) == (whose, "", "In a letter", YESTERDAY)
    assert kept.recorded_by.username == "vera"
    assert "nobody: objects" in vera.get(change(person)).content.decode()


def test_one_group_of_facts_can_be_objected_to(vera: Client, person: Prisoner) -> None:
    assert seen("canary-illness") == {"public", "partners"}
    objects(vera, person, group="health")
    assert seen("canary-illness") == set()
    assert seen() == {"public", "partners"}


def test_how_and_when_must_be_said(vera: Client, person: Prisoner) -> None:
    answer = objects(vera, person, how="", reached_on="")
    errors = [form.errors for formset in answer.context["inline_admin_formsets"] for form in formset.formset.forms]
    assert [set(each) for each in errors if each] == [{"how", "reached_on"}]


def test_a_volunteer_ends_none(vera: Client, person: Prisoner) -> None:
    objection = files.objects(person, whose="relative")
    answer = decide(vera, person, objection, found="lifted", reason="They agree.")
    assert answer.status_code == 403
    assert f"objections/{objection.pk}/" not in vera.get(page(person)).content.decode()
    vera.post(change(person), filled(vera, change(person), **{"objections-0-DELETE": "on"}))
    assert seen() == set()


def test_an_editor_lifts_a_relatives_after_review(edith: Client, person: Prisoner) -> None:
    objection = files.objects(person, whose="relative")
    assert seen() == set()
    looked = edith.get(page(person)).content.decode()
    assert "hides it now; an editor is to review it" in looked
    assert said(decide(edith, person, objection, found="lifted", reason=" ")) == [
        "Say why: whoever reads the file later will ask."
    ]
    assert said(decide(edith, person, objection, found="lifted", reason="She wrote that she agrees.")) == [
        "It is noted what was found."
    ]
    assert seen() == {"public", "partners"}
    objection.refresh_from_db()
    assert (objection.review_reason, objection.reviewed_by.username) == ("She wrote that she agrees.", "edith")
    assert "lifted after review" in edith.get(page(person)).content.decode()


def test_one_that_is_upheld_goes_on_hiding_and_can_be_lifted_later(edith: Client, person: Prisoner) -> None:
    objection = files.objects(person, whose="relative")
    decide(edith, person, objection, found="upheld", reason="They are in danger.")
    assert seen() == set()
    decide(edith, person, objection, found="lifted", reason="They have left the country.")
    assert seen() == {"public", "partners"}


def test_the_persons_own_word_is_not_reviewed(edith: Client, person: Prisoner) -> None:
    objection = files.objects(person)
    assert "What you found, and why" not in edith.get(page(person)).content.decode()
    assert said(decide(edith, person, objection, found="lifted", reason="We know better.")) == [
        "The person's own word is not reviewed: it stands until they take it back."
    ]
    assert seen() == set()
    with transaction.atomic(), pytest.raises(IntegrityError):
        Objection.objects.update(review="lifted", review_reason="We know better.", reviewed_at="2025-01-01T00:00Z")


def test_it_is_taken_back_by_who_made_it(edith: Client, person: Prisoner) -> None:
    objection = files.objects(person)
    assert said(decide(edith, person, objection, on=TODAY.isoformat())) == [
        "It is noted that the objection was taken back."
    ]
    assert seen() == {"public", "partners"}
    assert said(decide(edith, person, objection, on=TODAY.isoformat())) == ["It was taken back before."]


@pytest.mark.parametrize("on", ["", "soon", "1990-01-01", (TODAY + timedelta(days=1)).isoformat()])
def test_it_is_not_taken_back_on_an_impossible_day(edith: Client, person: Prisoner, on: str) -> None:
    objection = files.objects(person)
    assert said(decide(edith, person, objection, on=on))[0].startswith("Give the day on which it was taken back")
    assert seen() == set()


def test_a_second_one_goes_on_hiding_when_the_first_is_taken_back(edith: Client, person: Prisoner) -> None:
    first, _second = files.objects(person), files.objects(person, whose="relative")
    decide(edith, person, first, on=TODAY.isoformat())
    assert seen() == set()


def test_whoever_wrote_it_down_does_not_lift_it(edith: Client, person: Prisoner, settings: Any) -> None:
    settings.SECOND_PERSON = True
    objects(edith, person, whose="relative")
    objection = Objection.objects.get()
    assert said(decide(edith, person, objection, found="lifted", reason="They agree."))[-1].startswith(
        "You were the last"
    )
    assert seen() == set()
    assert said(decide(edith, person, objection, found="upheld", reason="They are in danger.")) == [
        "It is noted what was found."
    ]


def test_another_persons_objection_is_not_found_here(edith: Client, person: Prisoner) -> None:
    other = files.objects(files.person("Другой"))
    assert decide(edith, person, other, on=TODAY.isoformat()).status_code == 404
    assert decide(edith, person, Objection(pk=999), on=TODAY.isoformat()).status_code == 404


def test_deciding_needs_a_post(edith: Client, person: Prisoner) -> None:
    objection = files.objects(person)
    assert edith.get(f"/admin/cases/prisoner/{person.pk}/objections/{objection.pk}/").status_code == 405


def test_editors_are_told_on_the_first_page(edith: Client, person: Prisoner) -> None:
    files.objects(person)
    titles = [panel.title for panel in edith.get("/admin/").context["panels"]]
    assert "Relatives object: to be reviewed" not in titles
    files.objects(person, "custody", whose="relative")
    (panel,) = [each for each in edith.get("/admin/").context["panels"] if each.title.startswith("Relatives object")]
    assert [(row.text, row.url) for row in panel.rows] == [("Канарейкин Кирилл", page(person))]
    assert panel.more
    assert [each.pk for each in edith.get(panel.more.url).context["cl"].result_list] == [person.pk]
    assert "Relatives object" not in desk("vera").get("/admin/").content.decode()


def test_partners_are_asked_to_remove_their_copies_until_it_is_taken_back(edith: Client, person: Prisoner) -> None:
    key_for("read", organisation="Partner")
    seen()
    objects(edith, person)
    asked = Acknowledgement.objects.filter(takedown__lifted_at=None)
    assert [(each.takedown.part, str(each.organisation)) for each in asked] == [("", "Partner")]
    decide(edith, person, Objection.objects.get(), on=TODAY.isoformat())
    assert not asked.all().exists()


def test_what_is_hidden_by_a_click_as_well_stays_taken_down(edith: Client, person: Prisoner) -> None:
    seen()
    objects(edith, person)
    edith.post(f"{page(person)}hide/")
    decide(edith, person, Objection.objects.get(), on=TODAY.isoformat())
    assert Takedown.objects.standing().count() == 1


def test_history_tells_of_it(vera: Client, person: Prisoner) -> None:
    objects(vera, person, whose="relative")
    told = vera.get(f"/admin/cases/prisoner/{person.pk}/history/").content.decode()
    assert "In a letter" in told
