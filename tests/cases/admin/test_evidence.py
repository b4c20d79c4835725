"""A source is one step from its fact; where sources differ, a person decides, with a reason, and both stay."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.models import Evidence, Placement, Prisoner, Proof, Source
from tests import files
from tests.cases.admin.filling import filled
from tests.cases.pages.site import visit, words
from tests.staff import desk

TODAY = timezone.localdate()


@pytest.fixture
def person(db: None) -> Prisoner:
    return files.person("Иванов", "Иван", birth_date="1958")


@pytest.fixture
def placement(person: Prisoner) -> Placement:
    return files.held(person)


@pytest.fixture
def paper(db: None) -> Source:
    return Source.objects.create(title="A paper", audience="public")


def file(person: Prisoner) -> str:
    return f"/admin/cases/prisoner/{person.pk}/change/"


def cite(placement: Placement, asked: str = "") -> str:
    return f"/admin/cases/evidence/cite/placement/{placement.pk}/{asked}"


def written(**more: Any) -> dict[str, Any]:
    return {
        "kind": "media",
        "fact": "placement",
        "value": "IK-4",
        "stance": "supports",
        "confirmed_on": TODAY.isoformat(),
        **more,
    }


def said(person: Prisoner, source: Source, value: str, stance: str = "supports", **more: Any) -> Evidence:
    return Evidence.objects.create(
        prisoner=person, source=source, group="identity", fact="birth date", value=value, stance=stance, **more
    )


@pytest.mark.parametrize("field", ["birth_date", "citizenships", "occupation", "summary", "letters"])
def test_each_field_of_a_file_leads_to_its_source(vera: Client, person: Prisoner, field: str) -> None:
    page = vera.get(file(person)).content.decode()
    assert (
        f'href="/admin/cases/evidence/cite/person/{person.pk}/?field={field}&amp;next={file(person)}'
        in page.replace("%2F", "/")
    )


def test_so_does_each_row_and_says_of_which_fact(vera: Client, person: Prisoner, placement: Placement) -> None:
    page = vera.get(file(person))
    assert f'href="{cite(placement)}?next=' in page.content.decode()
    assert "source for: placement ИК-4" in words(page)


def test_a_source_is_written_down_and_leads_back(vera: Client, person: Prisoner, placement: Placement) -> None:
    answer = vera.post(
        cite(placement, f"?next={file(person)}"), written(title="A new paper", url="https://a.example/1")
    )
    assert (answer.status_code, answer["Location"]) == (302, file(person))
    evidence = Evidence.objects.get()
    assert (evidence.prisoner, evidence.group, evidence.checked_by.username) == (person, "custody", "vera")
    assert (evidence.source.title, evidence.source.audience) == ("A new paper", "internal")
    assert Proof.objects.values_list("about", "about_id", "field").get() == ("placement", placement.pk, "")
    placement.refresh_from_db()
    assert (placement.confirmed_on, placement.confirmed_by.username) == (TODAY, "vera")
    assert "1 source" in words(vera.get(file(person)))


def test_of_one_field_too(vera: Client, person: Prisoner, paper: Source) -> None:
    url = f"/admin/cases/evidence/cite/person/{person.pk}/?field=birth_date"
    assert vera.get(url).context["form"].initial["fact"] == "date of birth"
    vera.post(url, written(source=paper.pk, fact="date of birth", value="1958"))
    assert (Evidence.objects.get().fact, Proof.objects.get().field) == ("birth date", "birth_date")


def test_old_news_does_not_take_a_confirmation_back(vera: Client, placement: Placement) -> None:
    Placement.objects.update(confirmed_on=TODAY - timedelta(days=3))
    old = Source.objects.create(title="Old", dated="2024-03-01")
    vera.post(cite(placement), written(source=old.pk))
    placement.refresh_from_db()
    assert placement.confirmed_on == TODAY - timedelta(days=3)
    Placement.objects.update(confirmed_on=date(2020, 1, 1))
    vera.post(cite(placement), written(source=old.pk))
    placement.refresh_from_db()
    assert placement.confirmed_on == date(2024, 3, 1)


def test_what_contradicts_confirms_nothing_and_leads_to_a_decision(
    vera: Client, placement: Placement, paper: Source
) -> None:
    answer = vera.post(cite(placement), written(source=paper.pk, value="IK-6", stance="contradicts"))
    evidence = Evidence.objects.get()
    assert answer["Location"] == f"/admin/cases/evidence/{evidence.pk}/decide/"
    placement.refresh_from_db()
    assert placement.confirmed_on is None


def test_a_link_that_is_known_is_that_source(vera: Client, placement: Placement) -> None:
    known = Source.objects.create(title="A paper", url="https://a.example/1")
    vera.post(cite(placement), written(title="The paper", url="https://a.example/1"))
    assert Evidence.objects.get().source == known
    offered = vera.get(cite(placement)).content.decode()
    assert f'<option value="{known.pk}">A paper</option>' in offered


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({}, "source"),
        ({"title": "New", "source": "paper"}, "source"),
        ({"title": "New", "value": ""}, "quote"),
        ({"title": "New", "confirmed_on": (TODAY + timedelta(days=1)).isoformat()}, "confirmed_on"),
        ({"title": "New", "url": "javascript:alert(1)"}, "url"),
    ],
)
def test_what_is_missing_is_said(
    vera: Client, placement: Placement, paper: Source, more: dict[str, Any], field: str
) -> None:
    more = {name: paper.pk if value == "paper" else value for name, value in more.items()}
    form = vera.post(cite(placement), written(**more)).context["form"]
    assert list(form.errors) == [field]
    assert not Evidence.objects.exists()


@pytest.mark.parametrize(
    "path",
    ["consent/1/", "placement/999999/", "person/{person}/", "person/{person}/?field=x", "placement/{row}/?field=x"],
)
def test_of_what_is_no_fact_nothing_is_written(vera: Client, placement: Placement, path: str) -> None:
    url = path.format(person=placement.prisoner_id, row=placement.pk)
    assert vera.get(f"/admin/cases/evidence/cite/{url}").status_code == 404


def test_nobody_is_led_away(vera: Client, placement: Placement, paper: Source) -> None:
    answer = vera.post(cite(placement, "?next=https://elsewhere.example/"), written(source=paper.pk))
    assert answer["Location"] == file(placement.prisoner)


@pytest.mark.parametrize("who", ["cora", "tom"])
def test_others_do_not_write_evidence(demo: None, placement: Placement, who: str) -> None:
    assert desk(who).get(cite(placement)).status_code == 403
    assert "/evidence/cite/" not in desk(who).get(file(placement.prisoner)).content.decode()


def decide(client: Client, evidence: Evidence, **sent: Any) -> Any:
    return client.post(f"/admin/cases/evidence/{evidence.pk}/decide/", sent)


@pytest.fixture
def disputed(person: Prisoner, paper: Source) -> tuple[Evidence, Evidence]:
    return said(person, paper, "1958"), said(person, paper, "1959", "contradicts")


def test_a_dispute_is_one_click_from_its_fact(
    vera: Client, person: Prisoner, disputed: tuple[Evidence, Evidence]
) -> None:
    _stands, against = disputed
    Proof.objects.create(evidence=against, about="person", about_id=person.pk, field="birth_date")
    link = f"/admin/cases/evidence/{against.pk}/decide/"
    assert f'href="{link}">sources differ: decide<' in vera.get(file(person)).content.decode()
    assert {"1958", "1959", "A paper"} <= set(words(vera.get(link)).replace(",", " ").split()) | {"A paper"}


def test_the_other_stands(vera: Client, disputed: tuple[Evidence, Evidence]) -> None:
    stands, against = disputed
    assert decide(vera, against, stand=[stands.pk], reason_en="The passport says so.").status_code == 302
    against.refresh_from_db()
    assert (against.stance, against.decision, against.decided_by.username) == ("contradicts", "other_stands", "vera")
    assert against.decided_at is not None
    assert not Evidence.objects.undecided().exists()


def test_this_stands_and_the_other_stays_beside_it(
    vera: Client, person: Prisoner, disputed: tuple[Evidence, Evidence]
) -> None:
    stands, against = disputed
    decide(vera, against, stand=[against.pk], reason_en="The passport says so.", reason_ru="Так в паспорте.")
    stands.refresh_from_db()
    against.refresh_from_db()
    assert (stands.stance, stands.decision, against.stance, against.decision) == (
        "contradicts",
        "other_stands",
        "supports",
        "",
    )
    files.publish()
    for language, reason in (("en", "The passport says so."), ("ru", "Так в паспорте.")):
        page = words(visit(f"/{language}/people/{person.uid}/"))
        assert reason in page
        assert "1958" in page
        assert "1959" in page


def test_both_are_kept_where_it_cannot_be_told(vera: Client, disputed: tuple[Evidence, Evidence]) -> None:
    stands, against = disputed
    decide(vera, against, stand=[stands.pk], both="on", reason_ru="Документов нет.")
    stands.refresh_from_db()
    against.refresh_from_db()
    assert (stands.decision, against.decision, against.dispute_ru) == ("", "both_kept", "Документов нет.")


@pytest.mark.parametrize(
    ("sent", "field"),
    [({"stand": "1958"}, "reason_ru"), ({"reason_en": "So."}, "stand"), ({"both": "on"}, "reason_ru")],
)
def test_nothing_is_decided_without_a_reason_and_a_choice(
    vera: Client, disputed: tuple[Evidence, Evidence], sent: dict[str, Any], field: str
) -> None:
    stands, against = disputed
    sent = {name: stands.pk if value == "1958" else value for name, value in sent.items()}
    assert list(decide(vera, against, **sent).context["form"].errors) == [field]
    assert Evidence.objects.undecided().get() == against


def test_what_is_undecided_waits_on_the_first_page_and_in_a_list(
    vera: Client, disputed: tuple[Evidence, Evidence]
) -> None:
    stands, against = disputed
    url = f"/admin/cases/evidence/{against.pk}/decide/"
    assert url in vera.get("/admin/").content.decode()

    def listed(dispute: str) -> list[int]:
        found = vera.get("/admin/cases/evidence/", {"dispute": dispute}).context["cl"].result_list
        return [row.pk for row in found]

    assert (listed("open"), listed("decided")) == ([against.pk], [])
    decide(vera, against, stand=[stands.pk], reason_en="The passport says so.")
    assert url not in vera.get("/admin/").content.decode()
    assert (listed("open"), listed("decided")) == ([], [against.pk])


def test_evidence_is_put_right_on_its_page(vera: Client, placement: Placement, paper: Source) -> None:
    vera.post(cite(placement), written(source=paper.pk, confirmed_on="2024-01-01"))
    evidence = Evidence.objects.get()
    url = f"/admin/cases/evidence/{evidence.pk}/change/"
    assert vera.post(url, filled(vera, url, value="IK-4 Torzhok", confirmed_on="2024-02-01")).status_code == 302
    evidence.refresh_from_db()
    placement.refresh_from_db()
    assert (evidence.value, placement.confirmed_on) == ("IK-4 Torzhok", date(2024, 2, 1))


def test_the_reason_of_a_decision_is_not_emptied(vera: Client, disputed: tuple[Evidence, Evidence]) -> None:
    stands, against = disputed
    decide(vera, against, stand=[stands.pk], reason_en="The passport says so.")
    url = f"/admin/cases/evidence/{against.pk}/change/"
    assert vera.post(url, filled(vera, url, dispute_en="", stance="supports", decision="")).status_code == 302
    against.refresh_from_db()
    assert (against.dispute_en, against.stance, against.decision) == (
        "The passport says so.",
        "contradicts",
        "other_stands",
    )


def test_sources_cost_no_queries_of_their_own(
    vera: Client, person: Prisoner, placement: Placement, paper: Source, django_assert_num_queries: Any
) -> None:
    def more() -> None:
        Proof.objects.create(evidence=said(person, paper, "IK-4"), about="placement", about_id=placement.pk)
        earlier = Placement.objects.create(prisoner=person, place_en="x", started="2020", ended="2021")
        Proof.objects.create(evidence=said(person, paper, "x"), about="placement", about_id=earlier.pk)

    vera.get(file(person))
    with CaptureQueriesContext(connection) as before:
        vera.get(file(person))
    Placement.objects.filter(pk=placement.pk).update(started="2023")
    more()
    Placement.objects.filter(place_en="x").update(started="2018", ended="2019")
    more()
    with django_assert_num_queries(len(before)):
        vera.get(file(person))
