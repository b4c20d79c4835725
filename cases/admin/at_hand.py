"""A file's page asks for each kind of row once, and for nothing that it has already.

Django's pages ask anew for every row: for the name of what is chosen in it, for the choices of each list. With three
hundred facts that is hundreds of questions. Here the rows of all parts come with the record, each part's with what
they refer to, and forms and panels read them from there.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import ForeignKey, Model, Prefetch, QuerySet, prefetch_related_objects
from django.db.models.fields.related_descriptors import ReverseOneToOneDescriptor
from django.http import HttpRequest
from django.utils.choices import BaseChoiceIterator

from cases.admin.in_one_go import fetch_together, is_plain


def take_in_hand(record: Model, request: HttpRequest, parts: Iterable[Any], *more: str | Prefetch) -> None:
    """Fetches the rows of these inlines with the record, and `more` than the inlines show.

    The kinds that refer to nothing else by one query, each of the others by its own.
    """
    known = getattr(record, "_prefetched_objects_cache", {})
    wanted = [(accessor, part) for part in parts if (accessor := _accessor(record, part)) not in {"", *known}]
    named = {accessor: part.get_queryset(request) for accessor, part in wanted}
    fetch_together(record, {name: rows for name, rows in named.items() if is_plain(rows)})
    others = [Prefetch(name, rows) for name, rows in named.items() if not is_plain(rows) and _is_many(record, name)]
    prefetch_related_objects([record], *others)
    _tie_together(record)
    # a lookup goes on from what is at hand; a query for what an inline brings would ask for it again
    brought = {name for name, rows in named.items() if not is_plain(rows)}
    rest = [each for each in more if isinstance(each, str) or _first(each) not in brought]
    prefetch_related_objects([record], *rest)


def _tie_together(record: Model) -> None:
    """What came with one row is not asked for again by another that refers to it."""
    known = everything_at_hand(record)
    for row in [row for rows in known.values() for row in rows.values()]:
        for key in row._meta.concrete_fields:
            if isinstance(key, ForeignKey) and not key.is_cached(row):
                named = known.get(key.related_model._meta.model_name or "", {}).get(getattr(row, key.attname))
                if named is not None:
                    key.set_cached_value(row, named)


def _accessor(record: Model, part: Any) -> str:
    """The name by which the record knows the rows of an inline; empty where it knows none."""
    keys = [field for field in part.model._meta.get_fields() if isinstance(field, ForeignKey)]
    own = next((key for key in keys if issubclass(type(record), key.related_model)), None)
    return own.remote_field.get_accessor_name() if own and part.fk_name in (None, own.name) else ""


def _is_many(record: Model, name: str) -> bool:
    """Those of which there is at most one come with the record itself."""
    return not isinstance(getattr(type(record), name), ReverseOneToOneDescriptor)


def _first(lookup: str | Prefetch) -> str:
    path = lookup if isinstance(lookup, str) else lookup.prefetch_through
    return path.partition("__")[0]


def rows_at_hand(owner: Model, key: ForeignKey) -> Any:
    """The rows that refer to their owner by this key, if they came with it; None if they did not."""
    accessor = key.remote_field.get_accessor_name()
    if key.one_to_one:
        known = owner._state.fields_cache.get(accessor, owner)
        return None if known is owner else [known] if known else []
    return getattr(owner, "_prefetched_objects_cache", {}).get(accessor)


def everything_at_hand(record: Model) -> dict[str, dict[int, Model]]:
    """All records that came with this one, and with those, by the names of their models and their keys."""
    found: dict[str, dict[int, Model]] = {}
    waiting = [record]
    while waiting:
        row = waiting.pop()
        of_kind = found.setdefault(row._meta.model_name or "", {})
        if row.pk in of_kind:
            continue
        of_kind[row.pk] = row
        waiting += [each for rows in getattr(row, "_prefetched_objects_cache", {}).values() for each in rows]
        waiting += [each for each in row._state.fields_cache.values() if each is not None]
    return found


def with_what_is_named(rows: QuerySet, names: Iterable[str]) -> QuerySet:
    """With the records that these fields of the rows refer to."""
    keys = [name for name in names if _refers(rows.model, name)]
    return rows.select_related(*keys) if keys else rows


def _refers(model: type[Model], name: str) -> bool:
    try:
        return isinstance(model._meta.get_field(name), ForeignKey)
    except FieldDoesNotExist:
        return False


class NamedAtHand(AutocompleteSelect):
    """A choice among too many to list, which knows the name of what is chosen where the row came with it."""

    chosen: Model | None = None

    def optgroups(self, name: str, value: Sequence[str], attr: Any = None) -> Any:
        if self.chosen is None or [*value] != [str(self.chosen.pk)]:
            return super().optgroups(name, value, attr)
        empty = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        label = self.choices.field.label_from_instance(self.chosen)
        option = self.create_option(name, self.chosen.pk, label, True, len(empty))
        return [(None, [*empty, option], 0)]


def name_what_is_chosen(form: forms.BaseForm) -> None:
    """Tells the choices of a row's form what its row came with."""
    known = getattr(form, "instance", models.Model)._state.fields_cache
    for name, field in form.fields.items():
        widget = getattr(field.widget, "widget", field.widget)
        if isinstance(widget, NamedAtHand):
            widget.chosen = known.get(name)


class ListedOnce(BaseChoiceIterator):
    """The choices of a list, asked for once however many rows of the page offer them, and not before one does."""

    def __init__(self, choices: Iterable[Any]) -> None:
        self._choices = choices
        self._listed: list[Any] | None = None

    def __iter__(self) -> Iterator[Any]:
        if self._listed is None:
            self._listed = [*iter(self._choices)]
        return iter(self._listed)


def list_once(field: Any, request: HttpRequest) -> None:
    """The same list for every field that asks for the same."""
    lists: dict[str, ListedOnce] = request.__dict__.setdefault("lists_of_choices", {})
    asked = f"{field.empty_label} {field.queryset.query}"
    field.choices = lists.setdefault(asked, ListedOnce(field.choices))
