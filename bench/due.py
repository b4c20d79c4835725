"""One volunteer's list of the day over 100,000 people, against one pass over where they all are, sorted alone."""

from collections.abc import Iterator

from django.contrib.auth.models import Group
from django.db import connection, transaction
from django.utils import timezone

from bench.figure import Figure, compare
from cases.due import Queue
from tracker.models import User

PEOPLE = 100_000
VOLUNTEERS = 20
ROUNDS = 5

# people with a place, a case, a measure; every fifth with an illness, every fourth kept by somebody
CROWD = """
    INSERT INTO cases_prisoner (uid, sex, citizenships, identifiers, home_region, occupation_en, occupation_ru,
        summary_en, summary_ru, letters, replying_is_punished, address_as, interests_en, interests_ru, avoid,
        objects_to_publication, audience, is_fake, note, created_at, keeper_id)
    SELECT 'b' || lpad(n::text, 11, '0'), 'male', '{}', '{}', '', '', '', '', '', 'unknown', false, '', '', '', '',
        false, 'internal', true, '', now(), CASE WHEN n %% 4 = 0 THEN (%s::bigint[])[1 + n / 4 %% %s] END
    FROM generate_series(1, %s) n;
"""
FACTS = (
    """INSERT INTO cases_placement (prisoner_id, facility_id, place_en, place_ru, in_hospital, in_transit, started,
        certainty, note, confirmed_on)
    SELECT p.id, (SELECT min(id) FROM cases_facility), '', '', p.id %% 50 = 0, false,
        ROW(d, d, d::text)::partial_date, 'reported', '',
        CASE WHEN p.id %% 3 = 0 THEN date '2026-01-01' + (p.id %% 300)::int END
    FROM cases_prisoner p, LATERAL (SELECT date '2022-03-01' + (p.id %% 1500)::int AS d) day WHERE p.uid LIKE 'b0%%'""",
    """INSERT INTO cases_restraint (prisoner_id, kind, started, note)
    SELECT p.id, 'remand', ROW(d, d, d::text)::partial_date, ''
    FROM cases_prisoner p, LATERAL (SELECT date '2022-03-01' + (p.id %% 1500)::int AS d) day WHERE p.uid LIKE 'b0%%'""",
    """INSERT INTO cases_healthevent (prisoner_id, kind, text_en, text_ru, note)
    SELECT id, 'illness', '', '', '' FROM cases_prisoner WHERE uid LIKE 'b0%%' AND id %% 5 = 0""",
    """INSERT INTO cases_defendant (prisoner_id, case_id, act_en, act_ru, note)
    SELECT p.id, (SELECT min(id) FROM cases_case), '', '', '' FROM cases_prisoner p WHERE p.uid LIKE 'b0%%'""",
)
ONE_PASS = """
    SELECT p.id FROM cases_placement l JOIN cases_prisoner p ON p.id = l.prisoner_id
    WHERE l.ended IS NULL AND p.merged_into_id IS NULL ORDER BY l.confirmed_on NULLS FIRST, l.id LIMIT 10
"""


def figures() -> Iterator[Figure]:
    with transaction.atomic():
        volunteers = _crowd()
        today = timezone.localdate()

        def ours() -> None:
            assert len(Queue(today).of(volunteers[0])) == 10

        def baseline() -> None:
            assert len(_read(ONE_PASS)) == 10

        yield compare(
            "due",
            ours,
            baseline,
            goal=25,
            rounds=ROUNDS,
            of="one list of the day over 100,000 people, against one pass",
        )
        transaction.set_rollback(True)


def _crowd() -> list[User]:
    """Made inside of a transaction that is taken back: other figures are measured without it."""
    now = timezone.now()
    volunteers = [
        User.objects.create(username=f"volunteer {number}", is_staff=True, last_login=now)
        for number in range(VOLUNTEERS)
    ]
    Group.objects.get(name="volunteer").user_set.add(*volunteers)
    keys = [one.pk for one in volunteers]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute(CROWD, [keys, VOLUNTEERS, PEOPLE])
        for sql in FACTS:
            cursor.execute(sql, [])
        cursor.execute("ANALYZE")
    return volunteers


def _read(sql: str) -> list[tuple[int]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()
