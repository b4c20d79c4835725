"""How long a key lives on beside the one that takes its place."""

from datetime import timedelta

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from tracker.actions.keys import OVERLAPS

DAYS = ngettext_lazy("for %(days)d more day", "for %(days)d more days", "days")


def _in_words(overlap: timedelta) -> object:
    return DAYS % {"days": overlap.days} if overlap else _("not at all: it was lost, or seen by others")


class ReplaceForm(forms.Form):
    overlap = forms.TypedChoiceField(
        label=_("The present key goes on working"),
        # asked for each form: a plural with its number is said in the language of that moment
        choices=lambda: [(str(each.days), _in_words(each)) for each in OVERLAPS],
        coerce=lambda days: timedelta(days=int(days)),
        initial="7",
        widget=forms.RadioSelect,
    )
