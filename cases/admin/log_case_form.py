"""The one screen on which a case is logged."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cases.actions.case_logging import Report
from cases.admin.pasted import LONGEST
from cases.admin.verdict_lines import VerdictLines
from cases.citations import Citation, citations
from cases.duplicates import Duplicate, likely_duplicates
from cases.matching import Described
from cases.models import Article, Charge, Facility, Lead, Sex, Source, SourceKind
from cases.name_parts import Parts, parts
from tracker.date_fields import PartialDateFormField

NEAR = 5


class ListedInput(forms.TextInput):
    """A line of text with suggestions that the browser shows by itself, without a script."""

    def __init__(self, suggestions: str) -> None:
        super().__init__(attrs={"list": suggestions, "autocomplete": "off", "class": "vTextField"})


class LogCaseForm(VerdictLines):
    """Every line is read on the server, so the page works without JavaScript and with any keyboard."""

    name = forms.CharField(
        label=_("Name"),
        max_length=200,
        widget=forms.TextInput(attrs={"class": "vTextField", "autofocus": True, "autocomplete": "off"}),
        help_text=_("In Russian or Latin letters, as you have it: Иванов Иван Петрович, or Ivan Ivanov."),
    )
    surname = forms.CharField(label=_("Surname"), max_length=100, required=False)
    given = forms.CharField(label=_("Given name"), max_length=100, required=False)
    patronymic = forms.CharField(label=_("Patronymic"), max_length=100, required=False)
    sex = forms.ChoiceField(label=_("Sex"), choices=[("", _("not known")), *Sex.choices], required=False)
    born = PartialDateFormField(label=_("Born"), required=False, help_text=_("A year is enough."))
    facility = forms.CharField(
        label=_("Where"),
        max_length=200,
        required=False,
        widget=ListedInput("facilities"),
        help_text=_("The facility by any of its names: СИЗО-1 Сыктывкар, IK-4."),
    )
    place = forms.CharField(
        label=_("or the place in words"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("Only where the facility is not known, or not in the list."),
    )
    since = PartialDateFormField(label=_("Held since"), required=False, help_text=_("A month or a year is enough."))
    articles = forms.CharField(
        label=_("Articles"),
        max_length=300,
        required=False,
        widget=ListedInput("articles"),
        help_text=_("As they are written, several with commas: 205.2 ч. 2, 207.3."),
    )
    summary = forms.CharField(
        label=_("What happened"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text=_("Two to four plain sentences, in Russian or English. Only what has a source."),
    )
    source_kind = forms.ChoiceField(label=_("Source"), choices=SourceKind.choices, initial=SourceKind.MEDIA)
    source_title = forms.CharField(
        label=_("its title"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("Of a person who told us write what they are, not who: “sister, by phone”."),
    )
    source_url = forms.URLField(
        label=_("its link"),
        max_length=500,
        required=False,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vTextField"}),
    )
    keep_words = forms.BooleanField(
        label=_("Copy what was said into the internal note"),
        required=False,
        help_text=_("Only if it does not tell who said it. It stands with the lead in any case, beside the file."),
    )
    pasted = forms.CharField(required=False, max_length=LONGEST, strip=False)
    keep_pasted = forms.BooleanField(
        label=_("Keep these words with the source, for volunteers alone"),
        required=False,
        help_text=_("As a copy of the source below. Only if they do not tell who told us."),
    )
    somebody_else = forms.BooleanField(label=_("It is somebody else: save anyway"), required=False)

    duplicates: list[Duplicate] = []

    def __init__(self, *args: Any, lead: Lead | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lead = lead

    def clean_facility(self) -> Facility | None:
        text = " ".join(self.cleaned_data["facility"].split())
        if not text:
            return None
        found = Facility.objects.called(text)
        if len(found) == 1:
            return found[0]
        if found:
            names = "; ".join(map(str, found[:NEAR]))
            raise ValidationError(
                _("Several are called so: %(names)s. Write more of the name."), params={"names": names}
            )
        raise ValidationError(_("No facility is called so. Choose one of the list, or write the place in words below."))

    def clean_articles(self) -> list[Charge]:
        """With the point, and whether it was prepared or attempted. Said twice it is one charge."""
        said = [(_article(cited), cited.point, cited.attempt) for cited in citations(self.cleaned_data["articles"])]
        return [
            Charge(article=article, point=point, attempt=attempt) for article, point, attempt in dict.fromkeys(said)
        ]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not data.get("source_title") and not data.get("source_url"):
            self.add_error("source_title", _("Say where this is known from: a title or a link."))
        if data.get("facility") and data.get("place"):
            self.add_error("place", _("Either the facility or the place in words, not both."))
        if "name" in data and not self.errors:
            self.duplicates = likely_duplicates(self._described(data))
            if self.duplicates and not data.get("somebody_else"):
                said = ngettext(
                    "This may be somebody who has a file already. Look at it first.",
                    "This may be somebody who has a file already. Look at these first.",
                    len(self.duplicates),
                )
                self.add_error(None, ValidationError(said, code="duplicate"))
        return data

    def _described(self, data: dict[str, Any]) -> Described:
        return Described(
            names=(str(data["name"]),),
            born=data.get("born"),
            sex=data.get("sex") or "",
            facilities=frozenset({data["facility"].pk} if data.get("facility") else ()),
            articles=frozenset(charge.article_id for charge in data.get("articles") or ()),
        )

    def report(self) -> Report:
        """What was written, as `log_case` takes it. Only for a valid form."""
        data = self.cleaned_data
        return Report(
            name=self._name(),
            source=self._source(),
            sex=data["sex"],
            born=data["born"],
            facility=data["facility"],
            place=data["place"],
            since=data["since"],
            charges=tuple(data["articles"]),
            verdict=self.verdict(),
            pasted=data["pasted"] if data["keep_pasted"] else "",
            summary=data["summary"],
            note=self.lead.words if self.lead and data["keep_words"] else "",
        )

    def _name(self) -> Parts:
        data = self.cleaned_data
        corrected = Parts(data["surname"], data["given"], data["patronymic"])
        return corrected if corrected.surname or corrected.given else parts(data["name"])

    def _source(self) -> Source:
        """A link that is known already is the same source."""
        data = self.cleaned_data
        known = Source.objects.filter(url=data["source_url"]).first() if data["source_url"] else None
        title = data["source_title"] or urlsplit(data["source_url"]).hostname or data["source_url"]
        return known or Source(kind=data["source_kind"], title=title, url=data["source_url"])


def _article(cited: Citation) -> Article:
    """The article that is meant. Raises ValidationError with those that are near, where it is none or several."""
    code = "administrative" if cited.administrative else None
    known = Article.objects.filter(Q(number=cited.number, country=cited.country), *([Q(code=code)] if code else []))
    exact = known.filter(part=cited.part)
    if len(exact) == 1:
        return exact[0]
    near = "; ".join(map(str, known[:NEAR]))
    if near:
        raise ValidationError(
            _("“%(text)s”: which of these is meant? %(near)s"), params={"text": cited.text, "near": near}
        )
    raise ValidationError(
        _("“%(text)s” is no article that we know. Write it like 205.2 ч. 2, or add it under “Articles of law” first."),
        params={"text": cited.text},
    )
