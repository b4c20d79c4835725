"""What the columns of a list mean: guessed, shown with what stands in them and why, put right by hand, kept by name."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.admin.importing.field_choices import CHOICES
from cases.admin.importing.upload import address
from cases.imports import keeping, layouts, receiving, tallying, working
from cases.imports.addresses import column_letters
from cases.imports.fields import REPEATED
from cases.imports.mapping import Column, Layout, in_words_of
from cases.imports.recognise import SAMPLE, Guess, recognise
from cases.imports.rows import Cell, Fault, Formula, from_values
from cases.models import Import, ImportState, Mapping
from tracker.admin.base import volunteer

SAMPLES = 3
LONGEST_SAMPLE = 80
NUMBERS = [(str(number), str(number)) for number in range(1, 21)]
WHY = {
    "heading": gettext_lazy("by its heading"),
    "word_in_heading": gettext_lazy("by a word of its heading"),
    "cells": gettext_lazy("by what stands in it"),
}


class ReadForm(forms.Form):
    """How the file itself is read."""

    sheet = forms.ChoiceField(label=gettext_lazy("Sheet"), required=False)
    heading_row = forms.IntegerField(label=gettext_lazy("Row of the headings"), min_value=1, required=False)
    formulas_agreed = forms.BooleanField(
        label=gettext_lazy("Take what its formulas last computed. They are never run."), required=False
    )

    def __init__(self, import_: Import, data: Any = None) -> None:
        sheets = import_.inspection.get("sheets", ())
        self.formulas = sum(each["formulas"] for each in sheets if each["name"] == import_.sheet)
        initial = {name: getattr(import_, name) for name in ("sheet", "heading_row", "formulas_agreed")}
        super().__init__(data, initial=initial)
        field = self.fields["sheet"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(each["name"], _sheet_in_words(each)) for each in sheets]
        self.is_kept = keeping.is_kept(import_)
        if len(sheets) < 2 or not self.is_kept:
            del self.fields["sheet"]
        if not self.formulas or not self.is_kept:
            del self.fields["formulas_agreed"]


class MappingForm(forms.Form):
    """A choice for each column, and the name of the list."""

    name = forms.CharField(
        label=gettext_lazy("Name of the list"),
        max_length=200,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=gettext_lazy("The next file of the list is known by it, and its people by what it said of them."),
    )
    country = forms.CharField(
        label=gettext_lazy("Whose law is meant where none is named"),
        max_length=2,
        min_length=2,
        widget=forms.TextInput(attrs={"size": 2}),
    )

    def __init__(self, import_: Import, data: Any = None) -> None:
        self.layout = Layout.from_dict(import_.layout)
        name = str(import_.mapping or layouts.free_name(receiving.list_name(import_)))
        super().__init__(data, initial={"name": name, "country": self.layout.country})
        for place, column in enumerate(self.layout.columns):
            self.fields[f"field-{place}"] = forms.ChoiceField(
                choices=CHOICES, required=False, initial=column.field or "", label=column.heading
            )
            self.fields[f"number-{place}"] = forms.ChoiceField(
                choices=NUMBERS, required=False, initial=str(column.number), label=gettext_lazy("of case")
            )

    def clean_country(self) -> str:
        return str(self.cleaned_data["country"]).upper()

    def said(self) -> Layout:
        """The layout as it was put right. What a column's values mean is kept where it feeds what it fed."""
        columns = []
        for place, column in enumerate(self.layout.columns):
            field = self.cleaned_data[f"field-{place}"] or None
            number = int(self.cleaned_data[f"number-{place}"] or 1) if field in REPEATED else 1
            if (field, number) != (column.field, column.number):
                column = in_words_of(Column(column.heading, field, number, values=column.values))
            columns.append(column)
        return Layout(tuple(columns), self.cleaned_data["country"])


