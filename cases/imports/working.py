"""Who moves an import on: a worker that holds it alone, for as long as its connection lives.

    reading ─▶ read ─▶ planning ─▶ planned ─▶ running ─▶ done
                 ▲         │          ▲                    │
                 └─ a person says what the columns mean ───┘ what was held back, once it is decided

Where a worker dies, the database lets go of what it held, and the next sweep begins that step anew: reading and
running are one transaction each, planning writes the same again.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import DatabaseError, connection
from django.utils import timezone

from cases.imports import applying, planning, receiving
from cases.imports.progress import Progress
from cases.imports.refusals import Refused
from cases.models import AT_WORK, Import, ImportState
from tracker.models import User
from tracker.queue import wake

TASK = "cases.work_on_imports"
EXPIRES = 60
LOCK = 2025112705  # of imports, among the advisory locks of this database
# the step of each state at work, and where it leads
STEPS: dict[str, tuple[Callable[[Import, Progress], None], ImportState]] = {
    ImportState.READING: (receiving.read, ImportState.READ),
    ImportState.PLANNING: (planning.plan, ImportState.PLANNED),
    ImportState.RUNNING: (applying.apply, ImportState.DONE),
}
# from where a person may ask for a step
ASKED_FROM = {
    ImportState.READING: (ImportState.READ, ImportState.PLANNED, ImportState.FAILED),
    ImportState.PLANNING: (ImportState.READ, ImportState.PLANNED),
    ImportState.RUNNING: (ImportState.PLANNED, ImportState.DONE),
}


class NotNow(Exception):
    """It is at work, or what is asked does not follow from where it is."""


def ask(import_: Import, step: ImportState, *, actor: User | None = None) -> None:
    """A person asks for the next step; a worker does it. Raises NotNow."""
    moved = Import.objects.filter(pk=import_.pk, state__in=ASKED_FROM[step]).update(
        state=step, reason="", facts={}, **({"actor": actor} if actor else {})
    )
    if not moved:
        raise NotNow
    import_.refresh_from_db(fields=["state", "reason", "facts", "actor"])
    wake(TASK, expires=EXPIRES)


def work_on(import_: Import) -> bool:
    """Does the step that it waits for; False where somebody else is at it. What fails is said with the import."""
    with _alone(import_) as is_ours:
        if not is_ours:
            return False
        import_.refresh_from_db()
        if import_.state not in AT_WORK:
            return True
        step, follows = STEPS[import_.state]
        progress = Progress(import_)
        try:
            step(import_, progress)
        except Refused as refused:
            _fail(import_, refused.why, refused.facts)
        except DatabaseError as error:
            _fail(import_, "database", {"text": str(error).splitlines()[0][:300]})
        else:
            _move(import_, follows)
        progress.forget()
    return True


def work_on_all() -> None:
    """Whatever is left to do, one import after the other."""
    for import_ in Import.objects.at_work():
        work_on(import_)


def _move(import_: Import, state: ImportState) -> None:
    done_at = timezone.now() if state == ImportState.DONE else import_.done_at
    Import.objects.filter(pk=import_.pk).update(state=state, done_at=done_at)
    import_.state, import_.done_at = state, done_at


def _fail(import_: Import, reason: str, facts: dict) -> None:
    import_.refresh_from_db()
    import_.state, import_.reason, import_.facts = ImportState.FAILED, str(reason), facts
    import_.save(update_fields=["state", "reason", "facts"])


@contextmanager
def _alone(import_: Import) -> Iterator[bool]:
    """A lock of the session: it goes with the connection, and so with a worker that dies."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [LOCK % 2**31, import_.pk])
        (got,) = cursor.fetchone()
    try:
        yield got
    finally:
        if got:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [LOCK % 2**31, import_.pk])
