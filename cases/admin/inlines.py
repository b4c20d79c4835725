"""Rows of a file on its page."""

from typing import Any

from django.contrib import admin
from django.contrib.admin import widgets
from django.contrib.admin.utils import flatten
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest

from cases.admin.at_hand import NamedAtHand, list_once, with_what_is_named
from cases.admin.narrowing import WIDEN, NarrowingForm, narrowing
from cases.admin.rehearsal import Rehearsed
from cases.admin.sourcing import Sourced
from tracker.admin.base import SHORT_TEXTS

# a consent says who recorded it
SIGNATURES = ("recorded_by",)

# of each kind the newest rows, until all are asked for: `?whole=1`
AT_ONCE, WHOLE = 10, "whole"


class Rows(Sourced):
    """One row stands empty, so that another can be added without JavaScript."""

    extra = 1
    form = NarrowingForm
    formset = Rehearsed
    # of the fields, those whose records come with each row; None: all. What other rows of the page bring need not be.
    refers_to: tuple[str, ...] | None = None
    formfield_overrides = SHORT_TEXTS

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        kwargs["form"] = narrowing(self.form, request.user.has_perm(WIDEN))
        formset: Any = super().get_formset(request, obj, **kwargs)
        formset.at_once = None if WHOLE in request.GET else AT_ONCE
        return formset

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        named = flatten(self.fields or ()) if self.refers_to is None else self.refers_to
        return with_what_is_named(super().get_queryset(request), named)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", NamedAtHand(db_field, self.admin_site, using=kwargs.get("using")))
            return super().formfield_for_foreignkey(db_field, request, **kwargs)
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if field:
            list_once(field, request)
        return field

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Beside a choice only “add”: what is chosen is changed on its own page."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, widgets.RelatedFieldWidgetWrapper):
            field.widget.can_change_related = field.widget.can_delete_related = field.widget.can_view_related = False
        return field


class InTable(Rows, admin.TabularInline):
    """Short rows, one below another."""

    template = "admin/cases/rows/table.html"
    formfield_overrides = {models.TextField: {"widget": widgets.AdminTextareaWidget(attrs={"rows": 1})}}


class InStack(Rows, admin.StackedInline):
    """Longer rows, folded away until they are wanted."""

    template = "admin/cases/rows/stack.html"
    classes: tuple[str, ...] = ("collapse",)


class Listed(admin.TabularInline):
    """What was said of a file, in short: written down beside its fact, changed on its own page."""

    extra = 0
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
