"""Every filter and order of `GET /api/v1/prisoners/`, against the records themselves: who is found is whom they say.

On the seeds' people, alone and combined, as everybody and as a partner. What a filter needs and no record holds (the
first day of being held, and its letters) is read from the column that the record was published with.
"""

import random
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode

import pytest

from cases.filters import COLUMNS
from cases.models import PublishedPrisoner
from tests.api_client import key_for, told
from tests.cases.seeded import planted
from tracker.dates import PartialDate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("planted")]
__all__ = ["planted"]

Record = dict[str, Any]
COMBINED = 40


def charged(record: Record) -> Iterator[Record]:
    return (charge["article"] for case in record["cases"] for charge in case["charges"])


def articles(record: Record) -> set[str]:
    return {
        label
        for each in charged(record)
        for label in (each["uid"], each["number"], *([f"{each['number']}/{each['part']}"] if each["part"] else []))
    }


def place(record: Record) -> Record:
    current: Record = record["custody"]["current"] or {}
    return current.get("facility") or {"uid": None, "region": {"ru": None}}


def recognised(record: Record) -> set[str]:
    return {each["organisation"] for each in record["recognitions"] if each["status"] == "recognised"}


def release(record: Record) -> Any:
    found = record["release"] or {}
    return found.get("expected_on") or found.get("latest_on")


# the values of a record by which each filter finds it
FINDS: dict[str, Callable[[Record], set[Any]]] = {
    "status": lambda record: {record["status"]},
    "article": articles,
    "category": lambda record: set(record["categories"]),
    "facility": lambda record: {place(record)["uid"]},
    "region": lambda record: {place(record)["region"]["ru"]},
    "citizenship": lambda record: set(record["citizenships"]),
    "gender": lambda record: {record["gender"]},
    "identifier": lambda record: set(record["identifiers"]),
    "recognised_by": recognised,
    "died_in_custody": lambda record: {str(record["status"] == "died_in_custody").lower()},
    "can_write": lambda record: {str(record["letters"]["can_write"]).lower()},
}
# a day of the record, and whether the filter finds those after it
DAYS: dict[str, tuple[Callable[[Record], Any], bool]] = {
    "born_after": (lambda record: record["birth_date"], True),
    "born_before": (lambda record: record["birth_date"], False),
    "detained_after": (lambda record: record["first_held"], True),
    "detained_before": (lambda record: record["first_held"], False),
    "release_before": (release, False),
}
Asked = dict[str, str]


def finds(asked: Asked, record: Record) -> bool:
    for name, value in asked.items():
        if name in FINDS and value not in FINDS[name](record):
            return False
        if name in DAYS and not _surely(*DAYS[name], record, PartialDate.parse(value)):
            return False
        if name == "updated_after" and not record["updated_at"] > value:
            return False
    return True


def _surely(day: Callable[[Record], Any], after: bool, record: Record, asked: PartialDate) -> bool:
    known = day(record)
    if not known:
        return False
    found = PartialDate.parse(known)
    return found.earliest > asked.latest if after else found.latest < asked.earliest


def people(token: str) -> list[Record]:
    """Everybody whom a reader sees, in the order of uids, a page at a time."""
    found: list[Record] = []
    following: str | None = "prisoners/?limit=200"
    while following:
        page = told(following, token)
        found, following = found + page["results"], page["next"]
    audience = "partners" if token else "public"
    columns = PublishedPrisoner.objects.seen_by(audience).values_list("uid", "detained_on")
    held = {uid: day.isoformat() if day else None for uid, day in columns}
    return [record | {"first_held": held[record["uid"]]} for record in found]


def values(name: str, everybody: list[Record]) -> list[str]:
    """What a filter can be asked with and find somebody."""
    if name in FINDS:
        return sorted({value for record in everybody for value in FINDS[name](record) if value})
    if name == "updated_after":
        return sorted({record["updated_at"] for record in everybody} | {"2020-01-01T00:00:00Z"})
    days = {day[:10].rstrip("~?") for record in everybody if (day := DAYS[name][0](record)) and "X" not in day}
    return sorted(days | {day[:7] for day in days} | {day[:4] for day in days})


@pytest.fixture(scope="module", params=["", "read"], ids=["everybody", "a partner"])
def reader(request: Any, planted: None) -> tuple[str, list[Record]]:
    token = key_for(request.param) if request.param else ""
    return token, people(token)


def found(asked: Asked, token: str) -> list[str]:
    return [record["uid"] for record in told(f"prisoners/?{urlencode(asked | {'limit': '200'})}", token)["results"]]


NAMES = sorted([*FINDS, *DAYS, "updated_after"])


@pytest.mark.parametrize("name", NAMES)
def test_each_filter_finds_whom_the_records_say(reader: tuple[str, list[Record]], name: str) -> None:
    token, everybody = reader
    asked = values(name, everybody)
    assert asked or name in {"identifier"}, "nobody in the seeds has one"
    for value in random.Random(name).sample(asked, min(4, len(asked))):
        wanted = [record["uid"] for record in everybody if finds({name: value}, record)]
        assert found({name: value}, token) == wanted, value


def test_filters_combined_find_whom_all_of_them_find(reader: tuple[str, list[Record]]) -> None:
    token, everybody = reader
    dice = random.Random(8)
    several, known = 0, {name: values(name, everybody) for name in NAMES}
    for _ in range(COMBINED):
        names = [name for name in dice.sample(NAMES, dice.randint(2, 4)) if known[name]]
        asked = {name: dice.choice(known[name]) for name in names}
        wanted = [record["uid"] for record in everybody if finds(asked, record)]
        assert found(asked, token) == wanted, asked
        several += bool(wanted)
    assert several > COMBINED / 10


@pytest.mark.parametrize("ordering", [*COLUMNS, *(f"-{name}" for name in COLUMNS)])
def test_each_order_is_that_of_its_column_and_pages_are_the_whole_cut(
    reader: tuple[str, list[Record]], ordering: str
) -> None:
    token, everybody = reader
    order = COLUMNS[ordering.lstrip("-")]
    columns = PublishedPrisoner.objects.seen_by("partners" if token else "public").values_list("uid", order.column)
    known = [(value, uid) for uid, value in columns if value is not None]
    # those without a value come last in either direction, and within one value uids rise
    by_uid = sorted(known, key=lambda each: each[1])
    wanted = [uid for _value, uid in sorted(by_uid, key=lambda each: each[0], reverse=ordering.startswith("-"))]
    if order.column != "name_key":  # the database sorts names by its own rules of letters
        whole = found({"ordering": ordering}, token)
        assert whole[: len(wanted)] == wanted
        assert sorted(whole) == [record["uid"] for record in everybody]
    cut: list[str] = []
    following: str | None = f"prisoners/?ordering={ordering}&limit=17"
    while following:
        page = told(following, token)
        cut, following = cut + [record["uid"] for record in page["results"]], page["next"]
    assert cut == found({"ordering": ordering}, token)
