"""Showing a person is an editor's deliberate act, by a named consent, after looking; hiding is anybody's one click."""

from typing import Any

import pytest
from django.test import Client

from cases.models import Consent, Disclosure, Event, HealthEvent, Prisoner, Source
from tests import files
from tests.cases.admin.filling import filled
from tests.staff import desk
from tracker.models import PublishedRecord

CONSENT = {"kind": "relative", "how": "By letter", "given_on": "2025-03-01"}


@pytest.fixture
def person() -> Prisoner:
    prisoner = files.person("Канарейкин", "Кирилл", audience="internal", consent="", summary_ru="Задержан за видео.")
    HealthEvent.objects.create(prisoner=prisoner, kind="illness", text_en="canary-illness")
    return prisoner


def page(person: Prisoner) -> str:
    return f"/admin/cases/prisoner/{person.pk}/publication/"


def show(client: Client, person: Prisoner, asked: dict[str, Any]) -> Any:
    """Looks first, then shows what was looked at; the answer to the last step that there was."""
    looked = client.post(page(person), {**asked, "look": "1"})
    trial = looked.context["trial"]
    return client.post(page(person), {**asked, "seen": trial.fingerprint, "show": "1"}) if trial else looked


def seen(person: Prisoner) -> set[str]:
    files.publish()
    live = PublishedRecord.objects.live().filter(uid=person.uid)
    return set(live.values_list("audience", flat=True))


def test_looking_first_shows_what_will_be_seen_and_changes_nothing(edith: Client, person: Prisoner) -> None:
    answer = edith.post(page(person), {"to": "public", **CONSENT, "look": "1"})
    preview = dict(answer.context["trial"].lines)
    assert (
        preview["Name"] == ["ru: Канарейкин Кирилл; latin: Kirill Kanareykin; latin_is_ours: True"] or preview["Name"]
    )
    assert "canary-illness" not in answer.content.decode()
    person.refresh_from_db()
    assert (person.audience, Consent.objects.count(), seen(person)) == ("internal", 0, set())


@pytest.mark.parametrize("between", ["asked", "file", "nothing looked at"])
def test_only_what_was_looked_at_is_shown(edith: Client, person: Prisoner, between: str) -> None:
    asked = {"to": "partners", **CONSENT}
    fingerprint = edith.post(page(person), {**asked, "look": "1"}).context["trial"].fingerprint
    if between == "asked":
        asked["to"] = "public"
    elif between == "file":
        Prisoner.objects.update(summary_ru="Совсем другое.")
    else:
        fingerprint = ""
    answer = edith.post(page(person), {**asked, "seen": fingerprint, "show": "1"})
    assert answer.context["form"].non_field_errors() == ["This is not what you looked at: look again."]
    assert (seen(person), Consent.objects.count()) == (set(), 0)


@pytest.mark.parametrize(("to", "audiences"), [("public", {"public", "partners"}), ("partners", {"partners"})])
def test_an_editor_shows_a_person(edith: Client, person: Prisoner, to: str, audiences: set[str]) -> None:
    assert show(edith, person, {"to": to, **CONSENT}).status_code == 302
    assert seen(person) == audiences
    consent = Consent.objects.get()
    assert (consent.kind, consent.how, str(consent.given_on), consent.recorded_by.username) == (
        "relative",
        "By letter",
        "2025-03-01",
        "edith",
    )


def test_a_consent_that_stands_is_chosen(edith: Client, person: Prisoner) -> None:
    consent = Consent.objects.create(prisoner=person, kind="person", how="in a letter")
    show(edith, person, {"to": "public", "consent": consent.pk})
    assert (seen(person), Consent.objects.count()) == ({"public", "partners"}, 1)


def test_nobody_is_shown_without_a_consent(edith: Client, person: Prisoner) -> None:
    form = show(edith, person, {"to": "public"}).context["form"]
    assert set(form.errors) == {"kind", "how", "given_on"}
    assert seen(person) == set()


@pytest.mark.parametrize("ended", [{"withdrawn_on": "2025-01-01"}, {"until": "2025-01-01"}])
def test_a_consent_that_has_ended_cannot_be_named(edith: Client, person: Prisoner, ended: dict[str, str]) -> None:
    consent = Consent.objects.create(prisoner=person, kind="person", how="in a letter", **ended)
    form = show(edith, person, {"to": "public", "consent": consent.pk}).context["form"]
    assert "consent" in form.errors
    assert seen(person) == set()


def test_another_persons_consent_cannot_be_named(edith: Client, person: Prisoner) -> None:
    other = files.person("Иванов", "Иван")
    form = show(edith, person, {"to": "public", "consent": other.consents.get().pk}).context["form"]
    assert "consent" in form.errors


def test_who_objects_is_not_shown(edith: Client, person: Prisoner) -> None:
    files.objects(person)
    form = show(edith, person, {"to": "public", **CONSENT}).context["form"]
    assert form.non_field_errors() == [
        "Somebody objects to this being shown, and that stands above all consents: see above."
    ]
    assert seen(person) == set()


def test_a_newspaper_does_not_open_health(edith: Client, person: Prisoner) -> None:
    paper = Source.objects.create(title="A paper")
    person.evidence.create(source=paper, fact="illness", value="ill")
    already = {**CONSENT, "kind": "already_public", "source": paper.pk}
    form = show(edith, person, {"what": "health", "to": "public", **already}).context["form"]
    assert form.non_field_errors()[0].startswith("What is already public never opens health")
    assert (Disclosure.objects.count(), Consent.objects.count()) == (0, 0)


