"""GET /api/v1/statistics/: counts over what the reader may see."""

from typing import Any

import pytest
from django.utils import timezone

from tests import files
from tests.api_client import key_for, told

pytestmark = pytest.mark.django_db


def test_counts_by_state_article_region_and_year_of_those_the_reader_sees() -> None:
    place = files.facility(region_ru="Тверская область")
    held = files.person("Первый")
    files.held(held, place, started="2023-07")
    files.charged(held, "205.2", "2")
    second = files.person("Второй", audience="partners")
    files.held(second, place, started="2022")
    files.charged(second, "205.2", "1", audience="partners")
    files.charged(second, "207.3", "2", audience="partners")
    dead = files.person("Третий")
    files.died(dead, "2024-02-16", where="in_custody")
    files.held(files.person("Тайный", audience="internal"), place)
    files.publish()
    today = timezone.localdate().isoformat()
    assert told("statistics/") == {
        "as_of": today,
        "people": 2,
        "in_custody": 1,
        "died": 1,
        "by_status": {"died_in_custody": 1, "imprisoned": 1},
        "by_article": {"205.2": 1},
        "by_region": {"Тверская область": 1},
        "by_year": {"2023": 1},
    }
    assert told("statistics/", key_for("read")) == {
        "as_of": today,
        "people": 3,
        "in_custody": 2,
        "died": 1,
        "by_status": {"died_in_custody": 1, "imprisoned": 2},
        "by_article": {"205.2": 2, "207.3": 1},
        "by_region": {"Тверская область": 2},
        "by_year": {"2022": 1, "2023": 1},
    }


@pytest.mark.parametrize("people", [1, 3])
def test_they_cost_the_same_for_one_and_for_three(people: int, django_assert_num_queries: Any) -> None:
    for number in range(people):
        files.held(files.person(f"Номер{number}"))
    files.publish()
    with django_assert_num_queries(9):  # people, states, articles, regions, years; four around them
        assert told("statistics/")["people"] == people
