"""Rows of one list that are one person though the list names them differently: somebody said so, or said so of an
earlier file of it, so that both are tied to one file here."""

from django.db import connection

from cases.imports.who import NEW, ROW
from cases.models import Import, ImportRow

TIED = """
    UPDATE cases_importrow r SET head = one.first
    FROM (SELECT h.number, min(h.number) OVER (PARTITION BY t.prisoner_id) AS first
          FROM cases_importrow h JOIN cases_listedperson t ON t.key = h.key
          WHERE h.of_id = %(of)s AND h.head = h.number AND t.mapping_id = %(list)s
            AND h.decision->>'person' IS DISTINCT FROM %(parted)s) one
    WHERE r.of_id = %(of)s AND r.head = one.number AND one.first <> one.number
"""


def put_together(import_: Import) -> None:
    """After the rows of each key were: those that are one person beyond that."""
    if import_.mapping_id:
        with connection.cursor() as cursor:
            cursor.execute(TIED, {"of": import_.pk, "list": import_.mapping_id, "parted": NEW})
    said = import_.rows.filter(decision__person__startswith=ROW).order_by("number")
    for number, other in said.values_list("number", "decision__person"):
        join(import_, number, int(other.removeprefix(ROW)))


def join(import_: Import, number: int, other: int) -> int | None:
    """All rows of the one are about whom the rows of the other are about; the number of the first of them."""
    heads = dict(import_.rows.filter(number__in=[number, other]).values_list("number", "head"))
    one, earlier = heads.get(number), heads.get(other)
    if one is None or earlier is None:
        return None
    first = min(one, earlier)
    import_.rows.filter(head__in=[one, earlier]).update(head=first)
    return first


def part(row: ImportRow) -> tuple[int, int] | None:
    """The rows that the list names as it does this one are somebody of their own; the first row of each of the two.
    None where the list itself names all of them alike."""
    together = ImportRow.objects.filter(of=row.of_id, head=row.head)
    own, others = together.filter(key=row.key), together.exclude(key=row.key)
    first = own.order_by("number").values_list("number", flat=True)[0]
    left = others.order_by("number").values_list("number", flat=True).first()
    if left is None:
        return None
    others.update(head=left)
    own.update(head=first)
    return first, left
