"""History by triggers: every insert, update and delete of case data, with who and why.

Triggers and not signals, so that bulk updates, COPY and psql are kept too.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import pghistory
import pgtrigger
from django.db import connection, models
from pghistory import runtime
from psycopg.pq import TransactionStatus


def kept(
    model: type[models.Model] | None = None, **options: Any
) -> Callable[[type[models.Model]], type[models.Model]] | type[models.Model]:
    """Class decorator: keep the history of a model in an append-only table."""
    track = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        append_only=True,
        # not pghistory's "events": people and cases have events of their own
        obj_field=pghistory.ObjForeignKey(related_name="history"),
        level=pgtrigger.Statement,
        **options,
    )
    return track(model) if model else track


@contextmanager
def because(why: str, *, actor: int | None = None, **details: object) -> Iterator[runtime.Context]:
    """A block whose changes are kept with this reason ("seed", "import 12", "submission 7") and this actor's id.

    Within another one, or a request, both are one context, and this reason is the one that is kept.
    """
    is_whole = not hasattr(runtime._tracker, "value")
    try:
        with pghistory.context(why=why, user=actor, **details) as context:
            yield context
    finally:
        if is_whole:
            _forget()


@contextmanager
def apart(why: str, *, actor: int | None = None, **details: object) -> Iterator[UUID]:
    """As `because`, but kept under an id of its own, which it gives, even within a request: to be taken back alone."""
    around = getattr(runtime._tracker, "value", None)
    if around is not None:
        del runtime._tracker.value
    try:
        with because(why, actor=actor, **details) as context:
            yield context.id
    finally:
        if around is not None:
            runtime._tracker.value = around


def _forget() -> None:
    """What follows in the same transaction, outside of any context, has none: the setting would outlive its block.

    Where the transaction has failed, it is taken back with it.
    """
    if not connection.in_atomic_block or connection.needs_rollback:
        return
    if connection.connection.info.transaction_status != TransactionStatus.INERROR:
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('pghistory.context_id', '', true)")


def event_model(model: type[models.Model]) -> type[models.Model]:
    """The table of what was kept of a model."""
    related: Any = model._meta.get_field("history").related_model
    return related


def events(model: type[models.Model]) -> models.QuerySet:
    """What was kept of a model that is decorated with `kept`."""
    return event_model(model)._default_manager.all()
