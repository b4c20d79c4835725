"""The lines of “log a case” for what the court said, shared by whoever types them and whoever pastes them."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cases.actions.case_logging import Verdict
from cases.imports.values.terms import Term, read_term
from cases.models import Court, Sentence
from tracker.date_fields import PartialDateFormField


class VerdictLines(forms.Form):
    verdict_on = PartialDateFormField(label=_("Verdict on"), required=False, help_text=_("A year is enough."))
    court = forms.CharField(
        label=_("Court"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField", "list": "courts", "autocomplete": "off"}),
        help_text=_("In full. One that is not in the list is added to it."),
    )
    term = forms.CharField(
        label=_("Term"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("As it was said: 5 лет 6 месяцев строгого режима, 7 years."),
    )

    def clean_court(self) -> Court | None:
        """A known one by its name in either language, or a new one, which is saved with the file."""
        text = " ".join(self.cleaned_data["court"].split())
        return (Court.objects.called(text).first() or Court(name_ru=text)) if text else None

    def clean_term(self) -> Sentence | None:
        text = self.cleaned_data["term"]
        read = read_term(text)
        if not text.strip():
            return None
        if read.value is None or read.problems:
            raise ValidationError(
                _("“%(text)s” is no term that can be read here. Write it like 5 лет 6 месяцев, or add it in the file."),
                params={"text": text},
            )
        sentence = _sentence(read.value)
        try:
            sentence.validate_constraints(exclude=["outcome"])
        except ValidationError as refused:
            raise ValidationError(refused.messages) from None
        return sentence

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if (data.get("term") or data.get("court")) and not data.get("verdict_on") and "verdict_on" not in self.errors:
            self.add_error("verdict_on", _("Say when the verdict was given: a year is enough."))
        return data

    def verdict(self) -> Verdict | None:
        """What was written, as `log_case` takes it. Only for a valid form."""
        data = self.cleaned_data
        return Verdict(data["verdict_on"], data["court"], data["term"]) if data["verdict_on"] else None


def _sentence(term: Term) -> Sentence:
    length = {"years": term.years, "months": term.months, "days": term.days}
    return Sentence(
        kind=term.kind, life=term.life, regime=term.regime, prison_months=term.prison_months or None, **length
    )