def page(admin: Any, request: HttpRequest, import_: Import) -> HttpResponse:
    reading = ReadForm(import_, request.POST if "read" in request.POST else None)
    mapping = MappingForm(import_, request.POST if "compare" in request.POST else None)
    if "read" in request.POST and reading.is_valid():
        return _read_again(request, import_, reading.cleaned_data)
    if "compare" in request.POST and mapping.is_valid():
        return _compare(request, import_, mapping)
    context = {
        **admin.admin_site.each_context(request),
        "title": _("What the columns mean"),
        "opts": admin.opts,
        "import": import_,
        "reading": reading,
        "mapping": mapping,
        "columns": list(_columns(import_, mapping)),
        "saved": Mapping.objects.all(),
        "merged": tallying.merged_cells(import_),
        "other_sheets": [_sheet_in_words(each) for each in _sheets(import_) if each["name"] != import_.sheet],
        "is_hidden": any(each["hidden"] for each in _sheets(import_) if each["name"] == import_.sheet),
        "unmapped": sum(1 for column in mapping.layout.columns if column.field is None),
    }
    return TemplateResponse(request, "admin/cases/import/mapping.html", context)


def _read_again(request: HttpRequest, import_: Import, said: dict[str, Any]) -> HttpResponse:
    """Another sheet, or formulas with their results, are read anew; another heading is found among the rows."""
    sheet, agreed = said.get("sheet") or import_.sheet, said.get("formulas_agreed", import_.formulas_agreed)
    if (sheet, agreed) != (import_.sheet, import_.formulas_agreed):
        import_.sheet, import_.formulas_agreed = sheet, agreed
        import_.save(update_fields=["sheet", "formulas_agreed"])
        working.ask(import_, ImportState.READING, actor=volunteer(request))
    elif said.get("heading_row") and said["heading_row"] != import_.heading_row:
        if import_.rows.filter(number=said["heading_row"]).exists():
            receiving.head(import_, said["heading_row"])
            import_.save()
        else:
            messages.error(request, _("There is nothing in row %(row)s.") % {"row": said["heading_row"]})
    return HttpResponseRedirect(address(import_))


def _compare(request: HttpRequest, import_: Import, form: MappingForm) -> HttpResponse:
    import_.layout = form.said().as_dict()
    import_.save(update_fields=["layout"])
    layouts.save(import_, form.cleaned_data["name"].strip())
    working.ask(import_, ImportState.PLANNING, actor=volunteer(request))
    return HttpResponseRedirect(address(import_))


def _columns(import_: Import, form: MappingForm) -> Any:
    """Each with its letter, samples, the choice, and why it was guessed so."""
    below = import_.rows.filter(number__gt=import_.heading_row or 0).order_by("number")
    rows = [from_values([row.number, row.cells]).cells for row in below[:SAMPLE]]
    guesses = recognise([column.heading for column in form.layout.columns], rows)
    for place, column in enumerate(form.layout.columns):
        cells = [row[place] for row in rows if place < len(row) and row[place] not in (None, "")]
        texts = list(dict.fromkeys(map(_sample, cells)))
        yield {
            "letters": column_letters(place),
            "heading": column.heading,
            "samples": texts[:SAMPLES],
            "several": column.field in REPEATED,
            "field": form[f"field-{place}"],
            "number": form[f"number-{place}"],
            "why": _why(import_, column, guesses[place]),
        }


def _why(import_: Import, column: Column, guess: Guess) -> str:
    if import_.mapping:
        return _("as in the last file of the list") if column.field else ""
    if column.field is None or guess.field != column.field:
        return ""
    sure = _("%(percent)s %% sure") % {"percent": round(guess.confidence * 100)} if guess.confidence else ""
    return ", ".join([*(str(WHY[code]) for code in guess.why), *([sure] if sure else [])])


def _sample(cell: Cell) -> str:
    if isinstance(cell, Formula):
        return f"={cell.text}" if cell.result is None else str(cell.result)
    text = cell.text if isinstance(cell, Fault) else str(cell)
    return text if len(text) <= LONGEST_SAMPLE else f"{text[:LONGEST_SAMPLE]}…"


def _sheets(import_: Import) -> list[dict[str, Any]]:
    """Those of a workbook that hold something."""
    return [each for each in import_.inspection.get("sheets", ()) if each["cells"]]


def _sheet_in_words(sheet: dict[str, Any]) -> str:
    told = ngettext("%(name)s: %(rows)s row", "%(name)s: %(rows)s rows", sheet["rows"]) % sheet
    return _("%(told)s, hidden") % {"told": told} if sheet["hidden"] else told