def test_what_is_already_public_is_shown_with_its_source_alone(edith: Client, person: Prisoner) -> None:
    already = {**CONSENT, "to": "public", "kind": "already_public"}
    told = Source.objects.create(title="canary-mother", kind="relative")
    person.evidence.create(source=told, fact="arrest", value="2025")
    for source in ("", told.pk):
        form = show(edith, person, {**already, "source": source}).context["form"]
        assert "source" in form.errors
        assert seen(person) == set()
    paper = Source.objects.create(title="A paper")
    person.evidence.create(source=paper, fact="arrest", value="2025")
    show(edith, person, {**already, "source": paper.pk})
    assert Consent.objects.get().source == paper
    assert seen(person) == {"public", "partners"}


def test_a_group_is_shown_by_a_persons_word(edith: Client, person: Prisoner) -> None:
    show(edith, person, {"to": "public", **CONSENT})
    show(edith, person, {"what": "health", "to": "partners", **CONSENT, "kind": "person"})
    files.publish()
    bodies = dict(PublishedRecord.objects.live().filter(uid=person.uid).values_list("audience", "body"))
    assert {audience: "canary-illness" in body for audience, body in bodies.items()} == {
        "public": False,
        "partners": True,
    }


def test_cases_events_and_sources_come_along_when_they_are_chosen(edith: Client, person: Prisoner) -> None:
    charge = files.charged(person, audience="internal")
    event = Event.objects.create(prisoner=person, text_en="A search")
    left_out = Event.objects.create(prisoner=person, text_en="Another search")
    chosen = {"cases": [charge.defendant.case.pk], "events": [event.pk]}
    show(edith, person, {"to": "partners", **CONSENT, **chosen})
    for record in (charge.defendant.case, event, left_out):
        record.refresh_from_db()
    assert (charge.defendant.case.audience, event.audience, left_out.audience) == ("partners", "partners", "internal")


def test_people_who_told_us_are_not_even_offered(edith: Client, person: Prisoner) -> None:
    paper = Source.objects.create(title="A paper", kind="media")
    sister = Source.objects.create(title="sister, by phone", kind="relative")
    for source in (paper, sister):
        person.evidence.create(source=source, group="case", fact="arrest", value="2025")
    assert list(edith.get(page(person)).context["form"].fields["sources"].queryset) == [paper]
    answer = show(edith, person, {"to": "public", **CONSENT, "sources": [sister.pk]})
    assert "sources" in answer.context["form"].errors


def test_a_volunteer_cannot_show(vera: Client, person: Prisoner) -> None:
    looked = vera.get(page(person))
    assert (looked.status_code, looked.context["form"]) == (200, None)
    assert vera.post(page(person), {"to": "public", **CONSENT, "show": "1"}).status_code == 403
    assert seen(person) == set()


def test_an_audience_in_the_post_of_the_ordinary_form_is_ignored(edith: Client, person: Prisoner) -> None:
    url = f"/admin/cases/prisoner/{person.pk}/change/"
    form = edith.get(url).context["adminform"].form
    assert "audience" not in form.fields
    assert edith.post(url, filled(edith, url, audience="public", hidden_at="")).status_code == 302
    person.refresh_from_db()
    assert person.audience == "internal"


def test_any_volunteer_hides_a_person_with_one_click(vera: Client) -> None:
    person = files.person("Канарейкин", "Кирилл")
    assert seen(person) == {"public", "partners"}
    assert vera.post(f"/admin/cases/prisoner/{person.pk}/publication/hide/").status_code == 302
    assert seen(person) == set()


def test_hiding_twice_keeps_the_first_time(vera: Client) -> None:
    person = files.person("Канарейкин", "Кирилл")
    hide = f"/admin/cases/prisoner/{person.pk}/publication/hide/"
    vera.post(hide)
    first = Prisoner.objects.get().hidden_at
    vera.post(hide)
    assert first is not None
    assert Prisoner.objects.get().hidden_at == first


def test_any_volunteer_hides_a_group(vera: Client) -> None:
    person = files.person("Канарейкин", "Кирилл")
    files.held(person, files.facility("СИЗО canary-place"))
    vera.post(f"/admin/cases/prisoner/{person.pk}/publication/hide/", {"group": "custody"})
    files.publish()
    bodies = PublishedRecord.objects.live().filter(uid=person.uid).values_list("body", flat=True)
    assert [("canary-place" in body) for body in bodies] == [False, False]


def test_an_editor_lifts_a_takedown_by_showing_again(edith: Client) -> None:
    person = files.person("Канарейкин", "Кирилл")
    edith.post(f"/admin/cases/prisoner/{person.pk}/publication/hide/")
    show(edith, person, {"to": "public", "consent": person.consents.get().pk})
    assert seen(person) == {"public", "partners"}


def test_hiding_needs_a_post(vera: Client, person: Prisoner) -> None:
    assert vera.get(f"/admin/cases/prisoner/{person.pk}/publication/hide/").status_code == 405
    assert Prisoner.objects.get().hidden_at is None


@pytest.mark.parametrize(("who", "look", "hide"), [("cora", 200, 403), ("tom", 403, 403), ("ada", 403, 403)])
def test_others(demo: None, db: None, who: str, look: int, hide: int) -> None:
    person = files.person("Канарейкин", "Кирилл")
    client = desk(who)
    assert client.get(page(person)).status_code == look
    assert client.post(f"/admin/cases/prisoner/{person.pk}/publication/hide/").status_code == hide
    assert Prisoner.objects.get().hidden_at is None


def test_a_file_that_is_not_there(edith: Client) -> None:
    assert edith.get("/admin/cases/prisoner/999/publication/").status_code == 404
