from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tracker.models.mailbox import hash_of


class AddressForm(forms.Form):
    """The address that an organisation gave us for our notes. Says nothing of whether we know it."""

    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        help_text=_("The one that your organisation gave us for notes."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def clean_email(self) -> str:
        address: str = self.cleaned_data["email"]
        try:
            hash_of(address)
        except ValueError:
            raise ValidationError(self.fields["email"].error_messages["invalid"], code="invalid") from None
        return address
