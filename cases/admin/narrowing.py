"""Forms through which anybody may narrow an audience, and only an editor widen it."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from tracker.publishing.readers import as_wide

WIDEN = "cases.widen_audience"


class NarrowingForm(forms.ModelForm):
    """Offers those who may not widen only audiences as narrow as the one that stands; new records are internal."""

    may_widen = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.may_widen or "audience" not in self.fields:
            return
        stands = self.instance.audience if self.instance.pk else "internal"
        field = self.fields["audience"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(code, label) for code, label in _choices(field) if code and as_wide(stands, code)]


def _choices(field: forms.ChoiceField) -> list[tuple[str, str]]:
    choices: Any = field.choices
    return [(str(code), str(label)) for code, label in choices]


def narrowing(form: type[forms.ModelForm], may_widen: bool, **rights: bool) -> type[forms.ModelForm]:
    """The form for a user who may or may not widen, and what else the form asks."""
    return type(form.__name__, (form,), {"may_widen": may_widen, **rights})


class Narrowed(admin.ModelAdmin):
    """Pages of records with an audience."""

    form = NarrowingForm

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        user = request.user
        kwargs["form"] = narrowing(self.form, user.has_perm(WIDEN), may_cite=user.has_perm("cases.add_evidence"))
        return super().get_form(request, obj, change, **kwargs)
