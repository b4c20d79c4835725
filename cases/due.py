"""What is due to be looked at again, to whom, and since when: one query, however many people there are.

A file's keeper is asked; files that nobody keeps, or whose keeper is away, are dealt out among the active volunteers
(`cases.dealing`). First what could do most harm, then what is overdue longest; nobody is asked more than ten things a
day. The paces stand in `cases.staleness`, the facts in `cases.stale_facts`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any

from django.db import connection
from django.utils import timezone

from cases.dealing import HEAPS, deal
from cases.models import Check
from cases.stale_facts import COLUMNS, stale_facts
from cases.staleness import A_DAY, BY_CODE, DOUBTED_HARM, DOUBTS, GRAVE, KINDS, Kind, order, scattered_sql
from tracker.models import User

# who has not signed in for so long is away: what is theirs is asked of others meanwhile
AWAY_AFTER = timedelta(days=30)
MAY_CONFIRM = "cases.change_placement"


@dataclass(frozen=True)
class Due:
    """One fact to look at again. `owner` is a volunteer's id, None where there is no volunteer at all."""

    kind: Kind
    fact: int
    person: int | None
    place: int | None
    owner: int | None
    began: date | None
    confirmed: date | None
    recorded: date
    on: date  # the first day on which it is asked
    doubted: date | None
    harm: int
    # up to when one who writes says that it was so, where nobody has confirmed it since
    heard: date | None = None


@dataclass(frozen=True)
class Load:
    """How much is due to one volunteer, or to nobody."""

    owner: int | None
    due: int
    grave: int
    since: date


@dataclass(frozen=True)
class Queue:
    """What is due on a day."""

    today: date

    def of(self, volunteer: User) -> list[Due]:
        """The day's own: ten at most, and fewer by what the volunteer has answered today."""
        left = A_DAY - self.answered(volunteer)
        if left <= 0:
            return []
        # first whose files these are, so that the files of all others are not looked at
        mine = f"SELECT id AS person FROM (SELECT id, {_OWNER_OF_FILE} AS owner FROM cases_prisoner) p WHERE owner = %s"
        whose = [mine, self.volunteers, self._dealt, volunteer.pk]
        return self._ask("due_on <= %s AND owner = %s", [self.today, volunteer.pk], most=left, whose=whose)

    def answered(self, volunteer: User) -> int:
        """How many facts the volunteer has looked at today."""
        answers = Check.objects.answered_by(volunteer.pk, since=_midnight(self.today))
        return answers.values("model", "row").distinct().count()

    def about(self, person: int) -> list[Due]:
        """Everything of one person that can grow stale, whether it is due already or not."""
        return self._ask("due_on IS NOT NULL AND person = %s", [person], whose=["SELECT %s::bigint AS person", person])

    def everything(self) -> list[Due]:
        """All that is due, to whomever."""
        return self._ask("due_on <= %s", [self.today])

    def of_kinds(self, codes: Sequence[str]) -> list[Due]:
        """All of some kinds that is due, to whomever."""
        return self._ask("kind = ANY(%s) AND due_on <= %s", [list(codes), self.today])

    def loads(self) -> list[Load]:
        """How much is due to each, the most first; who has nothing is not named."""
        sql, params = self._dated()
        sql += (
            "SELECT owner, count(*), count(*) FILTER (WHERE harm >= %s), min(due_on) FROM dated"
            " WHERE due_on <= %s GROUP BY owner ORDER BY count(*) DESC, owner"
        )
        return [Load(*row) for row in _rows(sql, [*params, GRAVE, self.today])]

    @cached_property
    def volunteers(self) -> list[int]:
        """Who is there to be asked."""
        return list(active_volunteers(_midnight(self.today) - AWAY_AFTER).values_list("pk", flat=True))

    @property
    def _dealt(self) -> list[int]:
        return list(deal(self.volunteers))

    def _ask(
        self, where: str, params: list[Any], *, most: int | None = None, whose: list[Any] | None = None
    ) -> list[Due]:
        sql, before = self._dated(whose)
        sql += (
            "SELECT kind, fact, person, place, owner, began, confirmed, recorded, due_on, doubted, harm, heard"
            f" FROM dated WHERE {where} ORDER BY harm DESC, due_on, rank, fact LIMIT %s"
        )
        return [Due(BY_CODE[kind], *rest) for kind, *rest in _rows(sql, [*before, *params, most])]

    def _dated(self, whose: list[Any] | None = None) -> tuple[str, list[Any]]:
        """The facts, what was answered of them, and when each is asked of whom; of the people of one query, or all."""
        people, *narrowed = whose or [""]
        parts = [query.query.sql_with_params() for query in stale_facts("SELECT person FROM people" if people else "")]
        ranks = order()
        kinds = [(k.code, k.model, k.pace, k.again, k.harm, k.spread, ranks[k.code]) for k in KINDS]
        sql = _DATED.format(
            people=f"people AS MATERIALIZED ({people})," if people else "",
            kinds=", ".join(["(%s, %s, %s::int, %s::int, %s::int, %s::int, %s::int)"] * len(kinds)),
            facts=" UNION ALL ".join(f"({part})" for part, _values in parts),
            columns=", ".join(COLUMNS),
            turn=scattered_sql("fact", "spread"),
            owner=_owner("keeper", "coalesce(person, place)"),
        )
        values = [value for _part, values in parts for value in values]
        given = [*narrowed, *(value for kind in kinds for value in kind), *values, DOUBTS, DOUBTED_HARM]
        return sql, [*given, self.volunteers, self._dealt]


