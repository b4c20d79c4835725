"""Audiences that come and go with the circles that organisations are in. To be called by the projector alone."""

from django.db import connection

from tracker.models import OUTSIDE, Audience, AudienceHead, PublishedColumns, PublishedRecord
from tracker.publishing.readers import readers
from tracker.publishing.records import registry


def follow_circles() -> bool:
    """Open an audience for each new set of circles, close those that nobody is in any more; whether any did.

    A new one begins with what partners see, so that its readers never see less than they did; whoever calls has all
    records built anew after that. A closed one is read by nobody from this moment, and is withdrawn as they are.
    """
    wanted = {reader.audience for reader in readers()} - set(OUTSIDE)
    heads = AudienceHead.objects.select_for_update().exclude(audience__in=OUTSIDE)
    open_now = set(heads.filter(is_open=True).values_list("audience", flat=True))
    heads.filter(audience__in=open_now - wanted).update(is_open=False)
    for audience in sorted(wanted - open_now):
        _open(audience)
    return wanted != open_now


def _open(audience: str) -> None:
    head, _made = AudienceHead.objects.get_or_create(audience=audience)
    copied = _copy_records(audience, head.seq)
    # several kinds may have one table
    for columns in {kind.columns for kind in registry.kinds.values() if kind.columns}:
        _copy_columns(columns, audience)
    head.seq, head.is_open = head.seq + copied, True
    head.save()


COPIED = ("kind", "uid", "state", "into", "body", "etag", "updated_at", "changes_on", "takedown", "is_urgent")


def _copy_records(audience: str, after: int) -> int:
    """What partners see, and what they are told is gone, at the next positions of this audience; how many rows."""
    table, columns = PublishedRecord._meta.db_table, ", ".join(f'"{name}"' for name in COPIED)
    again = ", ".join(f'"{name}" = EXCLUDED."{name}"' for name in (*COPIED, "seq"))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({columns}, audience, seq)"
            f" SELECT {columns}, %s, %s + row_number() OVER (ORDER BY seq) FROM {table}"
            f" WHERE audience = %s"
            f" ON CONFLICT (audience, kind, uid) DO UPDATE SET {again}",
            [audience, after, Audience.PARTNERS],
        )
        return cursor.rowcount


def _copy_columns(model: type[PublishedColumns], audience: str) -> None:
    records, table = PublishedRecord._meta.db_table, model._meta.db_table
    own = [f'"{field.column}"' for field in model._meta.local_fields if field.name not in {"record", "audience"}]
    model._default_manager.filter(audience=audience).delete()
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (record_id, audience, {', '.join(own)})"
            f" SELECT new.id, new.audience, {', '.join(f'theirs.{name}' for name in own)} FROM {table} theirs"
            f" JOIN {records} old ON old.id = theirs.record_id"
            f" JOIN {records} new ON new.kind = old.kind AND new.uid = old.uid AND new.audience = %s"
            f" WHERE old.audience = %s",
            [audience, Audience.PARTNERS],
        )
