from django import forms

from tracker.address_field import AddressField


class SignInForm(forms.Form):
    email = AddressField()
