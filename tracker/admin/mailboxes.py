"""Where a volunteer or an organisation gets our notes: written down on their own page, and never shown again."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tracker.encryption import normalise_address
from tracker.models import Mailbox


class MailboxForm(forms.ModelForm):
    """An address that is there already is not asked for again; another takes its place."""

    new_address = forms.EmailField(
        label=_("e-mail address"),
        required=False,
        help_text=_("Once saved it is sealed and shown to nobody. Empty: the one that is there stays."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )

    class Meta:
        model = Mailbox
        fields = ("new_address", "language", "time_zone")
        help_texts = {"time_zone": _("By its name, as Europe/Berlin or Asia/Tbilisi.")}

    def clean_new_address(self) -> str:
        address: str = self.cleaned_data["new_address"]
        if not address and not self.instance.pk:
            raise ValidationError(_("Give an address."))
        if address:
            try:
                normalise_address(address)
            except ValueError:
                raise ValidationError(_("This is no e-mail address.")) from None
        return address

    def save(self, commit: bool = True) -> Any:
        if address := self.cleaned_data["new_address"]:
            self.instance.move_to(address)
        return super().save(commit)


class MailboxInline(admin.StackedInline):
    model = Mailbox
    form = MailboxForm
    extra = 0
    max_num = 1
    verbose_name_plural = _("Where notes go")
