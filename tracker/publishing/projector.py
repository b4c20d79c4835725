"""The one writer of published records. See docs/architecture.md, "One way for data"."""

import gc
import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime

from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from tracker.models import DirtyMark, PublishedRecord, SetAside
from tracker.publishing.circles import follow_circles
from tracker.publishing.readers import Reader, readers
from tracker.publishing.records import Kind, registry
from tracker.publishing.writing import Drafts, write_drafts

log = logging.getLogger(__name__)

# any fixed number will do: it names the lock that makes the projector one at a time
LOCK = 7_116_411
BATCH = 200

# uids by kind, in the order in which they were marked
Work = dict[str, dict[str, None]]


@contextmanager
def alone() -> Iterator[None]:
    """Hold the projector's session lock, then a transaction with one snapshot.

    In this order: a snapshot taken before the lock could miss what the previous holder has just committed.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            with _no_looking_for_garbage(), transaction.atomic():
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


@contextmanager
def _no_looking_for_garbage() -> Iterator[None]:
    """A batch is a million objects that live until its end: to look among them for garbage takes a third of the time.

    The first look after it finds all of them, so no batch is added to another.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def project_marked(limit: int = BATCH) -> int:
    """Project one batch of dirty marks in a transaction of its own; how many were taken."""
    with alone():
        return take_batch(limit)


def take_batch(limit: int = BATCH) -> int:
    """Project up to `limit` marked records inside the caller's transaction, and delete exactly the marks read for them.

    How many marks that were: a record marked by many rows is built once.
    """
    marked = list(DirtyMark.objects.by_record()[:limit])
    work: Work = defaultdict(dict)
    for each in marked:
        work[each["kind"]][each["uid"]] = None
    for changed in {each["kind"] for each in marked if not each["derived"]}:
        live = [each["uid"] for each in marked if each["kind"] == changed and not each["derived"]]
        _fan_out(changed, live, work)
    now, everyone = timezone.now(), readers()
    # in the order of registration: cases and campaigns say what their people's records say by then
    for kind in registry.kinds.values():
        if uids := work.get(kind.name):
            project(kind, list(uids), now, everyone)
    read = [number for each in marked for number in each["marks"]]
    DirtyMark.objects.filter(pk__in=read).delete()
    return len(read)


def project_all_marked() -> int:
    """Project until no mark is left; how many were taken."""
    taken = 0
    while batch := project_marked():
        taken += batch
    return taken


def project(kind: Kind, uids: list[str], now: datetime, everyone: list[Reader]) -> int:
    """Build these records and write what differs, under the projector's lock; how many rows changed."""
    today = now.date()
    drafts, failed = _build(kind, uids, today, everyone)
    _set_aside(kind, failed, [uid for uid in uids if uid not in failed], now)
    return write_drafts(kind, uids, drafts, kind.merged(uids), now, everyone)


def _build(kind: Kind, uids: list[str], today: date, everyone: list[Reader]) -> tuple[Drafts, dict[str, str]]:
    """Drafts, and the reason for each record that cannot be built. Such a record is shown to nobody until it can."""
    try:
        return kind.build(uids, today, everyone), {}
    except DatabaseError:
        raise
    except Exception as error:
        log.exception("%s: a batch of %s could not be built", kind.name, len(uids))
        if len(uids) == 1:
            return {}, {uids[0]: type(error).__name__}
    middle = len(uids) // 2
    first = _build(kind, uids[:middle], today, everyone)
    second = _build(kind, uids[middle:], today, everyone)
    return first[0] | second[0], first[1] | second[1]


def _set_aside(kind: Kind, failed: dict[str, str], built: list[str], now: datetime) -> None:
    SetAside.objects.filter(kind=kind.name, uid__in=built).delete()
    SetAside.objects.bulk_create(
        [SetAside(kind=kind.name, uid=uid, reason=reason, since=now) for uid, reason in failed.items()],
        update_conflicts=True,
        unique_fields=["kind", "uid"],
        update_fields=["reason"],
    )


def _fan_out(changed: str, uids: list[str], work: Work) -> None:
    """Add what depends on these: a few at once, to change in the same transaction; many as marks, for later."""
    if changed == "circle" and follow_circles():
        for kind in registry.kinds.values():
            _add(kind.name, kind.all_uids(), work)
    for dependant, find in registry.fan_outs.get(changed, []):
        _add(dependant, find(uids), work)


def _add(kind: str, uids: Iterable[str], work: Work) -> None:
    found = sorted(set(uids) - work[kind].keys())
    if len(found) <= BATCH:
        work[kind] |= dict.fromkeys(found)
    else:
        DirtyMark.objects.bulk_create([DirtyMark(kind=kind, uid=uid, derived=True) for uid in found], batch_size=1000)


def mark_what_time_changes(today: date) -> int:
    """Mark the records whose day has come: a release, a run of cells, the end of an embargo or of a consent."""
    due = PublishedRecord.objects.due_to_change(today).values_list("kind", "uid").distinct()
    return len(DirtyMark.objects.bulk_create([DirtyMark(kind=kind, uid=uid) for kind, uid in due]))


def verify(size: int = BATCH) -> int:
    """Build everything anew and mend what differs; how many rows were wrong.

    Finds what triggers cannot see: TRUNCATE, a disabled trigger, a restore.
    """
    mended = 0
    with alone():
        follow_circles()
    for kind in registry.kinds.values():
        published = PublishedRecord.objects.of_kind(kind.name).values_list("uid", flat=True)
        uids = sorted({*kind.all_uids(), *published})
        for start in range(0, len(uids), size):
            with alone():
                mended += project(kind, uids[start : start + size], timezone.now(), readers())
    for mend in registry.lists:
        with alone():
            mended += mend()
    return mended
