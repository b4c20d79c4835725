"""A file with three hundred facts: opened with few questions to the database, and as easily as a thin one."""

import re

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
MOST_QUERIES = {"admin": 25, "page": 5, "saving": 60}


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


def shown(client: Client, person: Prisoner, part: str, **asked: str) -> tuple[int, str]:
    """How many rows of a part the page holds, and what it says of the others."""
    answer = client.get(url(person), asked)
    (formset,) = [each.formset for each in answer.context["inline_admin_formsets"] if each.formset.prefix == part]
    said = re.search(r'<p class="left-out">(.*?)</p>', answer.content.decode(), re.DOTALL)
    return formset.initial_form_count(), " ".join(re.sub("<[^>]+>", "", said[1]).split()) if said else ""


@pytest.mark.parametrize(
    ("rows", "at_first", "said"),
    [
        (9, 9, ""),
        (10, 10, ""),
        (11, 10, "1 earlier row is not shown. Show the whole file"),
        (22, 10, "12 earlier rows are not shown. Show the whole file"),
    ],
)
def test_the_newest_rows_are_shown_and_the_others_on_request(
    vera: Client, person: Prisoner, rows: int, at_first: int, said: str
) -> None:
    for number in range(rows):
        MAKERS["stints"](person, number)
    assert shown(vera, person, "stints") == (at_first, said)
    assert shown(vera, person, "stints", whole="1") == (rows, "")
    newest = vera.get(url(person)).context["inline_admin_formsets"]
    (stints,) = [each.formset for each in newest if each.formset.prefix == "stints"]
    assert stints.initial_forms[-1].instance == PunishmentStint.objects.order_by("pk").last()


def test_what_somebody_added_meanwhile_stays(vera: Client, person: Prisoner) -> None:
    for number in range(12):
        MAKERS["stints"](person, number)
    sent = filled(vera, url(person), **{"stints-0-reason_en": "mended"})
    third = PunishmentStint.objects.order_by("pk")[2]
    MAKERS["stints"](person, 12)
    assert vera.post(url(person), sent).status_code == 302
    assert PunishmentStint.objects.count() == 13
    assert [stint.pk for stint in PunishmentStint.objects.filter(reason_en="mended")] == [third.pk]


@pytest.mark.parametrize("how", ["", "?whole=1"])
def test_it_is_put_right_in_one_go(vera: Client, person: Prisoner, how: str) -> None:
    """One line written differently, one row added, one taken out, of three hundred: nothing else changes."""
    fill(person, FACTS)
    address = url(person) + how
    sent = filled(vera, address, **{"stints-0-reason_en": "mended", "stints-1-DELETE": "on"})
    added = sent["health-TOTAL_FORMS"] - 1
    sent |= {f"health-{added}-kind": "illness", f"health-{added}-text_en": "new"}
    written, gone = sent["stints-0-id"], sent["stints-1-id"]
    stints, before = set(person.stints.values_list("pk", flat=True)), changes(person)
    with CaptureQueriesContext(connection) as queries:
        assert vera.post(address, sent).status_code == 302
    assert set(person.stints.values_list("pk", flat=True)) == stints - {gone}
    assert [stint.pk for stint in person.stints.filter(reason_en="mended")] == [written]
    assert person.health.filter(text_en="new").count() == 1
    assert changes(person) - before == 3
    assert len(queries) <= MOST_QUERIES["saving"], "\n".join(query["sql"] for query in queries.captured_queries)


def changes(person: Prisoner) -> int:
    return sum(history.count() for history in file_history(person).values())
