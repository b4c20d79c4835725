"""What somebody without an account can tell us. Asks for as little as helps."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.actions.leads import take_lead
from cases.models import Lead, LeadKind, LeadOrigin

LONGEST = 5000
ROWS = 6


def _line(label: Any, help_text: Any = "", **more: Any) -> forms.CharField:
    return forms.CharField(label=label, help_text=help_text, max_length=200, required=False, **more)


def _words(label: Any, help_text: Any) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=help_text, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": ROWS})
    )


def _contact() -> forms.CharField:
    return _line(
        _("How we can reach you, if you like"),
        _("Not asked for. It is kept encrypted, seen by the volunteers only, and erased when you say so."),
    )


class Telling(forms.Form):
    """`website` is for robots: nobody sees it, so whoever fills it is none of us."""

    website = _line(_("Leave this empty"), widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}))

    @property
    def is_from_a_robot(self) -> bool:
        return bool(self.cleaned_data["website"])

    def take(self) -> Lead:
        """Put it before the volunteers. Internal, always."""
        told = {name: value for name, value in self.cleaned_data.items() if name != "website"}
        return take_lead(origin=LeadOrigin.FORM, **told)


class Mention(Telling):
    """I know of somebody."""

    name_as_heard = _line(_("Their name, as you know it"), _("A nickname or only a surname is enough."))
    place = _line(_("Where they are, or were"), _("A town, a colony, a court."))
    words = _words(
        _("What you know"), _("What happened, when, and how you know it. Leave out what could harm anybody.")
    )
    contact = _contact()
    field_order = ["name_as_heard", "place", "words", "contact", "website"]


class Correction(Telling):
    """Something is wrong, or should not be seen."""

    kind = forms.ChoiceField(
        label=_("What should happen"),
        choices=[
            (LeadKind.CORRECTION, _("Correct something")),
            (LeadKind.REMOVAL, _("Remove the record, or a part of it")),
        ],
        widget=forms.RadioSelect,
    )
    name_as_heard = _line(_("Whose record it is"))
    about_uid = forms.CharField(max_length=12, required=False, widget=forms.HiddenInput)
    words = _words(
        _("What is wrong, or should go"),
        _("If you know how it is rightly, and where that can be read, say so. You need not say who you are."),
    )
    contact = _contact()
    field_order = ["kind", "name_as_heard", "about_uid", "words", "contact", "website"]
