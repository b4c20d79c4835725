"""A million made-up people, published: as many names as a search is measured on, stored by a few statements of SQL.

Surnames are made of syllables that stand thicker than real ones do, so more names are nearly one another.
"""

from collections.abc import Iterator
from random import Random

from django.db import connection

from cases.faking.words import MEN, PATRONYMICS, WOMEN
from cases.names import sort_key, words_of

PEOPLE = 1_000_000
SURNAMES = 40_000
STARTS = [*"бвгджзклмнпрстфхцчшщ", "бр", "гр", "др", "кр", "пр", "тр", "ст", "сл", "кл", "гл", "см", "хр", "шк"]
VOWELS = "ааеиоуыяюё"
ENDS = ["", "", "", "", *"рлнмсткв", "ль", "рк", "нд"]
# of a man and of a woman
SUFFIXES = [("ов", "ова"), ("ев", "ева"), ("ин", "ина"), ("ский", "ская"), ("енко", "енко"), ("ук", "ук"), ("ян", "ян")]

WORDS = "CREATE TEMP TABLE made_up (part text, woman bool, number int, word text, key text, words tsvector)"
ROWS = """
    CREATE TEMP TABLE person AS
    SELECT n, s.word AS surname, g.word AS given, concat_ws(' ', s.key, g.key, p.key) AS key,
           s.words || g.words || p.words AS words, substr(md5(n::text), 1, 12) AS uid
    FROM (
        SELECT n, mod(n, 5) = 0 AS woman, hashint4(n) & 2147483647 AS dice FROM generate_series(1, %(people)s) n
    ) drawn
    JOIN made_up s ON s.part = 'surname' AND s.woman = drawn.woman AND s.number = mod(dice, %(surnames)s)
    JOIN made_up g ON g.part = 'given' AND g.woman = drawn.woman AND g.number = mod(dice / 7, %(given)s)
    JOIN made_up p ON p.part = 'patronymic' AND p.woman = drawn.woman AND p.number = mod(dice / 211, %(patronymics)s)
"""
RECORDS = """
    INSERT INTO tracker_publishedrecord
        (kind, uid, audience, state, "into", body, etag, seq, updated_at, takedown, is_urgent)
    SELECT 'prisoner', uid, 'public', 'live', '',
           json_build_object('uid', uid, 'names', json_build_object('ru', key, 'filling', repeat('x', 2000)))::text,
           uid, n + 1000000, now(), '', false
    FROM person
"""
COLUMNS = """
    INSERT INTO cases_publishedprisoner
        (record_id, audience, uid, updated_at, name_key, names, status, gender, articles, facility, facilities, region,
         categories, citizenships, identifiers, recognised_by, in_custody, died_in_custody, can_write, photo,
         died_where, registers, words)
    SELECT r.id, 'public', uid, r.updated_at, key, words, 'remand', '', '{}', '', '{}', '', '{}', '{}', '{}', '{}',
           false, false, false, '', '', '{}', words
    FROM person JOIN tracker_publishedrecord r USING (uid)
"""


def load() -> None:
    """Beside what is there already."""
    rng = Random(1)
    surnames = _surnames(rng)
    with connection.cursor() as cursor:
        # what is loaded at once takes longer than any page may
        cursor.execute("SET statement_timeout = 0")
        cursor.execute(WORDS)
        with cursor.copy("COPY made_up FROM STDIN") as copy:
            for part, woman, number, word in _words(surnames):
                lexemes = " ".join(f"'{each}'" for each in words_of([word]))
                copy.write_row((part, woman, number, word, sort_key(word), lexemes))
        given, patronymics = min(len(MEN), len(WOMEN)), len(PATRONYMICS)
        sizes = {"people": PEOPLE, "surnames": SURNAMES, "given": given, "patronymics": patronymics}
        cursor.execute(ROWS, sizes)
        cursor.execute(RECORDS)
        cursor.execute(COLUMNS)
        cursor.execute("RESET statement_timeout")
        cursor.execute("VACUUM ANALYZE cases_publishedprisoner, cases_publishedspelling, tracker_publishedrecord")


def unload() -> None:
    """So that other figures are measured on what they were."""
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        for table in ("cases_publishedprisoner", "tracker_publishedrecord"):
            cursor.execute(f"DELETE FROM {table} WHERE uid IN (SELECT uid FROM person)")
        cursor.execute("DROP TABLE person, made_up")
        cursor.execute("RESET statement_timeout")


def alone(how_many: int) -> list[tuple[str, str, str]]:
    """Some who have no namesake: uid, surname, given name."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT min(uid), surname, given FROM person GROUP BY surname, given HAVING count(*) = 1"
            " ORDER BY md5(min(uid)) LIMIT %s",
            [how_many],
        )
        return cursor.fetchall()


def _surnames(rng: Random) -> list[tuple[str, str]]:
    made: dict[tuple[str, str], None] = {}
    while len(made) < SURNAMES:
        root = "".join(rng.choice(STARTS) + rng.choice(VOWELS) + rng.choice(ENDS) for _ in range(rng.choice([1, 2, 2])))
        man, woman = rng.choice(SUFFIXES)
        made[root.capitalize() + man, root.capitalize() + woman] = None
    return list(made)


def _words(surnames: list[tuple[str, str]]) -> Iterator[tuple[str, bool, int, str]]:
    for number, (man, woman) in enumerate(surnames):
        yield from (("surname", False, number, man), ("surname", True, number, woman))
    for woman, names in ((False, MEN), (True, WOMEN)):
        yield from (("given", woman, number, name) for number, name in enumerate(names))
    for number, patronymic in enumerate(PATRONYMICS):
        yield from (("patronymic", False, number, patronymic), ("patronymic", True, number, patronymic[:-2] + "на"))
