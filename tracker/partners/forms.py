from django import forms
from django.utils.translation import gettext_lazy as _

from tracker.address_field import AddressField


class AddressForm(forms.Form):
    """The address that an organisation gave us for our notes. Says nothing of whether we know it."""

    email = AddressField(help_text=_("The one that your organisation gave us for notes."))
