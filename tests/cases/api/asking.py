"""Anything that somebody may ask of the API who suspects that there is more than they are shown."""

import random
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import orjson
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.filters import ORDERS
from cases.status_codes import Status
from tests.api_client import ask
from tests.cases.api.worlds import HIDDEN, HIDDEN_ARTICLE, HIDDEN_CASE, HIDDEN_PLACE, MISSING
from tracker.models import PublishedRecord

PLURALS = {
    "prisoner": "prisoners", "case": "cases", "facility": "facilities", "article": "articles", "campaign": "campaigns"
}  # fmt: skip
HIDDEN_UIDS = [HIDDEN, HIDDEN_PLACE, HIDDEN_ARTICLE, HIDDEN_CASE, MISSING]
# names as they are, as they are hidden, misspelt either way, and no names
NAMES = [
    "Кагарл", "Kagarlitsky", "Boris", "Тайный", "Тайныи", "Taynyy", "Кагарлицкии", "Буянова", "Буянава", "Никто",
    "Boris Kagarlitsky", "Кагарлицкий Тайный", "!", "%", "а", "ъ", "x" * 201, "",
]  # fmt: skip
WORDS = [
    *NAMES,
    "zvezdochka",
    "Hidden case",
    "Тайная",
    "Тайный край",
    "205.2",
    "999",
    "275",
    "illness",
    "Case",
    "Тверь",
]
DAYS = ["1958", "1958-08", "1958-08-29", "1981", "2015-01-01", "2019-01-01", "2024", "2025-01", "2100", "12.07.1943"]
Asked = tuple[str, dict[str, str]]


def filters(shown: list[str]) -> dict[str, list[str]]:
    """What each parameter of the list of people is asked with: values that find, that are hidden, that are bad."""
    uids = [*shown, *HIDDEN_UIDS, "x"]
    return {
        "q": NAMES,
        "text": WORDS,
        "status": [*Status, "x"],
        "article": ["205.2", "200", "201/2", "275", "999", "999/9", HIDDEN_ARTICLE, "205,2", *uids],
        "category": ["kind-0", "kind-1", "secret", "Secret!"],
        "facility": uids,
        "region": ["Тверь", "Тайный край", "тверь"],
        "citizenship": ["UA", "RU", "ru"],
        "gender": ["male", "female", "x"],
        **{f"{name}_{way}": DAYS for name in ("born", "detained") for way in ("after", "before")},
        "release_before": DAYS,
        "identifier": [*(f"memorial:{number}" for number in (0, 1, 50, 51, 52)), "memorial"],
        "recognised_by": ["Organisation 0", "Organisation 1", "Another organisation"],
        "died_in_custody": ["true", "false", "2"],
        "can_write": ["true", "false"],
        "updated_after": ["2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z", "yesterday"],
        "ordering": [*ORDERS, "uid", "rank"],
        "limit": ["1", "2", "3", "200", "201", "0"],
        "cursor": ["x", "WyJ1aWQiLGZhbHNlLGZhbHNlLG51bGwsImhpZGRlbjIzNDU2NyJd"],
        "audience": ["internal"],
    }


def anything(dice: random.Random, many: int) -> list[Asked]:
    """So many requests, no two the same. To be called where nothing is hidden yet."""
    records = list(PublishedRecord.objects.seen_by("public").live().order_by("kind", "uid"))
    known = filters([record.uid for record in records])
    ways: list[Callable[[], Asked]] = [
        *[lambda: (f"prisoners/?{_query(dice, known, list(known))}", {})] * 5,
        lambda: (_other_list(dice, known), {}),
        lambda: _one(dice, records),
        lambda: (_whole(dice), {}),
        lambda: (_whole(dice), {"method": dice.choice(["HEAD", "OPTIONS", "POST"])}),
    ]
    found: dict[str, Asked] = {}
    for _ in range(100 * many):
        asked = dice.choice(ways)()
        found[str(asked)] = asked
        if len(found) == many:
            break
    return list(found.values())


def _query(dice: random.Random, known: dict[str, list[str]], names: list[str]) -> str:
    # of combinations with a fault in them only some are asked: they are all answered alike
    asked = {name: dice.choice(known[name]) for name in dice.sample(names, dice.randint(0, 3))}
    if dice.random() < 0.8:
        bad = {"audience", "cursor"} | {name for name, value in asked.items() if value in {*known[name][-1:], ""}}
        asked = {name: value for name, value in asked.items() if name not in bad} | {"limit": dice.choice("123")}
    return urlencode(asked)


def _other_list(dice: random.Random, known: dict[str, list[str]]) -> str:
    return f"{dice.choice(list(PLURALS.values()))}/?{_query(dice, known, ['text', 'updated_after', 'limit', 'cursor'])}"


def _one(dice: random.Random, records: list[PublishedRecord]) -> Asked:
    if dice.random() < 0.3:
        return f"{dice.choice(list(PLURALS.values()))}/{dice.choice(HIDDEN_UIDS)}/", {}
    record = dice.choice(records)
    held = {"If_None_Match": f'"{dice.choice([record.etag, "other"])}"'} if dice.random() < 0.7 else {}
    return f"{PLURALS.get(record.kind, 'tallies')}/{record.uid}/", held


def _whole(dice: random.Random) -> str:
    several = [
        "", "nowhere/", "me/", "statistics/", "exports/prisoners.ndjson", "exports/prisoners.csv", "takedowns/",
        "submissions/", "webhooks/", "letter-needs/", "letter-reports/", "submissions/prisoner/case-0/",
        f"takedowns/{HIDDEN}/acknowledge/",
    ]  # fmt: skip
    changes = ["changes/", *(f"changes/?limit={limit}" for limit in (1, 5, 1000, 1001)), "changes/?since=x"]
    return dice.choice([*several, *changes, *(f"{plural}/" for plural in PLURALS.values())])


def answers(requests: list[Asked], token: str) -> dict[str, Any]:
    """Status, headers, body and cost of each answer; of a list, of its first pages."""
    found = {}
    for path, how in requests:
        following: str | None = path
        for number in range(2):
            if following is None:
                break
            with CaptureQueriesContext(connection) as queries:
                answer = ask(following, token, **how)
                content = b"".join(answer)
            found[f"{how} {path} {number}"] = answer.status_code, dict(answer.headers), content, len(queries)
            following = orjson.loads(content)["next"] if content[:8] == b'{"next":' else None
    return found
