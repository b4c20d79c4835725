"""Rows of a page that cannot stand together, said in words instead of a broken page.

Django does not check the constraints that bind a row to its owner (one open stay, one official name, no two places at
once) where the owner's page holds the rows. Nor could it, row by row: ending one stay and beginning the next is done
in one go. So the rows are saved as they would be, the database judges, and all of it is taken back.
"""

from copy import copy
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import Model
from django.forms import BaseInlineFormSet
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from cases.admin.at_hand import name_what_is_chosen, rows_at_hand


class Rehearsed(BaseInlineFormSet):
    """A formset whose rows the database has judged together, and which asks for none that came with their owner."""

    # how many of the newest rows a page shows at first; None: all of them
    at_once: int | None = None

    @cached_property
    def all_rows(self) -> list[Any]:
        known = rows_at_hand(self.instance, self.fk)
        return list(super().get_queryset() if known is None else known)

    @property
    def left_out(self) -> int:
        """How many rows the page does not show."""
        return len(self.all_rows) - self.initial_form_count()

    def get_queryset(self) -> Any:
        """Of what is sent back, every row can be one: somebody else may have added newer ones meanwhile."""
        if self.is_bound or self.at_once is None:
            return self.all_rows
        return self.all_rows[-self.at_once :]

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        name_what_is_chosen(form)
        # a row that is sent back as it stood is not judged again: it stands
        form.empty_permitted = True

    def clean(self) -> None:
        super().clean()
        if any(self.errors) or not self.has_changed():
            return
        try:
            with transaction.atomic():
                self._rehearse()
                transaction.set_rollback(True)
        except IntegrityError as refused:
            raise ValidationError(_reason(_model(self), refused)) from refused

    def _rehearse(self) -> None:
        """In the order in which they will be saved: what goes, what is there already, what is new. On copies."""
        owner = self._owner()
        if owner is None:
            return
        for form in sorted(self.forms, key=lambda form: (form not in self.deleted_forms, form.instance.pk is None)):
            row = copy(form.instance)
            if form in self.deleted_forms:
                _model(self)._base_manager.filter(pk=row.pk).delete()
            elif form.has_changed():
                setattr(row, self.fk.name, owner)
                row.save()

    def _owner(self) -> Any:
        """The record whose page this is, as it will be saved; None where it is new and cannot be."""
        owner = copy(self.instance)
        try:
            with transaction.atomic():
                owner.save()
        except DatabaseError:  # its own form says why
            return self.instance if self.instance.pk is not None else None
        return owner


def _model(rows: BaseInlineFormSet) -> type[Model]:
    assert rows.model
    return rows.model


def _reason(model: type[Model], refused: IntegrityError) -> str:
    """The sentence of the constraint that was broken."""
    name = getattr(getattr(refused.__cause__, "diag", None), "constraint_name", "")
    said = {each.name: str(each.get_violation_error_message()) for each in model._meta.constraints}
    return said.get(name) or _("These rows cannot stand together.")
