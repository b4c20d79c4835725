"""What cannot be is refused: in the form with a sentence, in either language, and in plain SQL."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client

from cases.models import Article, Case, Charge, Death, Defendant, Hearing, Outcome, Placement, Prisoner, Ruling
from tests import files
from tests.cases.admin.filling import filled
from tracker.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> Prisoner:
    return files.person(birth_date="1958-08-29")


@pytest.fixture
def defendant(person: Prisoner) -> Defendant:
    return files.charged(person).defendant


STAY = {"started": "01.06.2024", "place_en": "Komi", "certainty": "reported"}
# the page of which record, what is written there, the sentence in English and in Russian
WRITTEN: dict[str, tuple[Callable[[Prisoner], Any], dict[str, Any], str, str]] = {
    "death before birth": (
        lambda person: person,
        {"death-0-died_on": "1957", "death-TOTAL_FORMS": 1},
        "Nobody dies before they are born",
        "Никто не умирает раньше, чем родился",
    ),
    "two exact places at once": (
        lambda person: person,
        {
            **{f"placements-0-{name}": value for name, value in {**STAY, "ended": "01.08.2024"}.items()},
            **{f"placements-1-{name}": value for name, value in {**STAY, "ended": "02.08.2024"}.items()},
            "placements-TOTAL_FORMS": 2,
        },
        "This overlaps another stay",
        "Даты пересекаются с другим пребыванием",
    ),
    "shizo beyond 15 days without a note": (
        lambda person: person,
        {"stints-0-kind": "shizo", "stints-0-started": "01.06.2024", "stints-0-days_ordered": 16},
        "The law knows 15 days at most for one order",
        "15 суток",
    ),
    "left, and on a known day": (
        lambda person: person,
        {**{f"placements-0-{name}": value for name, value in {**STAY, "ended": "01.08.2024", "left": "on"}.items()}},
        "Either the day on which the stay ended",
        "Либо день, когда человек выбыл",
    ),
    "a ruling in force before it was given": (
        lambda person: Case.objects.get(),
        {
            "rulings-0-instance": "first",
            "rulings-0-given_on": "12.12.2023",
            "rulings-0-in_force_from": "11.12.2023",
        },
        "A ruling cannot be in force before it was given",
        "не может вступить в силу",
    ),
    "an hour without a day": (
        lambda person: Case.objects.get(),
        {"hearings-0-purpose": "merits", "hearings-0-held_on": "12.2025", "hearings-0-starts_at": "10:00"},
        "To give the hour of a hearing, give its day",
        "Чтобы указать час заседания",
    ),
    "a charge requalified without saying to which": (
        lambda person: Defendant.objects.get(),
        {"charges-0-status": "requalified"},
        "names the charge that took its place",
        "укажите обвинение, которым оно заменено",
    ),
}
# where a page of another language is asked for, its reader has chosen it
LANGUAGES = [("en", 2), ("ru", 3)]


def page(record: Any) -> str:
    return f"/admin/cases/{record._meta.model_name}/{record.pk}/change/"


@pytest.mark.parametrize(("language", "sentence"), LANGUAGES)
@pytest.mark.parametrize("what", WRITTEN)
def test_the_form_says_why(
    vera: Client, person: Prisoner, defendant: Defendant, what: str, language: str, sentence: int
) -> None:
    User.objects.update(language=language)
    whose, written, *_words = WRITTEN[what]
    url = page(whose(person))
    answer = vera.post(url, filled(vera, url, **written))
    assert answer.status_code == 200
    assert WRITTEN[what][sentence] in answer.content.decode()


@pytest.mark.parametrize(
    ("language", "said"), [("en", "cannot be requalified to itself"), ("ru", "нельзя переквалифицировать на него же")]
)
def test_a_charge_is_not_requalified_to_itself(vera: Client, defendant: Defendant, language: str, said: str) -> None:
    User.objects.update(language=language)
    charge = Charge.objects.get()
    written = {"charges-0-status": "requalified", "charges-0-requalified_to": charge.pk}
    url = page(defendant)
    answer = vera.post(url, filled(vera, url, **written))
    assert answer.status_code == 200
    assert said in answer.content.decode()


def test_birth_and_death_are_put_right_together(vera: Client, person: Prisoner) -> None:
    """Each alone would contradict what stands."""
    Prisoner.objects.update(birth_date=None)
    url = page(person)
    both = {"birth_date": "1990", "death-0-died_on": "1980", "death-TOTAL_FORMS": 1}
    answer = vera.post(url, filled(vera, url, **both))
    assert "Nobody dies before they are born" in answer.content.decode()
    assert vera.post(url, filled(vera, url, **{**both, "death-0-died_on": "2024"})).status_code == 302
    answer = vera.post(url, filled(vera, url, birth_date="2025"))
    assert "Nobody is born after their death" in answer.content.decode()


def refused(statement: str, *values: object) -> str:
    """The name of the constraint that refuses a statement of plain SQL."""
    with pytest.raises(IntegrityError) as caught, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)
    return caught.value.__cause__.diag.constraint_name


def test_plain_sql_is_refused(person: Prisoner, defendant: Defendant) -> None:
    Death.objects.create(prisoner=person, died_on="2024")
    assert refused("UPDATE cases_death SET died_on = '(1957-01-01,1957-12-31,1957)'") == "death_not_before_birth"
    assert refused("UPDATE cases_prisoner SET birth_date = '(2025-01-01,2025-01-01,2025-01-01)'") == (
        "birth_not_after_death"
    )
    Placement.objects.create(prisoner=person, started="2024-01-01", ended="2024-03-01")
    later = Placement.objects.create(prisoner=person, started="2024-03-01", ended="2024-04-01")
    assert (
        refused("UPDATE cases_placement SET started = '(2024-02-01,2024-02-01,2024-02-01)' WHERE id = %s", later.pk)
        == "one_place_at_a_time"
    )
    assert refused("UPDATE cases_charge SET requalified_to_id = id, status = 'requalified'") == (
        "charge_requalified_to_another"
    )


def test_what_belongs_to_another_case_is_refused(person: Prisoner, defendant: Defendant) -> None:
    other = Case.objects.create(title_en="Another")
    ruling = Ruling.objects.create(case=other, given_on="2024")
    with pytest.raises(IntegrityError, match="outcome_within_one_case"), transaction.atomic():
        Outcome.objects.create(ruling=ruling, defendant=defendant)
    with pytest.raises(IntegrityError, match="hearing_concerns_a_defendant_of_the_case"), transaction.atomic():
        Hearing.objects.create(case=other, defendant=defendant)
    with pytest.raises(IntegrityError, match="measure_is_of_an_own_case"), transaction.atomic():
        person.restraints.create(kind="remand", started="2024", case=other)
    Hearing.objects.create(case=defendant.case, defendant=defendant)


def test_a_chain_of_charges_never_turns_back(person: Prisoner, defendant: Defendant) -> None:
    first = Charge.objects.get()
    second = Charge.objects.create(defendant=defendant, article=Article.objects.create(number="280"))
    stranger = files.charged(files.person("Другой"))
    Charge.objects.filter(pk=first.pk).update(status="requalified", requalified_to=second)
    for target in (first, stranger):
        with pytest.raises(IntegrityError, match="charge_requalified_within_one_defence"), transaction.atomic():
            Charge.objects.filter(pk=second.pk).update(status="requalified", requalified_to=target)
