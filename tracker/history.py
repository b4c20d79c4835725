"""History by triggers: every insert, update and delete of case data, with who and why.

Triggers and not signals, so that bulk updates, COPY and psql are kept too.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pghistory
import pgtrigger
from django.db import models


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


def because(why: str, *, actor: int | None = None, **details: object) -> AbstractContextManager:
    """A block whose changes are kept with this reason ("seed", "import 12", "submission 7") and this actor's id."""
    return pghistory.context(why=why, user=actor, **details)


def events(model: type[models.Model]) -> models.QuerySet:
    """What was kept of a model that is decorated with `kept`."""
    related: Any = model._meta.get_field("history").related_model
    return related.objects.all()
