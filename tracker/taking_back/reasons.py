"""What was not taken back, and why, in words."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _


class Why(StrEnum):
    EDITED = "edited"
    REMOVED = "removed"
    HELD = "held"
    NEEDED = "needed"
    BELONGS = "belongs"
    GONE = "gone"
    UNKNOWN = "unknown"
    REFUSED = "refused"


@dataclass(frozen=True)
class Key:
    """One row of one table."""

    model: type[Model]
    pk: Any


@dataclass(frozen=True)
class Reason:
    why: Why
    # the row that is the reason, where it is another one
    other: Key | None = None
    # the columns that were changed since
    columns: tuple[str, ...] = ()
    # what the database said
    message: str = ""


@dataclass(frozen=True)
class Left:
    """A row, or some fields of it, that stays as it is now."""

    model: type[Model]
    pk: Any
    # what it is, and which one: "Placement", "СИЗО-1"; the second is empty where it is gone
    kind: str
    record: str
    why: str
    reason: str
    columns: tuple[str, ...] = field(default=())


def told(left: dict[Key, Reason]) -> list[Left]:
    """In the words of the language that is active: one query for each table, and what the names of its rows need."""
    others = [reason.other for reason in left.values() if reason.other]
    names = _names([*left, *others])
    return [
        Left(
            model=key.model,
            pk=key.pk,
            kind=_kind(key.model),
            record=names.get(key, ""),
            why=reason.why,
            reason=_words(key, reason, names),
            columns=reason.columns,
        )
        for key, reason in left.items()
    ]


def _words(key: Key, reason: Reason, names: dict[Key, str]) -> str:
    other = _full(reason.other, names) if reason.other else ""
    match reason.why:
        case Why.EDITED:
            fields = ", ".join(_field(key.model, column) for column in reason.columns)
            return _("It was changed since: %(fields)s.") % {"fields": fields} if fields else _("It was changed since.")
        case Why.REMOVED:
            return _("It was removed since.")
        case Why.HELD:
            return _("Something was added to it since: %(other)s.") % {"other": other}
        case Why.NEEDED:
            return _("It is needed by what stays: %(other)s.") % {"other": other}
        case Why.BELONGS:
            return _("It belongs to what stays: %(other)s.") % {"other": other}
        case Why.GONE:
            return _("What it belonged to is gone: %(other)s.") % {"other": other}
        case Why.UNKNOWN:
            return _("History does not hold all that it was.")
    return reason.message or _("It would contradict what is there now.")


def _kind(model: type[Model]) -> str:
    return capfirst(str(model._meta.verbose_name))


def _full(key: Key, names: dict[Key, str]) -> str:
    name = names.get(key, "")
    return f"{_kind(key.model)}, {name}" if name else f"{_kind(key.model)} № {key.pk}"


def _field(model: type[Model], column: str) -> str:
    return next(str(each.verbose_name) for each in model._meta.concrete_fields if each.column == column)


def _names(keys: Iterable[Key]) -> dict[Key, str]:
    by_model: dict[type[Model], set[Any]] = {}
    for key in keys:
        by_model.setdefault(key.model, set()).add(key.pk)
    return {
        Key(model, pk): str(row)
        for model, pks in by_model.items()
        for pk, row in model._default_manager.in_bulk(pks).items()
    }
