"""Filters of lists that show only a part unless more is asked for."""

from typing import Any

from django.contrib import admin


class PartFirst(admin.SimpleListFilter):
    """What is listed when nothing is chosen is called by its name: it is not “All”."""

    first: Any

    def choices(self, changelist: Any) -> Any:
        unchosen, *rest = super().choices(changelist)
        return [{**unchosen, "display": self.first}, *rest]
