"""Evidence says which parts of a record it speaks of; of what a reader does not see it says nothing."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from cases.models import (
    KINDS,
    PROVABLE,
    About,
    Assessment,
    Case,
    Charge,
    Consent,
    Defendant,
    Designation,
    Disclosure,
    Event,
    Evidence,
    Group,
    HealthEvent,
    Hearing,
    Name,
    Outcome,
    Placement,
    Prisoner,
    Proof,
    PunishmentStint,
    Restraint,
    Ruling,
    Sentence,
    Source,
)
from tests import files
from tests.files import publish
from tests.staff import staff
from tracker.models import Organisation, PublishedRecord

pytestmark = pytest.mark.django_db

# one field of each of the two that are proven field by field
FIELDS = {About.PERSON: "birth_date", About.CASE: "title"}


@pytest.fixture
def person() -> Prisoner:
    """Somebody with a row of every kind, all of it shown to everybody."""
    person = files.person(birth_date="1958-08", identifiers=("ovdinfo:1",))
    files.held(person)
    defendant = files.charged(person).defendant
    Hearing.objects.create(case=defendant.case, held_on="2024-02-12")
    ruling = Ruling.objects.create(case=defendant.case, given_on="2024-02-13")
    outcome = Outcome.objects.create(ruling=ruling, defendant=defendant)
    Sentence.objects.create(outcome=outcome, years=5, regime="general")
    Restraint.objects.create(prisoner=person, kind="remand", started="2023-07-25", ended="2023-12-12")
    PunishmentStint.objects.create(prisoner=person, started="2025-11-08", days_ordered=3)
    HealthEvent.objects.create(prisoner=person, kind="illness")
    files.freed(person, "1983", "from_custody")
    Designation.objects.create(prisoner=person, register="foreign_agent")
    Event.objects.create(prisoner=person, text_en="A search", audience="public")
    organisation = Organisation.objects.create(name_en="Memorial")
    Assessment.objects.create(prisoner=person, organisation=organisation, verdict="recognised")
    files.died(person, "2026")
    for group in Group.values:
        files.disclose(person, group, "public")
    return person


def paper(**columns: Any) -> Source:
    return Source.objects.create(**{"title": "A paper", "audience": "public", "dated": "2025-03-01"} | columns)


def says(
    person: Prisoner | None, about: About, row: Any = None, *, source: Source | None = None, **columns: Any
) -> Evidence:
    """Evidence of a row of a person's file, by its kind."""
    evidence = Evidence.objects.create(
        source=source or paper(),
        prisoner=person,
        fact=about.value,
        **{"value": "so", "group": PROVABLE[about].group} | columns,
    )
    tie(evidence, about, row)
    return evidence


def tie(evidence: Evidence, about: About, row: Any = None) -> Proof:
    row = row or PROVABLE[about].model._default_manager.get()
    return Proof.objects.create(evidence=evidence, about=about, about_id=row.pk, field=FIELDS.get(about, ""))


def record(uid: str, audience: str = "public") -> dict[str, Any]:
    publish()
    return PublishedRecord.objects.seen_by(audience).live().get(uid=uid).data


def quotes(body: dict[str, Any]) -> list[dict[str, Any]]:
    return [quote for source in body["sources"] for quote in source["quotes"]]


