"""A file with three hundred facts: opened with few questions to the database, and as easily as a thin one."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.file_history import file_history
from cases.models import Prisoner, PunishmentStint
from tests import files
from tests.cases.admin.filling import filled
from tests.cases.full_file import MAKERS, fill
from tests.files import publish
from tests.staff import desk

FACTS = 300
MOST_QUERIES = {"admin": 25, "page": 5, "saving": 25}


@pytest.fixture
def person(db: None) -> Prisoner:
    return files.person("Иванов", "Иван")


def url(person: Prisoner) -> str:
    return f"/admin/cases/prisoner/{person.pk}/change/"


def asked(client: Client, address: str) -> list[str]:
    """Every question to the database that opening a page takes."""
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in queries.captured_queries]


@pytest.mark.parametrize("who", ["vera", "edith"])
def test_a_file_of_three_hundred_facts_opens_with_few_queries(demo: None, person: Prisoner, who: str) -> None:
    client = desk(who)
    thin = files.person("Петров")
    client.get(url(thin))  # the session's first use is written down
    assert fill(person, FACTS) >= FACTS
    of_full, of_thin = asked(client, url(person)), asked(client, url(thin))
    assert len(of_full) <= MOST_QUERIES["admin"], "\n".join(of_full)
    assert len(of_thin) <= len(of_full)


def test_its_public_page_does_too(client: Client, person: Prisoner) -> None:
    fill(person, FACTS)
    publish()
    address = f"/en/people/{person.uid}/"
    assert len(asked(client, address)) <= MOST_QUERIES["page"]


def test_the_filler_fills_every_part_of_the_page(edith: Client, person: Prisoner) -> None:
    """A part that a new kind of fact has brought needs a maker, or the count above says nothing of it."""
    fill(person, len(MAKERS))
    parts = edith.get(url(person)).context["inline_admin_formsets"]
    assert {part.formset.prefix for part in parts if not part.formset.initial_form_count()} == set()


def test_it_is_put_right_in_one_go(vera: Client, person: Prisoner) -> None:
    """One line written differently, one row added, one taken out, of three hundred: nothing else changes."""
    fill(person, FACTS)
    sent = filled(vera, url(person), **{"stints-0-reason_en": "mended", "stints-1-DELETE": "on"})
    added = sent["health-TOTAL_FORMS"] - 1
    sent |= {f"health-{added}-kind": "illness", f"health-{added}-text_en": "new"}
    first, second, *rest = PunishmentStint.objects.order_by("pk")
    before = changes(person)
    with CaptureQueriesContext(connection) as queries:
        assert vera.post(url(person), sent).status_code == 302
    assert list(PunishmentStint.objects.order_by("pk").values_list("pk", flat=True)) == [
        first.pk,
        *(r.pk for r in rest),
    ]
    assert PunishmentStint.objects.get(pk=first.pk).reason_en == "mended"
    assert person.health.filter(text_en="new").count() == 1
    assert second not in rest
    assert changes(person) - before == 3
    assert len(queries) <= MOST_QUERIES["saving"], "\n".join(query["sql"] for query in queries.captured_queries)


def changes(person: Prisoner) -> int:
    return sum(history.count() for history in file_history(person).values())
