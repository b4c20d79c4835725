"""What is due, to whom, since when: the rules, on the database."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db.models import F
from django.utils import timezone

from cases.actions.checking import confirm, doubt, open_to_change, put_off
from cases.due import Due, Queue
from cases.models import (
    Death,
    Evidence,
    HealthEvent,
    Placement,
    Prisoner,
    Proof,
    PunishmentStint,
    Restraint,
    Source,
)
from tests import files
from tests.staff import staff
from tracker.models import User

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def queue() -> Queue:
    return Queue(TODAY)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def codes(dues: list[Due]) -> list[str]:
    return [due.kind.code for due in dues]


def here(username: str) -> User:
    """A volunteer who signed in today."""
    user = User.objects.filter(username=username).first() or staff(username)
    User.objects.filter(pk=user.pk).update(last_login=timezone.now())
    return user


@pytest.fixture
def vera() -> User:
    return here("vera")


@pytest.fixture
def person() -> Prisoner:
    return files.person()


def held(person: Prisoner, confirmed: date | None = None, **columns: Any) -> Placement:
    """At a facility whose address nobody has to ask after."""
    place = columns.pop("facility", None) or files.facility(f"ИК-{person.pk}", address="")
    placement = Placement.objects.create(
        prisoner=person, facility=None if columns.get("in_transit") else place, **{"started": "2020"} | columns
    )
    Placement.objects.filter(pk=placement.pk).update(
        confirmed_on=confirmed, created_at=F("created_at") - timedelta(500)
    )
    return placement


@pytest.mark.parametrize(("days", "due"), [(59, []), (60, ["placement"]), (61, ["placement"])])
def test_a_placement_is_due_sixty_days_after_it_was_confirmed(person: Prisoner, days: int, due: list[str]) -> None:
    held(person, ago(days))
    assert codes(queue().everything()) == due


@pytest.mark.parametrize(("days", "due"), [(13, []), (14, ["hospital"])])
def test_in_hospital_after_fourteen(person: Prisoner, days: int, due: list[str]) -> None:
    held(person, ago(days), in_hospital=True)
    assert codes(queue().everything()) == due


@pytest.mark.parametrize(("days", "due"), [(29, []), (30, ["transfer"])])
def test_a_transfer_thirty_days_after_it_began(person: Prisoner, days: int, due: list[str]) -> None:
    held(person, in_transit=True, started=ago(days))
    assert codes(queue().everything()) == due


@pytest.mark.parametrize(("days", "due"), [(89, []), (90, ["address"])])
def test_an_address_after_ninety_where_somebody_is(person: Prisoner, days: int, due: list[str]) -> None:
    files.facility("ИК-1").addresses.update(confirmed_on=ago(400))
    place = files.facility("ИК-2")
    place.addresses.update(confirmed_on=ago(days))
    held(person, TODAY, facility=place)
    dues = queue().everything()
    assert (codes(dues), [each.place for each in dues]) == (due, [place.pk for _each in due])


def test_a_cell_the_day_after_its_last_day(person: Prisoner) -> None:
    held(person, TODAY)
    PunishmentStint.objects.create(prisoner=person, started=ago(15), days_ordered=15)
    (due,) = queue().everything()
    assert (due.kind.code, due.on) == ("cell", TODAY)
    PunishmentStint.objects.create(prisoner=person, started=TODAY, days_ordered=15)
    assert queue().everything() == []


def test_an_unconfirmed_death_until_a_source_says_so(person: Prisoner) -> None:
    death = Death.objects.create(prisoner=person, died_on=ago(3))
    assert codes(queue().everything()) == ["death"]
    source = Source.objects.create(title="A paper")
    said = Evidence.objects.create(source=source, prisoner=person, group="identity", fact="death", value="2026")
    assert codes(queue().everything()) == ["death"]
    Proof.objects.create(evidence=said, about="death", about_id=death.pk)
    assert queue().everything() == []


def test_or_until_somebody_confirms_it_for_good(vera: User, person: Prisoner) -> None:
    death = Death.objects.create(prisoner=person, died_on=ago(3))
    confirm(death, actor=vera)
    assert Queue(TODAY + timedelta(days=3000)).everything() == []


def test_nothing_else_is_asked_of_the_dead_and_nothing_of_what_was_merged(person: Prisoner) -> None:
    held(person)
    merged = files.person("Петров")
    held(merged)
    Prisoner.objects.filter(pk=merged.pk).update(merged_into=person)
    Death.objects.create(prisoner=person, confirmed_on=TODAY)
    assert queue().everything() == []


def test_a_verdict_of_which_nobody_knows_whether_it_holds(person: Prisoner) -> None:
    defendant = files.charged(person).defendant
    ruling = defendant.case.rulings.create(given_on=ago(120))
    outcome = defendant.outcomes.create(ruling=ruling)
    type(outcome).objects.update(created_at=F("created_at") - timedelta(200))
    assert "not_in_force" in codes(queue().everything())
    later = defendant.case.rulings.create(given_on=ago(20), instance="appeal")
    defendant.outcomes.create(ruling=later, outcome="upheld")
    assert "not_in_force" not in codes(queue().everything())


def test_a_case_without_a_ruling_and_a_person_held_nowhere(person: Prisoner) -> None:
    charge = files.charged(person)
    charge.laid_on = ago(180)
    charge.save()
    Restraint.objects.create(prisoner=person, kind="remand", started=ago(180), created_at=timezone.now())
    Restraint.objects.update(created_at=F("created_at") - timedelta(400))
    for model in (Prisoner, type(charge.defendant)):
        model.objects.update(created_at=F("created_at") - timedelta(400))
    assert codes(queue().everything()) == ["whereabouts", "no_ruling"]


def test_an_empty_file_after_a_month(person: Prisoner) -> None:
    Prisoner.objects.update(created_at=F("created_at") - timedelta(400))
    assert codes(queue().everything()) == ["no_data"]


def test_first_what_harms_most_then_what_is_overdue_longest(vera: User) -> None:
    for days in (70, 300, 100):
        held(files.person(), ago(days))
    HealthEvent.objects.create(prisoner=files.person(), kind="hunger_strike", started=ago(3))
    asked = [(due.kind.code, due.on) for due in queue().of(vera)]
    assert asked == [("hunger_strike", TODAY), *(("placement", ago(days)) for days in (240, 40, 10))]


def test_the_keeper_is_asked_and_nobody_else(vera: User) -> None:
    edith = here("edith")
    for number in range(8):
        held(files.person(f"Иванов{number}", keeper=vera))
    assert (len(queue().of(vera)), len(queue().of(edith))) == (8, 0)


def test_when_the_keeper_is_away_others_are(vera: User, person: Prisoner) -> None:
    away = staff("edith")
    User.objects.filter(pk=away.pk).update(last_login=timezone.now() - timedelta(days=32))
    Prisoner.objects.update(keeper=away)
    held(person)
    assert [due.owner for due in queue().everything()] == [vera.pk]


@pytest.mark.parametrize("column", [{"is_active": False}, {"is_staff": False}])
def test_who_cannot_sign_in_is_asked_nothing(vera: User, person: Prisoner, column: dict[str, bool]) -> None:
    User.objects.update(**column)
    held(person)
    assert [due.owner for due in queue().everything()] == [None]


def test_who_may_not_confirm_is_asked_nothing(person: Prisoner) -> None:
    here("cora")
    held(person)
    assert [due.owner for due in queue().everything()] == [None]


def test_everything_that_nobody_keeps_is_in_somebodys_hands_once(vera: User) -> None:
    edith = here("edith")
    for number in range(30):
        held(files.person(f"Иванов{number}"))
    owners = [due.owner for due in queue().everything()]
    assert {*owners} == {vera.pk, edith.pk}
    assert sorted(due.owner for _again in range(2) for due in queue().everything()) == sorted(owners * 2)


def test_ten_a_day_and_what_was_answered_counts(vera: User) -> None:
    for number in range(14):
        held(files.person(f"Иванов{number}"))
    first = queue().of(vera)
    assert len(first) == 10
    for due in first[:4]:
        confirm(Placement.objects.get(pk=due.fact), actor=vera)
    open_to_change(Placement.objects.get(pk=first[4].fact), actor=vera)
    put_off(Placement.objects.get(pk=first[5].fact), actor=vera, until=TODAY + timedelta(7), reason="no answer")
    # what was opened to be changed is still so by the file, and stays until somebody says what is so
    assert [due.fact for due in queue().of(vera)] == [due.fact for due in [first[4], *first[6:9]]]
    while left := queue().of(vera):
        confirm(Placement.objects.get(pk=left[0].fact), actor=vera)
    assert (queue().answered(vera), len(queue().everything())) == (10, 4)
    tomorrow = Queue(TODAY + timedelta(days=1))
    assert (tomorrow.answered(vera), len(tomorrow.of(vera))) == (0, 4)


def test_what_is_put_off_comes_back_on_its_day(vera: User, person: Prisoner) -> None:
    placement = held(person)
    put_off(placement, actor=vera, until=TODAY + timedelta(days=7), reason="the lawyer is away")
    asked = {days: codes(Queue(TODAY + timedelta(days)).everything()) for days in (0, 6, 7)}
    assert asked == {0: [], 6: [], 7: ["placement"]}


def test_two_returned_letters_put_a_place_on_top(vera: User, person: Prisoner) -> None:
    HealthEvent.objects.create(prisoner=files.person(), kind="hunger_strike", started=ago(3))
    placement = held(person, ago(20))
    doubt(placement, why="a letter came back", as_of=ago(4))
    assert codes(queue().everything()) == ["hunger_strike"]
    doubt(placement, why="a letter came back", as_of=ago(2))
    (first, _other) = queue().everything()
    assert (first.kind.code, first.doubted) == ("placement", ago(4))
    confirm(placement, actor=vera)
    assert codes(queue().everything()) == ["hunger_strike"]


def test_a_doubt_ends_a_putting_off_that_came_before_it(vera: User, person: Prisoner) -> None:
    placement = held(person)
    put_off(placement, actor=vera, until=TODAY + timedelta(days=7), reason="the lawyer is away")
    for _each in range(2):
        doubt(placement, why="a letter came back", as_of=TODAY + timedelta(days=1))
    assert codes(Queue(TODAY + timedelta(days=1)).everything()) == ["placement"]


def test_an_import_is_not_due_at_once_but_what_is_grave_is(vera: User) -> None:
    place = files.facility(address="")
    people = [files.person(f"Иванов{number}") for number in range(60)]
    for one in people:
        Placement.objects.create(prisoner=one, facility=place, started="2024")
    HealthEvent.objects.create(prisoner=people[0], kind="care_denied", started="2024")
    first_days = [len(Queue(TODAY + timedelta(day)).everything()) for day in (0, 30, 59)]
    assert codes(queue().everything())[0] == "care"
    assert first_days[0] <= 4
    assert 25 <= first_days[1] <= 37
    assert first_days[2] == 61


def test_nor_is_an_import_that_knows_no_days(vera: User) -> None:
    place = files.facility(address="")
    for number in range(60):
        Placement.objects.create(prisoner=files.person(f"Иванов{number}"), facility=place)
    asked = [len(Queue(TODAY + timedelta(day)).everything()) for day in (59, 90, 119)]
    assert (asked[0], 25 <= asked[1] <= 37, asked[2]) == (0, True, 60)


def test_what_was_recorded_in_time_waits_for_no_turn() -> None:
    for number in range(5):
        other = files.person(f"Иванов{number}")
        Placement.objects.create(prisoner=other, facility=files.facility(f"ИК-{number}", address=""), started=ago(10))
    assert [len(Queue(TODAY + timedelta(days)).everything()) for days in (49, 50)] == [0, 5]


def test_one_query_for_everybodys_load(vera: User, django_assert_num_queries: Any) -> None:
    for size in (1, 3):
        for number in range(size):
            held(files.person(f"Иванов{size}{number}"))
        with django_assert_num_queries(2):  # who is there, how much
            loads = Queue(TODAY).loads()
    assert [(load.owner, load.due, load.grave, load.since) for load in loads] == [
        (vera.pk, 4, 0, loads[0].since),
    ]
