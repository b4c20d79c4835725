"""Dirty marks: triggers that note, in the transaction of a change, which published records it may touch.

Statement triggers over the changed rows, old and new, so that bulk updates, COPY and psql count too. A shared row
(a facility, an article) marks only itself; the projector fans out.
"""

import pgtrigger

CHANNEL = "dirty_marks"

_MARK = f"""
    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT %s, owner.uid FROM ({{owners}}) owner (uid);
    PERFORM pg_notify('{CHANNEL}', '');
    RETURN NULL;
""".replace("%s", "'{kind}'")

_EITHER = "(SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows)"


def marks(kind: str, owners: str = "SELECT uid FROM changed") -> list[pgtrigger.Trigger]:
    """The three triggers of a table whose rows belong to records of `kind`.

    `owners` selects the uids of those records from the rows named `changed`.
    """

    def trigger(verb: str, operation: pgtrigger.Operation, rows: str, **seen: str) -> pgtrigger.Trigger:
        return pgtrigger.Trigger(
            name=f"mark_{kind}_{verb}",
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=operation,
            referencing=pgtrigger.Referencing(**seen),
            func=_MARK.format(kind=kind, owners=f"WITH changed AS (SELECT * FROM {rows} r) {owners}"),
        )

    return [
        trigger("insert", pgtrigger.Insert, "new_rows", new="new_rows"),
        trigger("update", pgtrigger.Update, _EITHER, old="old_rows", new="new_rows"),
        trigger("delete", pgtrigger.Delete, "old_rows", old="old_rows"),
    ]


def owned(kind: str, column: str = "prisoner_id", table: str = "cases_prisoner") -> list[pgtrigger.Trigger]:
    """Marks of a table whose rows point at their record by `column`."""
    return marks(kind, f"SELECT o.uid FROM changed JOIN {table} o ON o.id = changed.{column}")
