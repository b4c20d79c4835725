"""Looking for a word of warning wherever a stolen database, or a reader, could find it."""

from collections.abc import Iterable

from django.db import connection


def every_row() -> str:
    """Every row of every table, as text; bytes as hex."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT t::text FROM "{table}" t')
            found += [row for (row,) in cursor.fetchall()]
    return "\n".join(found)


def found_in(text: str, words: Iterable[str]) -> set[str]:
    """Those of the words that stand in the text, as they are or as their bytes in hex."""
    return {word for word in words if word in text or word.encode().hex() in text}


def every_table() -> dict[str, list[str]]:
    """The rows of every table that has any, to compare."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT t::text FROM "{table}" t ORDER BY 1')
            if rows := [row for (row,) in cursor.fetchall()]:
                found[table] = rows
    return found
