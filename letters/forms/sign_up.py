"""Somebody wants to write. No name and no address on a street is asked for."""

from dataclasses import replace
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from letters.models import MOST_LETTERS_A_MONTH, Language, Rhythm, TopicChoices, WrittenLanguage
from letters.places import MOST_LIKELY, countries, time_zones
from letters.wishes import Wishes
from tracker.address_field import AddressField


class PreferencesForm(forms.Form):
    """How somebody writes, and what helps us to offer them whom they can reach."""

    pseudonym = forms.CharField(
        label=_("Name that you sign with"),
        max_length=60,
        required=False,
        help_text=_("A pseudonym will do; always the same one, since an answer comes to it."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    time_zone = forms.ChoiceField(
        label=_("Where you live, by the clock"), help_text=_("So that our notes come in the daytime.")
    )
    letters_a_month = forms.IntegerField(
        label=_("How many letters a month you can write, at most"),
        min_value=1,
        max_value=MOST_LETTERS_A_MONTH,
        initial=1,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "class": "short"}),
        help_text=_("From 1 to 20."),
    )
    writes_in = forms.MultipleChoiceField(
        label=_("Languages that you write in"),
        choices=WrittenLanguage,
        initial=[WrittenLanguage.RUSSIAN],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Letters to prisons in Russia pass in Russian only."),
    )
    inside_russia = forms.BooleanField(
        label=_("I am in Russia"), required=False, help_text=_("Then we offer what works there, and name nobody else.")
    )
    has_russian_card = forms.BooleanField(
        label=_("I have a Russian bank card"),
        required=False,
        help_text=_("Some online services take no other. Its owner can be seen by whoever runs them."),
    )
    country = forms.ChoiceField(label=_("Country"), required=False)
    likes = forms.MultipleChoiceField(
        label=_("What you like to write about"),
        choices=TopicChoices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    avoids = forms.MultipleChoiceField(
        label=_("What you would rather not write about"),
        choices=TopicChoices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, shown_in: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.shown_in = shown_in
        zone = cast(forms.ChoiceField, self.fields["time_zone"])
        zone.choices, zone.initial = time_zones(shown_in), MOST_LIKELY[shown_in]
        if self.is_bound or "time_zone" in self.initial:
            # what somebody chose is not guessed again by time_zone.js
            zone.widget.attrs["data-chosen"] = "yes"
        country = cast(forms.ChoiceField, self.fields["country"])
        country.choices = [("", _("not said")), *countries(shown_in)]

    def clean(self) -> dict[str, Any]:
        chosen = self.cleaned_data
        if both := set(chosen.get("likes", ())) & set(chosen.get("avoids", ())):
            names = ", ".join(str(TopicChoices(each).label) for each in sorted(both))
            self.add_error("avoids", _("Liked and avoided at once: %(topics)s.") % {"topics": names})
        return chosen


class ChangeForm(PreferencesForm):
    """The same again, with the language that we speak to them in."""

    language = forms.ChoiceField(label=_("Language of our mails"), choices=Language)
    field_order = (
        *("pseudonym", "language", "time_zone", "letters_a_month", "writes_in"),
        *("inside_russia", "has_russian_card", "country"),
    )


class SignUpForm(PreferencesForm):
    """`website` is for robots: nobody sees it, so whoever fills it is none of us."""

    email = AddressField(
        help_text=_(
            "Only for notes from us, which tell a stranger nothing. It is kept encrypted, and shown to nobody."
        ),
    )
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )
    # asked for at once; the rest is folded away
    first: tuple[str, ...] = ("email", "pseudonym", "time_zone")
    rest: tuple[str, ...] = (
        *("letters_a_month", "writes_in", "inside_russia", "has_russian_card", "country", "likes", "avoids"),
    )

    @property
    def shown(self) -> list[forms.BoundField]:
        return [self[name] for name in self.first]

    @property
    def folded(self) -> list[forms.BoundField]:
        return [self[name] for name in self.rest]

    @property
    def folded_errors(self) -> bool:
        return any(field.errors for field in self.folded)

    @property
    def is_from_a_robot(self) -> bool:
        return bool(self.cleaned_data["website"])

    @property
    def address(self) -> str:
        return str(self.cleaned_data["email"])

    def wishes(self) -> Wishes:
        not_wished = {"email", "website", "campaign_uid"}
        asked = {name: value for name, value in self.cleaned_data.items() if name not in not_wished}
        return Wishes(language=self.shown_in, **asked)


class RhythmForm(forms.Form):
    """How often somebody will write to a person, and through which campaign they came."""

    rhythm_days = forms.TypedChoiceField(
        label=_("How often"),
        choices=Rhythm,
        coerce=int,
        initial=Rhythm.MONTH,
        help_text=_("You can change your mind."),
    )
    campaign_uid = forms.CharField(max_length=12, required=False, widget=forms.HiddenInput)


class FirstPledgeForm(SignUpForm):
    """Signing up for somebody: their uid is taken from the address of the page."""

    rhythm_days = forms.TypedChoiceField(label=_("How often"), choices=Rhythm, coerce=int, initial=Rhythm.MONTH)
    campaign_uid = forms.CharField(max_length=12, required=False, widget=forms.HiddenInput)
    first = ("rhythm_days", *SignUpForm.first)

    def wishes_for(self, prisoner: str) -> Wishes:
        return replace(self.wishes(), prisoner=prisoner, campaign=self.cleaned_data["campaign_uid"])
