"""What becomes of leads, two volunteers at once included."""

import threading
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from cases.actions.case_logging import Report, log_case
from cases.actions.leads import Settled, drop_lead, give_lead, reopen_lead, take_lead, tie_lead
from cases.models import Lead, LeadOrigin, Prisoner, Source
from cases.name_parts import Parts
from tests import files
from tests.staff import staff
from tracker.models import User


@pytest.fixture
def vera(db: None) -> User:
    return staff("vera")


@pytest.fixture
def lead(db: None) -> Lead:
    return take_lead(origin=LeadOrigin.REPLY, words="Ivan is in my cell", name_as_heard="Иван", place="ИК-4")


def state(lead: Lead) -> tuple[Any, ...]:
    lead = Lead.objects.get(pk=lead.pk)
    return lead.state, lead.prisoner, lead.assigned_to, lead.why


def test_a_reply_tells(lead: Lead) -> None:
    kept = Lead.objects.get()
    assert (kept.origin, kept.words, kept.name_as_heard, kept.place, kept.state) == (
        "reply",
        "Ivan is in my cell",
        "Иван",
        "ИК-4",
        "new",
    )


def test_it_is_tied_with_its_words_and_place(vera: User, lead: Lead) -> None:
    person = files.person()
    tie_lead(lead, person, actor=vera)
    assert state(lead) == ("known", person, vera, None)
    (said,) = Lead.objects.of(person)
    assert (said.words, said.place) == ("Ivan is in my cell", "ИК-4")


@pytest.mark.parametrize("ending", ["refuted", "set_aside"])
def test_it_is_dropped_for_a_reason(vera: User, lead: Lead, ending: str) -> None:
    with pytest.raises(ValueError, match="reason"):
        drop_lead(lead, state=ending, why=" ", actor=vera)
    drop_lead(lead, state=ending, why="the lawyer knows nobody", actor=vera)
    assert state(lead) == (ending, None, vera, "the lawyer knows nobody")
    reopen_lead(lead, actor=vera)
    assert state(lead) == ("searching", None, vera, None)


def test_the_database_asks_for_a_file_and_for_a_reason(lead: Lead) -> None:
    for ending in ("known", "opened", "refuted", "set_aside"):
        with pytest.raises(IntegrityError), transaction.atomic():
            Lead.objects.update(state=ending)


def test_it_is_given_on_and_back_to_everybody(vera: User, lead: Lead) -> None:
    give_lead(lead, to=vera)
    assert state(lead)[:3] == ("searching", None, vera)
    give_lead(lead, to=None)
    assert list(Lead.objects.unclaimed()) == [lead]


def test_what_is_settled_stays_so(vera: User, lead: Lead) -> None:
    person = files.person()
    tie_lead(lead, person, actor=vera)
    for act in (
        lambda: tie_lead(lead, files.person("Петров"), actor=vera),
        lambda: drop_lead(lead, state="refuted", why="x", actor=vera),
        lambda: give_lead(lead, to=None),
        lambda: log_case(Report(Parts("Сидоров", "Пётр", ""), Source(title="a")), actor=vera, lead=lead),
    ):
        with pytest.raises(Settled):
            act()
    assert state(lead) == ("known", person, vera, None)
    assert not Prisoner.objects.filter(names__surname="Сидоров").exists()


def test_who_did_what_is_kept_without_a_word_of_it(vera: User, lead: Lead) -> None:
    tie_lead(lead, files.person(), actor=vera)
    events = Lead.history.rel.related_model.objects.order_by("pgh_id")
    assert [(event.pgh_label, event.state, event.assigned_to) for event in events] == [
        ("insert", "new", None),
        ("update", "known", vera),
    ]
    columns = {field.name for field in events.model._meta.fields}
    assert columns.isdisjoint({"words", "contact", "why", "name_as_heard", "place", "about_uid"})


@pytest.mark.django_db(transaction=True)
def test_of_two_who_settle_it_at_the_same_moment_one_does() -> None:
    vera, edith, person = staff("vera"), staff("edith"), files.person()
    lead = take_lead(origin=LeadOrigin.HAND, words="x")
    start, ended = threading.Barrier(2), []

    def settle(actor: User) -> None:
        try:
            start.wait()
            tie_lead(lead, person, actor=actor)
            ended.append(actor)
        except Settled:
            ended.append(None)
        finally:
            connection.close()

    both = [threading.Thread(target=settle, args=[actor]) for actor in (vera, edith)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    (winner,) = [actor for actor in ended if actor]
    assert (len(ended), state(lead)) == (2, ("known", person, winner, None))