def at(body: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        body = body[int(step)] if isinstance(body, list) else body[step]
    return body


@pytest.mark.parametrize("about", [about for about in About if about is not About.CASE])
def test_every_kind_of_row_is_spoken_of_where_the_record_tells_it(person: Prisoner, about: About) -> None:
    says(person, about)
    body = record(person.uid)
    [quote] = quotes(body)
    assert quote["of"] != []
    assert all(at(body, pointer) for pointer in quote["of"])
    assert body["confirmed_on"] == dict.fromkeys(quote["of"], "2025-03-01")


@pytest.mark.parametrize(
    "about", [About.CASE, About.DEFENDANT, About.CHARGE, About.HEARING, About.RULING, About.OUTCOME, About.SENTENCE]
)
def test_so_does_a_cases_record(person: Prisoner, about: About) -> None:
    case = Case.objects.get()
    says(None, about, case=case)
    [quote] = quotes(body := record(case.uid))
    assert quote["of"] != []
    assert all(at(body, pointer) for pointer in quote["of"])


def test_the_pointer_is_to_that_row_and_no_other(person: Prisoner) -> None:
    earlier = Placement.objects.create(prisoner=person, place_en="the earlier", started="2020", ended="2021")
    says(person, About.PLACEMENT, earlier)
    body = record(person.uid)
    assert [at(body, pointer)["place"]["en"] for pointer in quotes(body)[0]["of"]] == ["the earlier"]
    Placement.objects.create(prisoner=person, place_en="the earliest", started="2018", ended="2019")
    body = record(person.uid)
    assert [at(body, pointer)["place"]["en"] for pointer in quotes(body)[0]["of"]] == ["the earlier"]


GROUPS = [about for about in About if about not in {About.CASE, About.DEATH, About.ASSESSMENT, About.RELEASE}]


@pytest.mark.parametrize("about", GROUPS)
def test_about_a_hidden_row_nothing_is_said(person: Prisoner, about: About) -> None:
    """Even where the evidence was sorted into a group that is shown, and speaks of something shown as well."""
    hidden = PROVABLE[about].group
    shown = "designations" if hidden != "designations" else "custody"
    evidence = says(person, about, quote="canary-quote", group=shown)
    tie(evidence, About.DEATH)
    assert "canary-quote" in str(record(person.uid))
    Disclosure.objects.filter(group=hidden).update(audience="internal")
    body = record(person.uid)
    assert "canary-quote" not in str(body)
    assert body["confirmed_on"] == {}


def test_about_a_hidden_case_nothing_is_said_either(person: Prisoner) -> None:
    case = Case.objects.get()
    Evidence.objects.create(source=paper(), prisoner=person, case=case, fact="charge", value="canary-value")
    assert "canary-value" in str(record(person.uid))
    Case.objects.update(audience="internal")
    assert "canary-value" not in str(record(person.uid))


def test_the_day_on_which_somebody_hidden_told_us_is_told_to_nobody(person: Prisoner) -> None:
    mother = paper(title="canary-mother", kind="relative", audience="internal", dated="2026-03-05")
    says(person, About.PLACEMENT, source=mother, confirmed_on=date(2026, 3, 5))
    Placement.objects.update(confirmed_on=date(2026, 3, 5))
    for audience in ("public", "partners"):
        body = record(person.uid, audience)
        assert (body["confirmed_on"], body["sources"]) == ({}, [])
        assert "2026-03-05" not in str(body)


@pytest.mark.parametrize(
    ("columns", "as_of"),
    [
        ({"confirmed_on": date(2026, 1, 1)}, "2025-03-01"),  # what it said in March says nothing of January
        ({"confirmed_on": date(2025, 2, 1)}, "2025-02-01"),
        ({}, "2025-03-01"),
        ({"stance": "contradicts"}, None),
    ],
)
def test_a_source_confirms_up_to_its_own_date(person: Prisoner, columns: dict[str, Any], as_of: str | None) -> None:
    says(person, About.DEATH, **columns)
    assert record(person.uid)["confirmed_on"].get("/death") == as_of


def test_the_newest_confirmation_counts(person: Prisoner) -> None:
    says(person, About.DEATH)
    says(person, About.DEATH, source=paper(dated="2026-02"))
    says(person, About.DEATH, source=paper(dated=None), confirmed_on=date(2024, 1, 1))
    assert record(person.uid)["confirmed_on"]["/death"] == "2026-02-28"


def test_a_decision_is_told_and_not_who_decided(person: Prisoner) -> None:
    says(
        person,
        About.DEATH,
        stance="contradicts",
        dispute_en="The paper's date is of its printing.",
        decision="other_stands",
        decided_at=datetime(2026, 3, 1, 12, tzinfo=UTC),
        decided_by=staff("vera"),
        checked_by=staff("edith"),
    )
    body = record(person.uid)
    [quote] = quotes(body)
    assert (quote["decision"], quote["decided_on"]) == ("other_stands", "2026-03-01")
    assert quote["note"] == {"en": "The paper's date is of its printing.", "ru": ""}
    assert not {"vera", "edith"}.intersection(str(body).split("'"))


@pytest.mark.parametrize("about", About)
def test_evidence_speaks_of_rows_of_its_own_file_alone(person: Prisoner, about: About) -> None:
    stranger = files.person("Чужой")
    case = files.charged(stranger).defendant.case
    evidence = Evidence.objects.create(source=paper(), prisoner=stranger, case=case, fact="x", value="x")
    row = person if about is About.PERSON else PROVABLE[about].model._default_manager.order_by("pk").first()
    for key in (row.pk, 10**9):
        with pytest.raises(IntegrityError, match="its own file"), transaction.atomic():
            Proof.objects.create(evidence=evidence, about=about, about_id=key, field=FIELDS.get(about, ""))


@pytest.mark.parametrize("about", [about for about in About if about not in FIELDS])
def test_with_a_row_its_ties_go_and_the_evidence_stays(person: Prisoner, about: About) -> None:
    evidence = says(person, about)
    PROVABLE[about].model._default_manager.all().delete()
    assert (Proof.objects.count(), list(Evidence.objects.all())) == (0, [evidence])


def test_every_kind_is_known_by_its_model() -> None:
    assert {KINDS[provable.model]: provable for provable in PROVABLE.values()} == dict(PROVABLE)
    assert {Name, Charge, Defendant} <= set(KINDS)
    assert Consent not in KINDS


@pytest.mark.parametrize(
    ("columns", "constraint"),
    [
        ({"decision": "other_stands", "stance": "contradicts"}, "decision_gives_a_reason"),
        ({"decision": "both_kept", "dispute_en": "why"}, "only_a_contradiction_is_decided"),
        ({"decided_at": datetime(2026, 1, 1, tzinfo=UTC)}, "decided_when_something_was_decided"),
    ],
)
def test_nothing_is_decided_without_a_reason(person: Prisoner, columns: dict[str, Any], constraint: str) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Evidence.objects.create(source=paper(), prisoner=person, fact="x", value="x", **columns)
