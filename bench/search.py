"""Finding one of a million people by a name typed wrong or in another script: who is found, and how long it takes."""

import statistics
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from random import Random
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from bench import a_million
from bench.figure import Figure, seconds
from bench.misspelling import typed
from cases.models import PublishedPrisoner

LOOKED_FOR = 125
FIRST = 10
BY_PATTERN = (
    "SELECT uid FROM cases_publishedprisoner WHERE audience = 'public' AND upper(name_key) LIKE upper(%s) LIMIT 10"
)
ON_TRIGRAMS = (
    "SELECT uid FROM cases_publishedprisoner WHERE audience = 'public' AND %s <%% name_key"
    " ORDER BY word_similarity(%s, name_key) DESC LIMIT 10"
)
Asked = list[tuple[str, str, str]]


def figures() -> Iterator[Figure]:
    a_million.load()
    try:
        yield from _figures()
    finally:
        a_million.unload()


def _figures() -> Iterator[Figure]:
    rng = Random(2)
    people = a_million.alone(LOOKED_FOR)
    asked = [(uid, kind, text) for uid, surname, given in people for kind, text in typed(surname, given, rng)]
    yield _found(asked)
    times, bare = _times([text for _uid, _kind, text in asked])
    mine = _slow(times)
    yield Figure(
        *("search", round(mine / _slow(bare), 2), 1.5, mine <= 1.5 * _slow(bare)),
        f"a page of a million names, 95 of 100 within {mine * 1000:.1f} ms, half within"
        f" {statistics.median(times) * 1000:.1f}, against {_slow(bare) * 1000:.1f} of bare SQL; an index in every plan",
    )
    yield from _beside_others(people, asked, statistics.median(times))


def search(text: str) -> list[Any]:
    """The first page, bodies and all, as the list of people shows it."""
    people = PublishedPrisoner.objects.seen_by("public").named(text).order_by("rank", "uid")
    found = list(people.with_record()[:FIRST])
    return [row.record.data for row in found]


def _found(asked: Asked) -> Figure:
    """The share of those looked for who are not among the first ten, and who stands before them."""
    missed: Counter[str] = Counter()
    before = 0
    for uid, kind, text in asked:
        found = [row["uid"] for row in search(text)]
        missed[kind] += uid not in found
        before += found.index(uid) if uid in found else 0
    share = missed.total() / len(asked)
    said = ", ".join(f"{kind}: {number}" for kind, number in missed.items())
    detail = f"{len(asked)} names typed wrong; not among the first {FIRST}: {said}; {before} others stood before them"
    return Figure("search_missed", round(share, 4), 0.02, share <= 0.02, detail)


def _times(texts: list[str]) -> tuple[list[float], list[float]]:
    """In seconds, of each search: the whole of it, and of its statements alone."""
    whole, bare = [], []
    for text in texts:
        with CaptureQueriesContext(connection) as captured:
            search(text)
        statements = [each["sql"] for each in captured]
        _check_plans(statements)
        bare.append(min(seconds(partial(_run, statements)) for _ in range(2)))
        whole.append(min(seconds(partial(search, text)) for _ in range(2)))
    return whole, bare


def _check_plans(statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute("EXPLAIN " + statement)
            plan = "\n".join(line for (line,) in cursor.fetchall())
            assert "Index" in plan, plan
            assert "Seq Scan" not in plan, plan


def _run(statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
            cursor.fetchall()


def _beside_others(people: list[tuple[str, str, str]], asked: Asked, mine: float) -> Iterator[Figure]:
    """Against what is usually done: a pattern over each name as it stands, and trigrams of whole names."""
    rightly = [(uid, f"%{surname.lower()} {given.lower()}%") for uid, surname, given in people[:9]]
    plain, found = _by_sql(BY_PATTERN, [(uid, (text,)) for uid, text in rightly])
    yield Figure(
        *("search_icontains", round(mine / plain, 4), 0.1, mine <= 0.1 * plain),
        f"half within {mine * 1000:.1f} ms, against {plain * 1000:.0f} ms for names spelt rightly, {found} of 9 found",
    )
    sample = asked[:: max(1, len(asked) // 100)]
    with connection.cursor() as cursor:
        cursor.execute("CREATE INDEX whole_names ON cases_publishedprisoner USING gin (name_key gin_trgm_ops)")
        plain, found = _by_sql(ON_TRIGRAMS, [(uid, (text.lower(), text.lower())) for uid, _kind, text in sample])
        cursor.execute("DROP INDEX whole_names")
    yield Figure(
        *("search_trigrams", round(mine / plain, 4), 8, mine <= 8 * plain),
        f"half within {mine * 1000:.1f} ms, against {plain * 1000:.0f} ms, where {found} of {len(sample)} were found",
    )


def _by_sql(statement: str, asked: list[tuple[str, tuple[str, ...]]]) -> tuple[float, int]:
    """The median time, and how many of those looked for were among the first ten."""
    times, found = [], 0
    with connection.cursor() as cursor:
        for uid, values in asked:
            start = time.perf_counter()
            cursor.execute(statement, values)
            found += (uid,) in cursor.fetchall()
            times.append(time.perf_counter() - start)
    return statistics.median(times), found


def _slow(times: list[float]) -> float:
    """Within which 95 of 100 end."""
    return statistics.quantiles(times, n=20)[-1]
