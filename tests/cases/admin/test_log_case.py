"""A case is logged on one screen, and nobody outside sees it."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Article, Charge, Evidence, Facility, Lead, Placement, Prisoner, Proof, Restraint, Source
from tests import files
from tests.staff import desk
from tracker.models import PublishedRecord, User

URL = "/admin/cases/prisoner/log/"
# the least that opens a file
LEAST = {"name": "Иванов Иван", "source_kind": "media", "source_title": "ОВД-Инфо"}
FULL = {
    "name": "Иванов Иван Петрович",
    "sex": "male",
    "born": "1990",
    "facility": "СИЗО-1 Сыктывкар",
    "since": "25.07.2023",
    "articles": "205.2 ч. 2",
    "summary": "Задержан за видео.",
    "source_kind": "media",
    "source_title": "",
    "source_url": "https://ovd.info/1",
}


@pytest.fixture
def sizo() -> Facility:
    Article.objects.create(number="205.2", part="2")
    return files.facility("СИЗО-1", kind="remand_prison", short_names=["СИЗО-1 Сыктывкар", "SIZO-1 Syktyvkar"])


def only_person() -> Prisoner:
    return Prisoner.objects.get()


def test_the_page_asks(vera: Client, sizo: Facility) -> None:
    page = vera.get(URL).content.decode()
    assert '<option value="SIZO-1 Syktyvkar">' in page
    assert '<option value="205.2 ч. 2">' in page


def test_a_full_report_becomes_a_file(vera: Client, sizo: Facility) -> None:
    answer = vera.post(URL, FULL)
    person = only_person()
    assert answer["Location"] == reverse("admin:cases_prisoner_change", args=[person.pk])
    name = person.names.get()
    assert (name.kind, name.surname, name.given, name.patronymic) == ("official", "Иванов", "Иван", "Петрович")
    assert (person.sex, str(person.birth_date.edtf), person.summary_ru, person.summary_en) == (
        "male",
        "1990",
        "Задержан за видео.",
        "",
    )
    assert (person.audience, person.keeper) == ("internal", User.objects.get(username="vera"))
    placement = Placement.objects.get()
    assert (placement.facility, placement.started.edtf) == (sizo, "2023-07-25")
    charge = Charge.objects.get()
    assert (charge.article.label, charge.defendant.prisoner, charge.defendant.case.audience) == (
        "205.2/2",
        person,
        "internal",
    )
    source = Source.objects.get()
    assert (source.title, source.url, source.audience) == ("ovd.info", "https://ovd.info/1", "internal")
    assert set(Evidence.objects.values_list("group", "fact", "value", "source", "checked_by__username")) == {
        ("identity", "birth date", "1990", source.pk, "vera"),
        ("case", "what happened", "Задержан за видео.", source.pk, "vera"),
        ("case", "charge", "205.2 ч. 2", source.pk, "vera"),
        ("custody", "placement", str(sizo), source.pk, "vera"),
        ("identity", "name", "Иванов Иван Петрович", source.pk, "vera"),
    }
    tied = {(proof.about, proof.field) for proof in Proof.objects.all()}
    assert tied == {("person", "summary"), ("person", "birth_date"), ("charge", ""), ("placement", ""), ("name", "")}


def test_nothing_of_it_is_published(vera: Client, sizo: Facility) -> None:
    vera.post(URL, FULL)
    files.publish()
    assert not PublishedRecord.objects.exists()


def test_a_name_and_a_source_are_enough(vera: Client) -> None:
    assert vera.post(URL, LEAST).status_code == 302
    assert (Placement.objects.count(), Restraint.objects.count(), Charge.objects.count()) == (0, 0, 0)


def test_latin_letters_make_a_latin_name_and_an_english_summary(vera: Client) -> None:
    vera.post(URL, {**LEAST, "name": "Boris Kagarlitsky", "summary": "Arrested for a video."})
    person = only_person()
    name = person.names.get()
    assert (name.kind, name.given, name.surname) == ("latin", "Boris", "Kagarlitsky")
    assert (person.summary_en, person.summary_ru) == ("Arrested for a video.", "")


def test_parts_written_by_hand_hold(vera: Client) -> None:
    vera.post(URL, {**LEAST, "name": "Ли Мин Хо", "surname": "Ли", "given": "Мин Хо"})
    name = only_person().names.get()
    assert (name.surname, name.given) == ("Ли", "Мин Хо")


def test_a_date_without_a_place_is_a_detention(vera: Client) -> None:
    vera.post(URL, {**LEAST, "since": "07.2023"})
    restraint = Restraint.objects.get()
    assert (restraint.kind, restraint.started.edtf) == ("detention", "2023-07")


def test_a_place_in_words_is_kept_in_its_language(vera: Client) -> None:
    vera.post(URL, {**LEAST, "place": "где-то в Коми"})
    placement = Placement.objects.get()
    assert (placement.place_ru, placement.place_en, placement.facility) == ("где-то в Коми", "", None)


def test_a_known_link_is_the_same_source(vera: Client) -> None:
    known = Source.objects.create(title="The paper", url="https://ovd.info/1")
    vera.post(URL, {**LEAST, "source_url": "https://ovd.info/1"})
    assert Evidence.objects.get().source == known


@pytest.mark.parametrize(
    ("wrong", "field", "said"),
    [
        ({"name": ""}, "name", "This field is required."),
        ({"source_title": ""}, "source_title", "Say where this is known from: a title or a link."),
        ({"born": "31.02.1990"}, "born", "“31.02.1990” is not in the calendar."),
        ({"facility": "ИК-99"}, "facility", "No facility is called so."),
        ({"articles": "205.2"}, "articles", "“205.2”: which of these is meant? 205.2 ч. 2"),
        ({"articles": "экстремизм"}, "articles", "“экстремизм” is no article that we know."),
        (
            {"facility": "СИЗО-1 Сыктывкар", "place": "Коми"},
            "place",
            "Either the facility or the place in words, not both.",
        ),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_saved(
    vera: Client, sizo: Facility, wrong: dict[str, str], field: str, said: str
) -> None:
    form = vera.post(URL, {**LEAST, **wrong}).context["form"]
    assert list(form.errors) == [field]
    assert form.errors[field][0].startswith(said)
    assert not Prisoner.objects.exists()


def test_facilities_of_one_name_are_told_apart(vera: Client, sizo: Facility) -> None:
    files.facility("ИК-4", name_en="IK-4, Torzhok")
    files.facility("ИК-4", name_en="IK-4, Angarsk")
    form = vera.post(URL, {**LEAST, "facility": "ик-4"}).context["form"]
    assert form.errors["facility"] == ["Several are called so: IK-4, Torzhok; IK-4, Angarsk. Write more of the name."]


def test_a_likely_duplicate_is_shown_first(vera: Client) -> None:
    other = files.person("Кагарлицкий", "Борис", birth_date="1958-08-29")
    form = vera.post(URL, {**LEAST, "name": "Boris Kagarlitsky", "born": "1958"}).context["form"]
    assert [each.prisoner for each in form.duplicates] == [other]
    assert Prisoner.objects.count() == 1


def test_the_reasons_are_said(vera: Client) -> None:
    files.person("Кагарлицкий", "Борис", birth_date="1958-08-29")
    page = vera.post(URL, {**LEAST, "name": "Boris Kagarlitsky", "born": "1958"}).content.decode()
    assert "the same name, the birth agrees, * 29 August 1958" in page


def test_somebody_else_is_saved_anyway(vera: Client) -> None:
    files.person("Кагарлицкий", "Борис")
    vera.post(URL, {**LEAST, "name": "Boris Kagarlitsky", "somebody_else": "on"})
    assert Prisoner.objects.count() == 2


def test_an_audience_in_the_post_is_ignored(edith: Client) -> None:
    edith.post(URL, {**LEAST, "audience": "public", "to": "public"})
    assert only_person().audience == "internal"


def test_a_lead_is_answered_by_the_file(vera: Client) -> None:
    lead = Lead.objects.create(name_as_heard="Иванов Иван", words="His sister told me", place="Коми")
    page = vera.get(f"{URL}?lead={lead.pk}")
    assert page.context["form"].initial == {"name": "Иванов Иван", "place": "Коми"}
    vera.post(f"{URL}?lead={lead.pk}", LEAST)
    lead.refresh_from_db()
    assert (lead.state, lead.prisoner, lead.assigned_to.username) == ("opened", only_person(), "vera")


def test_the_place_of_a_lead_is_recognised(vera: Client, sizo: Facility) -> None:
    lead = Lead.objects.create(name_as_heard="Иванов", words="x", place="SIZO-1 Syktyvkar")
    initial = vera.get(f"{URL}?lead={lead.pk}").context["form"].initial
    assert initial == {"name": "Иванов", "facility": str(sizo)}
    Lead.objects.update(place="Сыктывкар")
    assert vera.get(f"{URL}?lead={lead.pk}").context["form"].initial == {"name": "Иванов", "place": "Сыктывкар"}


def test_the_words_of_a_lead_stand_beside_and_go_where_the_volunteer_wants_them(vera: Client) -> None:
    lead = Lead.objects.create(name_as_heard="Иванов Иван", words="canary: taken from home", contact="canary-contact")
    address = f"{URL}?lead={lead.pk}"
    page = vera.get(address)
    assert "summary" not in page.context["form"].initial
    assert "canary: taken from home" in page.content.decode()
    assert "canary-contact" not in page.content.decode()
    assert vera.get(f"{address}&into=summary").context["form"].initial["summary"] == "canary: taken from home"
    vera.post(address, LEAST | {"keep_words": "on"})
    assert (only_person().note, only_person().summary_ru, only_person().summary_en) == (
        "canary: taken from home",
        "",
        "",
    )


def test_without_that_they_stay_with_the_lead(vera: Client) -> None:
    lead = Lead.objects.create(name_as_heard="Иванов Иван", words="canary: taken from home")
    vera.post(f"{URL}?lead={lead.pk}", LEAST)
    vera.post(URL, LEAST | {"keep_words": "on", "somebody_else": "on"})
    assert list(Prisoner.objects.values_list("note", flat=True)) == ["", ""]


def test_of_two_who_open_a_file_for_a_lead_one_does(vera: Client, edith: Client) -> None:
    lead = Lead.objects.create(name_as_heard="Иванов Иван", words="x")
    pages = [client.get(f"{URL}?lead={lead.pk}").status_code for client in (vera, edith)]
    vera.post(f"{URL}?lead={lead.pk}", LEAST)
    answer = edith.post(f"{URL}?lead={lead.pk}", LEAST | {"somebody_else": "on"})
    assert pages == [200, 200]
    assert answer["Location"] == f"/admin/cases/lead/{lead.pk}/change/"
    assert only_person().keeper.username == "vera"


@pytest.mark.parametrize("who", ["cora", "tom", "ada", "stan"])
def test_others_are_refused(demo: None, db: None, who: str) -> None:
    client = desk(who)
    assert (client.get(URL).status_code, client.post(URL, LEAST).status_code) == (403, 403)
    assert not Prisoner.objects.exists()


def test_the_page_costs_the_same_whatever_is_known(
    vera: Client, sizo: Facility, django_assert_num_queries: Any
) -> None:
    vera.get(URL)  # the session's first use is written down
    # session, user, permissions of their own and of groups, facilities, courts, articles
    with django_assert_num_queries(7):
        vera.get(URL)
    files.facility("ИК-2")
    files.facility("ИК-3")
    with django_assert_num_queries(7):
        vera.get(URL)


def test_who_it_may_be_is_told_while_the_name_is_typed(vera: Client, cora: Client) -> None:
    other = files.person("Кагарлицкий", "Борис", birth_date="1958-08-29")
    typed = [{"name": "Boris Kagarlitsky", "born": "1958"}, {"name": "Boris Kagarlitsky", "born": "19.5"}, {"name": ""}]
    told = [vera.post(f"{URL}alike/", each) for each in typed]
    assert [[each.prisoner for each in answer.context["alike"]] for answer in told] == [[other], [other], []]
    assert "the same name, the birth agrees" in told[0].content.decode()
    assert (vera.get(f"{URL}alike/").status_code, cora.post(f"{URL}alike/", typed[0]).status_code) == (405, 403)


def test_a_pop_up_asks_the_same_and_gives_the_person_back(vera: Client) -> None:
    """So that who is added from another form is compared with all too."""
    asked = vera.get("/admin/cases/prisoner/add/", {"_to_field": "id", "_popup": "1"})
    page = vera.get(asked["Location"]).content.decode()
    assert asked["Location"].startswith(f"{URL}?") and 'hx-post="/admin/cases/prisoner/log/alike/"' in page
    assert '<input type="hidden" name="_popup" value="1">' in page
    twice = [vera.post(URL, LEAST | {"_popup": "1", "_to_field": "id"}) for _each in range(2)]
    assert f"&quot;value&quot;: &quot;{only_person().pk}&quot;" in twice[0].content.decode()
    assert twice[1].context["form"].duplicates
