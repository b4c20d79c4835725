"""What a volunteer writes of a source that speaks of a fact: which source, its words, and whether it agrees."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.fact_words import fact_in_words, fact_written
from cases.models import Evidence, Source, SourceKind, Stance
from cases.proven import Proven

WIDE = {"class": "vTextField"}


class SourceSelect(AutocompleteSelect):
    """Finds every source while one types; without scripts it offers those that the file cites already."""

    cited: Sequence[Source] = ()

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        groups = super().optgroups(name, value, attr)
        known = [each for each in self.cited if str(each.pk) not in map(str, value)]
        groups[0][1].extend(
            self.create_option(name, each.pk, str(each), selected=False, index=number)
            for number, each in enumerate(known, start=len(groups[0][1]))
        )
        return groups


class CiteForm(forms.Form):
    source = forms.ModelChoiceField(
        label=_("A source that is here already"),
        queryset=Source.objects.all(),
        required=False,
        widget=SourceSelect(Evidence._meta.get_field("source"), admin.site),
    )
    title = forms.CharField(
        label=_("or a new one: its title"), max_length=300, required=False, widget=forms.TextInput(attrs=WIDE)
    )
    url = forms.URLField(
        label=_("link"),
        max_length=500,
        required=False,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vURLField"}),
    )
    kind = forms.ChoiceField(label=_("kind"), choices=SourceKind, initial=SourceKind.MEDIA, required=False)
    fact = forms.CharField(
        label=_("which fact"),
        max_length=80,
        help_text=_("What is said of the same fact is shown side by side."),
        widget=forms.TextInput(attrs=WIDE),
    )
    quote = forms.CharField(
        label=_("the source's own words"), required=False, widget=forms.Textarea(attrs={"rows": 3, "cols": 60})
    )
    value = forms.CharField(
        label=_("value as the source gives it"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs=WIDE),
    )
    stance = forms.ChoiceField(
        label=_("it"),
        choices=[
            (Stance.SUPPORTS, _("agrees with what the file holds")),
            (Stance.CONTRADICTS, _("contradicts what the file holds")),
        ],
        initial=Stance.SUPPORTS,
        widget=forms.RadioSelect,
    )
    confirmed_on = forms.DateField(
        label=_("checked on"),
        help_text=_("The fact counts as confirmed up to this day, or up to the source's own date if that is earlier."),
    )

    def __init__(self, proven: Proven, *args: Any, usual: str = "", **kwargs: Any) -> None:
        kwargs["initial"] = {"fact": fact_in_words(usual or proven.fact), "confirmed_on": timezone.localdate()}
        super().__init__(*args, **kwargs)
        self.proven = proven
        prisoner, case = proven.owner
        of_file = Q(evidence__prisoner=prisoner) if prisoner else Q(evidence__case=case)
        widget: Any = self.fields["source"].widget
        widget.cited = list(Source.objects.filter(of_file).distinct().order_by("title"))

    def clean_fact(self) -> str:
        return fact_written(self.cleaned_data["fact"])

    def clean_confirmed_on(self) -> Any:
        if self.cleaned_data["confirmed_on"] > timezone.localdate():
            raise forms.ValidationError(_("This day is yet to come."))
        return self.cleaned_data["confirmed_on"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if bool(data.get("source")) == bool(data.get("title")) and not {"source", "title"} & set(self.errors):
            self.add_error("source", _("Choose a source, or name a new one; not both."))
        if not data.get("quote") and not data.get("value"):
            self.add_error("quote", _("Give the source's words, or the value as it gives it."))
        return data

    def evidence(self) -> Evidence:
        """As written, not saved yet; nor its source, where that is new. A new source is internal."""
        data = self.cleaned_data
        prisoner, case = self.proven.owner
        return Evidence(
            source=data["source"] or self._named(),
            prisoner=prisoner,
            case=case,
            group=self.proven.group,
            **{name: data[name] for name in ("fact", "quote", "value", "stance", "confirmed_on")},
        )

    def _named(self) -> Source:
        """The source that was written down here: one of the same link is that one."""
        data = self.cleaned_data
        there = Source.objects.filter(url=data["url"]).first() if data["url"] else None
        return there or Source(title=data["title"], url=data["url"], kind=data["kind"] or SourceKind.MEDIA)
