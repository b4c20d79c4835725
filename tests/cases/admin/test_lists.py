"""Each list costs the same at one row and at three; the numbers stand here, so that a new question is noticed."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from cases.models import (
    Article,
    Case,
    Category,
    Court,
    Defendant,
    Lead,
    NameKey,
    Outcome,
    Ruling,
    Sentence,
    Source,
    Tally,
)
from tests import files
from tracker.models import Organisation


def person(number: int) -> None:
    """With something in every part of the file that the list looks at."""
    prisoner = files.person("Иванов", f"Иван{number}")
    files.held(prisoner, files.facility(f"ИК-{number}"))
    defendant = files.charged(prisoner, number=str(200 + number)).defendant
    ruling = Ruling.objects.create(case=defendant.case, given_on="2024-01-01")
    outcome = Outcome.objects.create(ruling=ruling, defendant=defendant)
    Sentence.objects.create(outcome=outcome, years=5)
    NameKey.objects.complete()


def defendant(number: int) -> None:
    Defendant.objects.create(prisoner=files.person(), case=Case.objects.create(number=str(number)))


def tally(number: int) -> None:
    source = Source.objects.create(title=str(number))
    who = Organisation.objects.create(name_en=str(number))
    Tally.objects.create(organisation=who, source=source, counted="died", number=number, as_of="2025")


MAKERS: dict[str, Callable[[int], Any]] = {
    "prisoner": person,
    "case": defendant,
    "facility": lambda number: files.held(files.person(), files.facility(f"ИК-{number}")),
    "article": lambda number: Article.objects.create(number=str(number)),
    "court": lambda number: Court.objects.create(name_ru=str(number)),
    "source": lambda number: Source.objects.create(title=str(number)),
    "category": lambda number: Category.objects.create(code=str(number), name_en="n", name_ru="н"),
    "tally": tally,
    "lead": lambda number: Lead.objects.create(name_as_heard=str(number), words="said"),
}
# session, user, permissions of their own and of groups; the rows and how many they are
USUAL = 6
# the filter by region; and for people the categories of the filter, names, objections, restraints, placements and their
# facilities, releases, designations, defences with charges, hearings, outcomes and sentences; and for their years
# stints, health, and events of their own and of several people
BESIDE = {"facility": 1, "prisoner": 17}


@pytest.mark.parametrize("kind", MAKERS)
def test_a_list_costs_the_same_for_one_and_for_three(vera: Client, django_assert_num_queries: Any, kind: str) -> None:
    url = f"/admin/cases/{kind}/"
    vera.get(url)  # the session's first use is written down
    MAKERS[kind](1)
    with django_assert_num_queries(USUAL + BESIDE.get(kind, 0)):
        assert vera.get(url).context["cl"].result_count == 1
    for number in (2, 3):
        MAKERS[kind](number)
    with django_assert_num_queries(USUAL + BESIDE.get(kind, 0)):
        assert vera.get(url).context["cl"].result_count == 3
