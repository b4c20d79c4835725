"""What an editor says when showing a person to the world: what, to whom, and who agreed."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.actions.publication import Along
from cases.admin.audiences import choices, chosen, reader_of
from cases.models import Case, Consent, ConsentKind, Event, Group, Prisoner, Source
from cases.models.source import NEVER_PUBLIC
from tracker.publishing.readers import Reader


def holding(prisoner: Prisoner, today: date) -> QuerySet[Consent]:
    open_end, not_withdrawn = Q(until=None) | Q(until__gte=today), Q(withdrawn_on=None) | Q(withdrawn_on__gt=today)
    return prisoner.consents.filter(open_end, not_withdrawn)


class PublicationForm(forms.Form):
    what = forms.ChoiceField(
        label=_("What"), choices=[("", _("the person")), *Group.choices], required=False, widget=forms.RadioSelect
    )
    to = forms.ChoiceField(
        label=_("To whom"),
        choices=choices,
        widget=forms.RadioSelect,
        help_text=_("What everybody sees, partners see too."),
    )
    consent = forms.ModelChoiceField(
        label=_("By which consent"), queryset=Consent.objects.none(), required=False, empty_label=_("a new one, below")
    )
    embargo_until = forms.DateField(
        label=_("Not before"),
        required=False,
        help_text=_("Of a group of facts: nobody outside sees it before this day."),
    )
    kind = forms.ChoiceField(label=_("Whose"), choices=[("", "—"), *ConsentKind.choices], required=False)
    source = forms.ModelChoiceField(
        label=_("Where it is public"),
        queryset=Source.objects.none(),
        required=False,
        empty_label="—",
        help_text=_("Of what is already public: the source. Those that the file cites are offered."),
    )
    how = forms.CharField(
        label=_("How it was given"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("By letter, told for print; of what is already public, where: the outlet and the day."),
    )
    given_on = forms.DateField(label=_("When"), required=False)
    until = forms.DateField(label=_("Until"), required=False, help_text=_("Empty: until it is withdrawn."))
    cases = forms.ModelMultipleChoiceField(
        label=_("Cases to show as well"),
        queryset=Case.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    events = forms.ModelMultipleChoiceField(
        label=_("Events"), queryset=Event.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )
    sources = forms.ModelMultipleChoiceField(
        label=_("Sources"),
        queryset=Source.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Relatives, prisoners and lawyers who told us are not offered: they stay hidden."),
    )

    def __init__(self, prisoner: Prisoner, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.prisoner = prisoner
        open_sources = Source.objects.filter(evidence__prisoner=prisoner).exclude(kind__in=NEVER_PUBLIC).distinct()
        choices = {
            "consent": holding(prisoner, timezone.localdate()),
            "cases": Case.objects.filter(defendants__prisoner=prisoner).distinct(),
            "events": prisoner.events.all(),
            "sources": open_sources,
            "source": open_sources,
        }
        for name, rows in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = rows

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not data.get("consent"):
            for name in ("kind", "how", "given_on"):
                if not data.get(name) and name not in self.errors:
                    self.add_error(name, _("Name a consent: whose, how and when. Nobody is shown without one."))
            if (
                data.get("kind") == ConsentKind.ALREADY_PUBLIC
                and not data.get("source")
                and "source" not in self.errors
            ):
                self.add_error("source", _("Name the source in which it is already public."))
        if data.get("embargo_until") and not data.get("what"):
            self.add_error("embargo_until", _("Only a group of facts can wait for a day: choose one above."))
        return data

    def to_whom(self) -> dict[str, Any]:
        """As the acts take it."""
        audience, circle = chosen(self.cleaned_data["to"])
        return {"to": audience, "circle": circle}

    def reader(self) -> Reader:
        return reader_of(*chosen(self.cleaned_data["to"]))

    def asked(self) -> list[tuple[str, str]]:
        """Everything that was chosen and written, as it was sent."""
        return [(name, str(self[name].value())) for name in self.fields]

    def named_consent(self) -> Consent:
        """The one chosen, or a new one, not saved yet."""
        data = self.cleaned_data
        return data["consent"] or Consent(
            prisoner=self.prisoner,
            kind=data["kind"],
            how=data["how"],
            given_on=data["given_on"],
            source=data["source"],
            until=data["until"],
        )

    def along(self) -> Along:
        data = self.cleaned_data
        return Along(cases=list(data["cases"]), events=list(data["events"]), sources=list(data["sources"]))
