"""What was merged comes apart again exactly, whatever the two files held."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cases.actions.merging import merge, unmerge
from cases.actions.publication import Refused, hide
from cases.merging.fields import ONE_OF_TWO, ONE_ROW
from cases.models import Case, Defendant, Evidence, Name, Placement, Prisoner, Proof, Source
from letters.models import Campaign, CampaignPrisoner, Letter, Pledge
from tests import files
from tests.cases.full_file import MAKERS, ONCE, fill
from tests.letters.cast import supporter
from tests.staff import staff
from tests.tables import differing, everything
from tracker.models import User

pytestmark = pytest.mark.django_db
# a merge that was undone is remembered
KNOWN = ("cases_merge", "tracker_takedown", "tracker_acknowledgement")


def changed(before: Any, after: Any) -> dict[str, Any]:
    return {key: rows for key, rows in differing(before, after).items() if not key.startswith(KNOWN)}


@pytest.fixture
def edith(db: None) -> User:
    return staff("edith")


def test_two_full_files_come_apart_again(edith: User) -> None:
    kept, merged = files.person("Иванов"), files.person("Иванов")
    fill(kept, 60)
    fill(merged, 60)
    before = everything()
    done = merge(kept, merged, choices={"death": "merged", "photo": "merged", "official_name": "merged"}, actor=edith)
    assert changed(before, everything())
    back = unmerge(done, actor=edith)
    assert back.left == [] and not changed(before, everything())


def test_a_chain_comes_apart_from_its_end(edith: User) -> None:
    first, second, third = (files.person(name) for name in ("Иванов", "Ivanov", "Іванов"))
    for person in (first, second, third):
        fill(person, 20)
    before = everything()
    one = merge(second, first, choices={}, actor=edith)
    between = everything()
    two = merge(third, second, choices={}, actor=edith)
    first.refresh_from_db()
    assert first.merged_into == third
    with pytest.raises(Refused) as refused:
        unmerge(one, actor=edith)
    assert refused.value.reason == "merged_further"
    assert unmerge(two, actor=edith).left == [] and not changed(between, everything())
    assert unmerge(one, actor=edith).left == [] and not changed(before, everything())


def test_what_was_changed_since_stays_and_is_said(edith: User) -> None:
    kept, merged = files.person("Иванов"), files.person("Ivanov")
    stay = files.held(merged)
    done = merge(kept, merged, choices={}, actor=edith)
    Placement.objects.filter(pk=stay.pk).update(certainty="confirmed", prisoner=files.person("Чужой"))
    left = unmerge(done, actor=edith).left
    assert [(each.kind, each.reason) for each in left] == [("Placement", "It was changed since: person.")]
    assert merged.names.exists() and not kept.placements.exists()


def test_pledges_letters_and_campaigns_come_back(edith: User) -> None:
    kept, merged = files.person("Иванов"), files.person("Ivanov")
    anna, bert = supporter("anna@example.org"), supporter("bert@example.org")
    campaign = Campaign.objects.create(title_en="Write")
    for person in (kept, merged):
        pledge = Pledge.objects.create(supporter=anna, prisoner=person, started_on="2026-01-01")
        Letter.objects.create(pledge=pledge, planned_for="2026-02-01")
        CampaignPrisoner.objects.create(campaign=campaign, prisoner=person)
    paused = Pledge.objects.create(supporter=bert, prisoner=merged, started_on="2026-01-01", state="paused")
    before = everything()
    done = merge(kept, merged, choices={}, actor=edith)
    assert Pledge.objects.standing().filter(prisoner=kept).count() == 2 and not merged.pledges.exists()
    assert Letter.objects.open().get().pledge.prisoner == kept
    paused.refresh_from_db()
    assert (paused.prisoner, paused.state) == (kept, "paused")
    unmerge(done, actor=edith)
    assert not changed(before, everything())


def test_a_takedown_that_came_with_it_is_lifted(edith: User) -> None:
    kept, merged = files.person("Иванов"), files.person("Ivanov")
    hide(merged, actor=edith)
    before = everything()
    unmerge(merge(kept, merged, choices={}, actor=edith), actor=edith)
    assert not changed(before, everything())
    kept.refresh_from_db()
    assert kept.hidden_at is None and kept.audience == "public"


SIDES = st.sampled_from(["kept", "merged", "both"])
NEEDS_A_DEFENCE = {"charges", "outcomes", "events", "shared_events"}
ROWS = st.lists(st.tuples(st.sampled_from(sorted({*MAKERS})), st.integers(0, 3), SIDES), max_size=10)
SINGLE = st.dictionaries(st.sampled_from(sorted(ONCE)), SIDES, max_size=3)
CHOICES = st.dictionaries(st.sampled_from([*ONE_OF_TWO, *ONE_ROW]), st.sampled_from(["kept", "merged"]), max_size=5)
COLUMNS = st.fixed_dictionaries(
    {},
    optional={
        "birth_date": st.sampled_from(["1957", "1958-07", "1958-07-25"]),
        "home_region": st.sampled_from(["Тверь", "Коми"]),
        "note": st.sampled_from(["a", "b"]),
        "letters": st.sampled_from(["welcome", "none_wanted"]),
        "citizenships": st.sampled_from([["RU"], ["UA"]]),
        "audience": st.sampled_from(["internal", "partners", "public"]),
    },
)


def row_of(model_kind: str, number: int, person: Prisoner) -> None:
    """Rows of either file say the same where their numbers are the same; nothing overlaps what is there."""
    if model_kind in NEEDS_A_DEFENCE and not person.defences.exists():
        return
    if model_kind == "categories" and person.categories.filter(code=f"kind-{number}").exists():
        return
    if model_kind == "identifiers" and person.identifiers.filter(number=f"{person.pk}/{number}").exists():
        return
    try:
        with transaction.atomic():
            MAKERS[model_kind](person, number)
    except IntegrityError as error:
        assert "one_place_at_a_time" in str(error)


@contextmanager
def nothing_stays() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@example(({}, {}), [], {}, {"official_name": "merged"}, False, "Ivanov")
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.tuples(COLUMNS, COLUMNS), ROWS, SINGLE, CHOICES, st.booleans(), st.sampled_from(["Иванов", "Ivanov"]))
def test_any_two_files_come_apart_again(
    columns: Any, rows: Any, single: Any, choices: Any, in_one_case: bool, surname: str
) -> None:
    with nothing_stays():
        actor = User.objects.create_superuser("root")
        people = {"kept": files.person(**columns[0]), "merged": files.person(surname, **columns[1])}
        if in_one_case:
            case = Case.objects.create(title_en="Circle")
            for person in people.values():
                Defendant.objects.create(case=case, prisoner=person)
        for kind, number, side in rows:
            for name, person in people.items():
                if side in (name, "both"):
                    row_of(kind, number, person)
        for kind, side in single.items():
            for name, person in people.items():
                if side in (name, "both"):
                    ONCE[kind](person)
        told(people["merged"])
        before, counted = everything(), words()
        done = merge(people["kept"], people["merged"], choices=choices, actor=actor)
        assert words() == counted
        back = unmerge(done, actor=actor)
        assert back.left == [] and not changed(before, everything())


def told(person: Prisoner) -> None:
    source = Source.objects.create(title="Letter", audience="internal")
    for about, row in (("name", person.names.first()), ("placement", person.placements.first()), ("death", person)):
        evidence = Evidence.objects.create(prisoner=person, source=source, fact=about, quote="so it says")
        if about != "death" and row:
            Proof.objects.create(evidence=evidence, about=about, about_id=row.pk)
        else:
            Proof.objects.create(evidence=evidence, about="person", about_id=person.pk, field="birth_date")


def words() -> set[str]:
    """What was said, once: nothing of it is lost when two files become one."""
    names = {str(name) for name in Name.objects.all()}
    quotes = {f"{each.fact}: {each.quote} {each.proofs.count()}" for each in Evidence.objects.all()}
    stays = {f"{each.facility} {each.started} {each.ended}" for each in Placement.objects.all()}
    return names | quotes | stays
