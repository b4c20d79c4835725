"""Lists for tests, brought in by the same steps as in the admin and on the command line."""

import csv
from collections.abc import Mapping, Sequence
from io import BytesIO, StringIO
from typing import Any

from django.db.models import Model

from cases.imports import receiving, working
from cases.models import Import, ImportState
from tracker.history import events


def as_csv(rows: Sequence[Mapping[str, str]]) -> bytes:
    """With a heading for each key that any row has."""
    headings = list(dict.fromkeys(heading for row in rows for heading in row))
    out = StringIO()
    writer = csv.DictWriter(out, headings, delimiter=";", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def planned(rows: Sequence[Mapping[str, str]], name: str = "list.csv") -> Import:
    """As far as the dry run."""
    import_ = receiving.receive(BytesIO(as_csv(rows)), name=name)
    working.work_on(import_)
    return go_on(import_, ImportState.PLANNING)


def brought_in(rows: Sequence[Mapping[str, str]], name: str = "list.csv") -> Import:
    return go_on(planned(rows, name), ImportState.RUNNING)


def go_on(import_: Import, step: ImportState) -> Import:
    working.ask(import_, step)
    assert working.work_on(import_)
    import_.refresh_from_db()
    assert import_.state in (ImportState.PLANNED, ImportState.DONE), (import_.state, import_.reason, import_.facts)
    return import_


def kept_models() -> list[type[Model]]:
    """All tables of cases that history is kept of."""
    from django.apps import apps

    return [model for model in apps.get_app_config("cases").get_models() if hasattr(model, "history")]


def everything() -> dict[str, list[Any]]:
    """Every row of all those tables."""
    return {model.__name__: list(model._default_manager.order_by("pk").values_list()) for model in kept_models()}


def events_of(import_: Import) -> list[tuple[str, str]]:
    """What it changed: the table and the kind of change, for each event."""
    return [
        (model.__name__, label)
        for model in kept_models()
        for label in events(model).filter(pgh_context__in=import_.contexts).values_list("pgh_label", flat=True)
    ]
