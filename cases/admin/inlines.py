"""Rows of a file on its page."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from cases.admin.narrowing import WIDEN, NarrowingForm, narrowing


class Rows(admin.options.InlineModelAdmin):
    """One row stands empty, so that another can be added without JavaScript."""

    extra = 1
    form = NarrowingForm

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        kwargs["form"] = narrowing(self.form, request.user.has_perm(WIDEN))
        return super().get_formset(request, obj, **kwargs)


class InTable(Rows, admin.TabularInline):
    """Short rows, one below another."""


class InStack(Rows, admin.StackedInline):
    """Longer rows, folded away until they are wanted."""

    classes = ("collapse",)
