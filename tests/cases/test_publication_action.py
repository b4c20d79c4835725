"""The act of showing a person, as every face of the product calls it."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from cases.actions.checking import confirm_placement, doubt_placement
from cases.actions.publication import Along, Refused, hide, hide_group, widen, widen_group
from cases.file_history import last_editors
from cases.models import Consent, Prisoner, Source
from tests import files
from tests.staff import staff
from tracker.history import because
from tracker.models import User

pytestmark = pytest.mark.django_db
# history tells edits apart by the moment of their transaction
OWN_TRANSACTIONS = pytest.mark.django_db(transaction=True)


@pytest.fixture
def edith() -> User:
    return staff("edith")


@pytest.fixture
def person() -> Prisoner:
    return files.person("Иванов", "Иван", audience="internal")


def test_who_edited_last_does_not_show(settings: Any, edith: User, person: Prisoner) -> None:
    settings.SECOND_PERSON = True
    with because("form", actor=edith.pk):
        person.names.update(given="Пётр")
    assert edith.pk in last_editors(person)
    with pytest.raises(Refused, match="second_person"):
        widen(person, to="public", consent=person.consents.get(), actor=edith)
    person.refresh_from_db()
    assert person.audience == "internal"


def test_another_shows_it(settings: Any, edith: User, person: Prisoner) -> None:
    settings.SECOND_PERSON = True
    with because("form", actor=staff("vera").pk):
        person.names.update(given="Пётр")
    assert widen(person, to="public", consent=person.consents.get(), actor=edith).audience == "public"


@OWN_TRANSACTIONS
def test_looking_again_at_a_fact_is_no_edit(settings: Any, edith: User, person: Prisoner) -> None:
    """An answer that came, or anybody's “still so”, must not wash away who changed the file last."""
    settings.SECOND_PERSON = True
    vera = staff("vera")
    files.held(person)
    confirm_placement(person, as_of=date(2025, 5, 1))
    with because("form", actor=edith.pk):
        person.names.update(given="Пётр")
    with because("form", actor=vera.pk):
        confirm_placement(person, as_of=date(2025, 6, 1), actor=vera)
    with because("letter"):
        confirm_placement(person, as_of=date(2025, 7, 1))
        doubt_placement(person, why="came back", as_of=date(2025, 8, 1))
    assert last_editors(person) == {edith.pk}
    with pytest.raises(Refused, match="second_person"):
        widen(person, to="public", consent=person.consents.get(), actor=edith)


@OWN_TRANSACTIONS
def test_who_confirms_and_changes_at_once_has_edited(edith: User, person: Prisoner) -> None:
    files.held(person)
    with because("form", actor=edith.pk):
        person.placements.update(confirmed_on=date(2025, 6, 1), in_hospital=True)
    assert last_editors(person) == {edith.pk}


@OWN_TRANSACTIONS
def test_who_deletes_has_edited(edith: User, person: Prisoner) -> None:
    files.held(person)
    with because("form", actor=edith.pk):
        person.placements.all().delete()
    assert last_editors(person) == {edith.pk}


def test_a_consent_recorded_with_the_act_is_no_edit_before_it(settings: Any, edith: User, person: Prisoner) -> None:
    settings.SECOND_PERSON = True
    new = Consent(prisoner=person, kind="person", how="in a letter", given_on=date(2025, 1, 1))
    assert widen(person, to="partners", consent=new, actor=edith).audience == "partners"
    assert new.recorded_by == edith


def test_a_merged_file_is_not_shown(edith: User, person: Prisoner) -> None:
    Prisoner.objects.filter(pk=person.pk).update(merged_into=files.person("Иванов", "Ваня"))
    with pytest.raises(Refused, match="merged"):
        widen(person, to="public", consent=person.consents.get(), actor=edith)


def test_to_nobody_is_not_shown(edith: User, person: Prisoner) -> None:
    with pytest.raises(Refused, match="consent"):
        widen(person, to="internal", consent=person.consents.get(), actor=edith)


def test_a_consent_of_yesterday(edith: User, person: Prisoner) -> None:
    consent = person.consents.get()
    consent.until = date.today() - timedelta(days=1)
    with pytest.raises(Refused, match="consent"):
        widen(person, to="public", consent=consent, actor=edith)


def test_sources_who_are_people_stay_hidden_even_if_asked(settings: Any, edith: User, person: Prisoner) -> None:
    settings.SECOND_PERSON = False
    sister = Source.objects.create(title="sister", kind="relative")
    widen(person, to="public", consent=person.consents.get(), actor=edith, along=Along(sources=[sister]))
    sister.refresh_from_db()
    assert sister.audience == "internal"


def test_what_is_seen_by_more_is_not_narrowed_along(settings: Any, edith: User, person: Prisoner) -> None:
    settings.SECOND_PERSON = False
    paper = Source.objects.create(title="A paper", audience="public")
    widen(person, to="partners", consent=person.consents.get(), actor=edith, along=Along(sources=[paper]))
    paper.refresh_from_db()
    assert paper.audience == "public"


def test_a_volunteer_may_hide_and_not_show(person: Prisoner) -> None:
    vera = staff("vera")
    hide(person, actor=vera)
    hide_group(person, group="case", actor=vera)
    for act in (widen, lambda *args, **kwargs: widen_group(*args, group="case", **kwargs)):
        with pytest.raises(PermissionDenied):
            act(person, to="public", consent=person.consents.get(), actor=vera)


@pytest.mark.parametrize("who", ["cora", "tom", "ada", "stan"])
def test_others_may_do_neither(person: Prisoner, who: str) -> None:
    actor = staff(who)
    with pytest.raises(PermissionDenied):
        hide(person, actor=actor)
    with pytest.raises(PermissionDenied):
        hide_group(person, group="case", actor=actor)
    with pytest.raises(PermissionDenied):
        widen(person, to="public", consent=person.consents.get(), actor=actor)
