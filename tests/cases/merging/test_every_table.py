"""Whichever table names a person goes along when two files become one, and comes back."""

import pytest
from django.utils import timezone

from cases.actions.merging import merge, unmerge
from cases.actions.telling_apart import tell_apart
from cases.merging.files import tables
from cases.models import (
    BigDay,
    BigDayPerson,
    Check,
    DifferentPeople,
    ListedPerson,
    Mapping,
    Prisoner,
    PrisonerCategory,
)
from letters.models import OwnLimit
from tests import files
from tests.cases.full_file import MAKERS, ONCE
from tests.cases.merging.test_unmerging import changed
from tests.staff import staff
from tests.tables import everything


@pytest.mark.django_db
def test_no_table_that_names_a_person_is_left_out() -> None:
    """What the makers of a full file do not make is made here; who adds a table adds it in one of the two."""
    edith = staff("edith")
    kept, merged, third = (files.person(name) for name in ("Иванов", "Ivanov", "Сидоров"))
    of_accessor = {each.get_accessor_name(): each.related_model for each in Prisoner._meta.related_objects}
    made = {of_accessor.get(kind) for kind in (*MAKERS, *ONCE)} | {PrisonerCategory}
    rows = [
        OwnLimit(prisoner=merged, letters_a_month=3),
        ListedPerson(prisoner=merged, mapping=Mapping.objects.create(name="A list"), key="7", written={"a": "b"}),
        BigDayPerson(prisoner=merged, big_day=BigDay.objects.create(title="An exchange", began_at=timezone.now())),
        Check(prisoner=merged, model="placement", row=files.held(merged).pk, answer="still_so", as_of="2026-01-01"),
    ]
    assert {model for model, _column in tables()} - made == {type(row) for row in rows}
    for row in rows:
        row.save()
    for other in (kept, third):
        tell_apart(merged, other, why="brothers", actor=edith)
    before = everything()
    done = merge(kept, merged, choices={}, actor=edith)
    assert done.left == {} and {type(row).objects.get(pk=row.pk).prisoner for row in rows} == {kept}
    assert DifferentPeople.objects.between(kept, third)
    assert unmerge(done, actor=edith).left == [] and not changed(before, everything())
