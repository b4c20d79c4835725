"""The buttons on “my letters”. Each names its row; whose row it is, the page checks."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import ChannelKind


class LetterDeed(forms.Form):
    letter = forms.CharField(max_length=12)
    deed = forms.ChoiceField(choices=[("sent", _("it has gone")), ("answered", _("an answer came"))])
    channel = forms.ChoiceField(label=_("How it went"), choices=ChannelKind, required=False)

    def clean_channel(self) -> str:
        return self.cleaned_data["channel"] or ChannelKind.POST


class PledgeDeed(forms.Form):
    pledge = forms.CharField(max_length=12)
    deed = forms.ChoiceField(
        choices=[("pause", _("pause")), ("resume", _("take up again")), ("end", _("stop writing"))]
    )


class MailDeed(forms.Form):
    deed = forms.ChoiceField(choices=[("stop_mail", _("no more notes")), ("allow_mail", _("notes again"))])


class RestDeed(forms.Form):
    deed = forms.ChoiceField(choices=[("rest", _("pause everything")), ("go_on", _("go on"))])


class EraseForm(forms.Form):
    """Erasing is for good, so it takes a tick as well as a button."""

    sure = forms.BooleanField(label=_("Yes, delete everything. I know that nobody can bring it back."))
