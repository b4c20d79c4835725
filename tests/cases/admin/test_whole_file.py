"""A volunteer can enter, change and take out every kind of fact from the person's page, and is told what is wrong."""

from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from cases.models import Case, Category, Defendant, Event, Outcome, Prisoner, Ruling, Source
from tests import files
from tests.cases.admin.filling import filled
from tests.staff import desk
from tracker.models import Organisation, User

# by the part of the page: a new row as it is typed, and one line of it written differently
TYPED: dict[str, tuple[dict[str, str], tuple[str, str]]] = {
    "names": ({"kind": "pseudonym", "whole": "Кенар"}, ("whole", "Соловей")),
    "restraints": ({"kind": "house_arrest", "started": "25.07.2023"}, ("ended", "12.12.2023")),
    "stints": ({"kind": "shizo", "started": "08.11.2025", "days_ordered": "3"}, ("reason_ru", "не поздоровался")),
    "health": ({"kind": "illness", "text_ru": "зубы"}, ("started", "2024")),
    "releases": ({"kind": "served", "released_on": "12.2023"}, ("released_on", "12.12.2023")),
    "death": ({"died_on": "2024-07-27/2024-07-28", "where": "in_custody"}, ("place_ru", "СИЗО")),
    "designations": ({"register": "foreign_agent", "started": "2023"}, ("ended", "2024")),
    "events": ({"kind": "search", "happened_on": "07.2023", "text_ru": "обыск"}, ("text_en", "a search")),
    "placements": ({"place_ru": "в пути", "started": "2024", "certainty": "reported"}, ("place_en", "on the way")),
    "assessments": ({"organisation": "…", "verdict": "recognised", "as_of": "2023"}, ("text_ru", "признан")),
    "prisonercategory_set": ({"category": "…"}, ("category", "…")),
    "identifiers": ({"registry": "memorial", "number": "1"}, ("number", "2")),
    "shared_events": ({"event": "…"}, ("event", "…")),
    "defences": ({"case": "…"}, ("case", "…")),
}


@pytest.fixture
def person(db: None) -> Prisoner:
    """With something of each shared kind to refer to, twice."""
    for number in ("1", "2"):
        Organisation.objects.create(name_en=f"Organisation {number}")
        Category.objects.create(code=number, name_en=number, name_ru=number)
        Source.objects.create(title=number)
        Event.objects.create(case=Case.objects.create(title_en=number), text_en=number)
    return files.person("Иванов", "Иван", audience="internal", consent="")


def url(person: Prisoner) -> str:
    return f"/admin/cases/prisoner/{person.pk}/change/"


SHARED = {"organisation": Organisation, "category": Category, "source": Source, "case": Case, "event": Event}


def referred(name: str, value: str, which: int) -> Any:
    return SHARED[name].objects.order_by("pk")[which].pk if value == "…" else value


def part(client: Client, person: Prisoner, prefix: str) -> Any:
    parts = client.get(url(person)).context["inline_admin_formsets"]
    return next(each.formset for each in parts if each.formset.prefix == prefix)


@pytest.mark.parametrize("prefix", TYPED)
def test_a_fact_is_entered_changed_and_taken_out(vera: Client, person: Prisoner, prefix: str) -> None:
    row, (line, written) = TYPED[prefix]
    before = part(vera, person, prefix).initial_form_count()
    at = f"{prefix}-{before}"
    typed = {f"{at}-{name}": referred(name, value, 0) for name, value in row.items()}
    assert vera.post(url(person), filled(vera, url(person), **typed)).status_code == 302
    assert part(vera, person, prefix).initial_form_count() == before + 1

    changed = {f"{at}-{line}": referred(line, written, 1)}
    assert vera.post(url(person), filled(vera, url(person), **changed)).status_code == 302
    stands = part(vera, person, prefix).initial_forms[before][line].value()
    again = filled(vera, url(person))[f"{at}-{line}"]
    assert str(changed[f"{at}-{line}"]) in (str(stands), str(again))

    gone = {f"{at}-DELETE": "on"}
    assert vera.post(url(person), filled(vera, url(person), **gone)).status_code == 302
    assert part(vera, person, prefix).initial_form_count() == before


def test_every_part_that_a_volunteer_may_change_is_tried(vera: Client, person: Prisoner) -> None:
    parts = {each.formset.prefix for each in vera.get(url(person)).context["inline_admin_formsets"]}
    # tried elsewhere: a photo; an objection, which is ended, and evidence, which is written down, on pages of their own
    assert parts - {"photo", "objections", "evidence"} == set(TYPED)


def test_what_courts_did_is_one_click_away(vera: Client, person: Prisoner) -> None:
    defendant = Defendant.objects.create(prisoner=person, case=Case.objects.all()[0])
    outcome = Outcome.objects.create(
        ruling=Ruling.objects.create(case=defendant.case, given_on="2024-01-01"), defendant=defendant
    )
    page = vera.get(url(person)).content.decode()
    for kind, row in (("defendant", defendant), ("outcome", outcome)):
        address = f"/admin/cases/{kind}/{row.pk}/change/"
        assert f'href="{address}"' in page
        assert vera.get(address).status_code == 200


WRONG = {
    "a fine without its amount": (
        "sentence",
        {"sentences-0-kind": "fine"},
        ("Give the amount of the fine in roubles.", "Укажите сумму штрафа в рублях."),
    ),
    "the same category twice": (
        "person",
        {"prisonercategory_set-0-category": "1", "prisonercategory_set-1-category": "1"},
        ("Please correct the duplicate", "исправьте"),
    ),
    "the same case again": (
        "person",
        {"defences-1-case": "…"},
        ("This person stands in this case already.", "Этот человек уже есть в этом деле."),
    ),
    "a designation that ends before it begins": (
        "person",
        {"designations-0-register": "wanted", "designations-0-started": "2024", "designations-0-ended": "2023"},
        (
            "The designation cannot end before it begins.",
            "Внесение в реестр не может закончиться раньше, чем началось.",
        ),
    ),
    "no organisation": (
        "person",
        {"assessments-0-verdict": "recognised"},
        ("Say which organisation judges so.", "Укажите, какая организация так считает."),
    ),
    "no date": (
        "person",
        {"restraints-0-kind": "remand", "restraints-0-started": "31.02.2023"},
        ("is not in the calendar", "нет в календаре"),
    ),
}


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_said_in_the_volunteer_s_own_language(
    demo: None, person: Prisoner, what: str, language: str
) -> None:
    where, typed, said = WRONG[what]
    client = desk("vera")
    User.objects.filter(username="vera").update(language=language)
    defendant = Defendant.objects.create(prisoner=person, case=Case.objects.all()[0])
    ruling = Ruling.objects.create(case=defendant.case, given_on="2024-01-01")
    outcome = Outcome.objects.create(ruling=ruling, defendant=defendant)
    page = url(person) if where == "person" else f"/admin/cases/outcome/{outcome.pk}/change/"
    category = str(Category.objects.all()[0].pk)
    sent = {
        name: defendant.case_id if value == "…" else category if name.startswith("prisonercategory") else value
        for name, value in typed.items()
    }
    if "prisonercategory_set-1-category" in sent:
        sent["prisonercategory_set-TOTAL_FORMS"] = "2"
    if "defences-1-case" in sent:
        sent["defences-TOTAL_FORMS"] = "2"
    answer = client.post(page, filled(client, page, **sent))
    assert answer.status_code == 200
    with translation.override(language):
        assert said[language == "ru"] in answer.content.decode(), what