def _owner(keeper: str, file: str) -> str:
    """The keeper, if there, or else to whom the file's heap was dealt. Takes the volunteers and the deal."""
    heap = scattered_sql(file, str(HEAPS))
    return f"CASE WHEN {keeper} = ANY(%s) THEN {keeper} ELSE (%s::bigint[])[1 + {heap}] END"


_OWNER_OF_FILE = _owner("keeper_id", "id")

# `standing` has the last confirmation by whatever way, and a doubt that is newer than it. What was stale when it was
# recorded, or came without a day, waits for its turn: hundreds came in together. Nothing is asked before the
# day to which it was put off, unless a doubt came after.
_DATED = """
WITH {people} kinds (kind, model, pace, again, kind_harm, spread, rank) AS (VALUES {kinds}),
facts ({columns}) AS ({facts}),
answers AS (
    SELECT model, "row" AS fact,
        max(as_of) FILTER (WHERE answer = 'still_so') AS still_so,
        (array_agg(as_of ORDER BY as_of DESC) FILTER (WHERE answer = 'doubted'))[%s] AS doubted,
        max(as_of) FILTER (WHERE answer = 'heard') AS heard,
        max(until) FILTER (WHERE answer = 'unknown') AS until,
        max(as_of) FILTER (WHERE answer = 'unknown') AS put_off
    FROM cases_check GROUP BY model, "row"
),
known AS (
    SELECT f.kind, f.fact, person, place, keeper, began, recorded, pace, again, kind_harm, spread, rank, until, put_off,
        greatest(f.confirmed, a.still_so) AS confirmed, a.doubted, a.heard
    FROM facts f JOIN kinds USING (kind) LEFT JOIN answers a ON a.model = kinds.model AND a.fact = f.fact
),
standing AS (
    SELECT *, CASE WHEN doubted > coalesce(confirmed, '-infinity') THEN doubted END AS doubt,
        CASE WHEN confirmed IS NOT NULL THEN confirmed + again
             WHEN began IS NULL THEN recorded + pace + {turn}
             WHEN began + pace > recorded THEN began + pace
             ELSE recorded + {turn} END AS next
    FROM known
),
dated AS (
    SELECT kind, fact, person, place, began, confirmed, recorded, rank, doubt AS doubted,
        CASE WHEN heard > coalesce(confirmed, '-infinity') THEN heard END AS heard,
        CASE WHEN doubt IS NULL THEN kind_harm ELSE %s END AS harm,
        CASE WHEN doubt > coalesce(put_off, '-infinity') THEN doubt
             WHEN put_off > coalesce(confirmed, '-infinity') THEN greatest(next, until)
             ELSE coalesce(doubt, next) END AS due_on,
        {owner} AS owner
    FROM standing
)
"""


def active_volunteers(since: datetime) -> Any:
    """Who may confirm facts and has signed in since then."""
    able = User.objects.with_perm(MAY_CONFIRM, backend="django.contrib.auth.backends.ModelBackend")
    return able.filter(is_staff=True, last_login__gte=since).order_by("pk")


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _rows(sql: str, params: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        yield from cursor.fetchall()
