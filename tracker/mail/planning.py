"""What is to be said is planned from the data, all at once, and never twice for one occasion.

For each kind one statement: rows that are due, less those whose key is there already, go into the table of notices.
Whoever plans at the same moment elsewhere inserts the same keys, which the table takes once.
"""

from datetime import datetime

from django.contrib.postgres.functions import RandomUUID
from django.db import connection
from django.db.models import Exists, F, OuterRef, QuerySet, TextField, Value
from django.db.models.functions import Cast, Concat

from tracker.mail.kinds import Kind, Who, kinds
from tracker.mail.moment import Moment
from tracker.models import Notice, Unwanted

# of the query, which may have columns of the same names, and of the table
SELECTED = ("notice_key", "notice_kind", "notice_to", "notice_about", "notice_due", "notice_message", "notice_planned")
COLUMNS = ("key", "kind", "recipient", "subject_id", "due_at", "message_id", "planned_at")


def plan(now: datetime, *, as_of: datetime | None = None) -> int:
    """Write down every notice that is due and was never planned; how many.

    `as_of` is the moment whose day counts, where it is not now; mails go out from now on all the same.
    """
    for prepare in kinds.before:
        prepare(as_of or now)
    planned = sum(_plan(who, now, as_of) for who in kinds.zones)
    for conclude in kinds.after:
        conclude(as_of or now)
    return planned


def _plan(who: Who, now: datetime, as_of: datetime | None) -> int:
    zones = list(kinds.zones[who]())
    if not zones:
        return 0
    moment = Moment.of(now, as_of, zones)
    due = ((kind, kind.due(moment)) for kind in kinds.of(who))
    return sum(_insert(_new(kind, rows, moment)) for kind, rows in due if rows is not None)


def _new(kind: Kind, due: QuerySet, moment: Moment) -> QuerySet:
    """Those never planned, and wanted, as notices."""
    about = (Value(f"{kind.name}:"), Cast("about", TextField()), Value(":"), Cast("occasion", TextField()))
    unwanted = Unwanted.objects.filter(recipient=OuterRef("to"), kind=kind.name)
    wanted = due.filter(~Exists(unwanted)) if kind.is_optional else due
    return (
        wanted.annotate(notice_key=Concat(*about, output_field=TextField()))
        .filter(~Exists(Notice.objects.filter(key=OuterRef("notice_key"))))
        .annotate(
            notice_kind=Value(kind.name),
            notice_to=F("to"),
            notice_about=F("about"),
            notice_due=moment.opening_in("zone", kind.hours),
            notice_message=RandomUUID(),
            notice_planned=Value(moment.now),
        )
    )


def _insert(new: QuerySet) -> int:
    selected, values = new.order_by().values_list(*SELECTED).query.sql_with_params()
    columns = ", ".join(connection.ops.quote_name(column) for column in COLUMNS)
    table = connection.ops.quote_name(Notice._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {table} ({columns}) {selected} ON CONFLICT (key) DO NOTHING", values)
        return cursor.rowcount
