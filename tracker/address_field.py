"""An e-mail address, typed by somebody who may or may not be its owner."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tracker.encryption import normalise_address


class AddressField(forms.EmailField):
    """Refuses what no mail can go to. Says nothing of whether the address is known: it does not know."""

    def __init__(self, **options: Any) -> None:
        widget = forms.EmailInput(attrs={"autocomplete": "email"})
        super().__init__(label=_("E-mail address"), max_length=254, widget=widget, **options)

    def clean(self, value: Any) -> str:
        address: str = super().clean(value)
        try:
            normalise_address(address)
        except ValueError:
            raise ValidationError(self.default_error_messages["invalid"], code="invalid") from None
        return address
