"""The history of records, as triggers kept it, in words: who changed what, when, why, from what to what."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db.models import Field, ForeignKey, Model, QuerySet
from django.utils.formats import localize
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tracker.dates import PartialDate

ADDED, REMOVED = "insert", "delete"
# what `pghistory` adds to the columns of a record
OWN = {"pgh_id", "pgh_created_at", "pgh_label", "pgh_obj", "pgh_context", "id"}
# never changes, and is said beside the change, or to nobody
CONSTANT = {"uid", "created_at", "seed_key"}

Names = dict[type[Model], dict[Any, str]]


@dataclass(frozen=True)
class Alteration:
    name: str
    field: str
    old: str
    new: str


@dataclass(frozen=True, eq=False)
class Change:
    """One row added, altered or removed."""

    at: datetime
    who: str
    why: str
    record: str
    verb: str
    alterations: list[Alteration]
    # which row of which table, and of which piece of work: by these it can be put back
    model: type[Model]
    pk: Any
    context: UUID | None

    @property
    def model_name(self) -> str:
        return str(self.model._meta.model_name)


def changes(histories: Iterable[QuerySet], *, omit: frozenset[str] = frozenset()) -> list[Change]:
    """All changes of these histories, newest first, without the fields in `omit`: those that name the common file."""
    rows = [row for history in histories for row in history.select_related("pgh_context").order_by("pgh_id")]
    names = _names(rows)
    courses: dict[tuple[type[Model], Any], list[Model]] = defaultdict(list)
    for row in rows:
        courses[type(row), row.pgh_obj_id].append(row)
    told = [
        _change(old, new, names, omit) for course in courses.values() for old, new in pairwise([None, *course]) if new
    ]
    return sorted(told, key=lambda change: change.at, reverse=True)


def _change(old: Any, new: Any, names: Names, omit: frozenset[str]) -> Change:
    before = None if new.pgh_label == ADDED else old
    after = None if new.pgh_label == REMOVED else new
    context = new.pgh_context.metadata if new.pgh_context else {}
    fields = [field for field in new._meta.concrete_fields if field.name not in OWN | CONSTANT | omit]
    told = [
        Alteration(
            name=field.name,
            field=capfirst(field.verbose_name),
            old=words(before, field, names),
            new=words(after, field, names),
        )
        for field in fields
    ]
    return Change(
        at=new.pgh_created_at,
        who=names[get_user_model()].get(context.get("user"), ""),
        why=_why(context),
        record=capfirst(new.pgh_tracked_model._meta.verbose_name),
        verb=new.pgh_label,
        alterations=[each for each in told if each.old != each.new and _tells(each)],
        model=new.pgh_tracked_model,
        pk=new.pgh_obj_id,
        context=new.pgh_context_id,
    )


def _tells(alteration: Alteration) -> bool:
    """A row that comes or goes with a “no” says nothing by it."""
    return {alteration.old, alteration.new} != {"", _("no")}


def _why(context: dict[str, Any]) -> str:
    """Only what came past every door of ours, as by psql, has no reason."""
    why = context.get("why", "")
    if why == "":
        return _("directly in the database")
    return "" if why == "form" else _(why)


def words(row: Any, field: Field, names: Names) -> str:
    """The value of a field, as a person would write it; "" where there is none."""
    if row is None:
        return ""
    value = getattr(row, field.attname)
    if value is None or value == "" or value == []:
        return ""
    if isinstance(field, ForeignKey):
        return names[field.related_model].get(value, f"№ {value}")
    if field.choices:
        return str(getattr(row, f"get_{field.name}_display")())
    if isinstance(value, PartialDate):
        return value.display(get_language() or "en")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return ", ".join(value) if isinstance(value, list) else str(localize(value))


def _names(rows: list[Any]) -> Names:
    """What events refer to, and who made them."""
    users = {row.pgh_context.metadata.get("user") for row in rows if row.pgh_context}
    return names_of(rows, {get_user_model(): users})


def names_of(rows: Iterable[Any], more: Mapping[type[Model], set[Any]] | None = None) -> Names:
    """What the rows refer to, by model and key, in one query for each model; and `more` of these."""
    wanted: dict[type[Model], set[Any]] = defaultdict(set)
    for row in rows:
        for field in row._meta.concrete_fields:
            if isinstance(field, ForeignKey) and field.name not in OWN:
                wanted[field.related_model].add(getattr(row, field.attname))
    for model, keys in (more or {}).items():
        wanted[model] |= keys
    return {
        model: {key: str(named) for key, named in model._default_manager.in_bulk(keys - {None}).items()}
        for model, keys in wanted.items()
    }
