"""Less often, or somebody else: what a writer says on the page of one pledge."""

from django import forms
from django.utils.translation import gettext_lazy as _

from letters.check import LONGEST
from letters.models import Rhythm


class HowOftenForm(forms.Form):
    rhythm_days = forms.TypedChoiceField(label=_("How often"), choices=Rhythm, coerce=int)


class HandOverForm(forms.Form):
    """`deed`: with the farewell, or without a word."""

    farewell = forms.CharField(
        label=_("A last line, in Russian"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 10, "lang": "ru", "autocomplete": "off"}),
        help_text=_(
            "Change it as you like. It is checked and printed like any letter, and kept here, encrypted, until it has "
            "gone."
        ),
    )
    deed = forms.ChoiceField(choices=[(deed, deed) for deed in ("with_farewell", "without_a_word")])

    @property
    def words(self) -> str:
        said = self.cleaned_data["farewell"] if self.cleaned_data["deed"] == "with_farewell" else ""
        return str(said)
