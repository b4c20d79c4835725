"""A list costs as many questions for three records as for one."""

from typing import Any

import pytest

from tests import files
from tests.api_client import key_for, told

pytestmark = pytest.mark.django_db

PATHS = ["prisoners/", "prisoners/?q=kagar&ordering=name", "cases/", "facilities/", "articles/", "campaigns/"]


@pytest.mark.parametrize("people", [1, 3])
def test_a_list_costs_the_same_for_one_and_for_three(people: int, django_assert_num_queries: Any) -> None:
    for number in range(people):
        person = files.person("Кагарлицкий")
        files.charged(person, part=str(number))
        files.held(person)
    files.publish()
    for path in PATHS:
        # savepoint, role, role, release; a name is first looked up among the words of names; the page is not counted
        with django_assert_num_queries(5 if "q=" in path else 4):
            assert len(told(path)["results"]) in {0, people}


@pytest.mark.parametrize("people", [1, 3])
def test_a_key_costs_one_more(people: int, django_assert_num_queries: Any) -> None:
    for _ in range(people):
        files.person()
    files.publish()
    token = key_for("read")
    told("prisoners/", token)  # notes the hour
    with django_assert_num_queries(5):
        assert len(told("prisoners/", token)["results"]) == people
