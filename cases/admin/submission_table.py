"""The fields of a submission, each beside what we hold and what proves that."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone

from cases.actions.submissions import mark_of
from cases.admin.preview import LABELS, lines_of
from cases.duplicates import Duplicate, likely_duplicates
from cases.matching import Described
from cases.models import Case, Facility, Prisoner, SourceKind
from cases.submitting.fields import FIELDS
from cases.submitting.present import present, standing
from cases.submitting.taking import TAKEN
from tracker.dates import PartialDate
from tracker.models import Submission, SubmittedField, Verdict

MODELS: dict[str, Any] = {"prisoner": Prisoner, "case": Case, "facility": Facility}


@dataclass(frozen=True)
class Line:
    """One field: the partner's value and ours, as lines of text."""

    field: SubmittedField
    label: str
    theirs: list[str]
    ours: list[str]
    proof: list[str]
    by_hand: bool

    @property
    def is_pending(self) -> bool:
        return self.field.verdict == Verdict.PENDING

    @property
    def is_same(self) -> bool:
        return self.theirs == self.ours

    @property
    def mark(self) -> str:
        return mark_of(self.field.value)


def table(submission: Submission) -> list[Line]:
    """Those that wait first, each in its place in the record."""
    ours = present(submission, timezone.localdate())
    proofs = _proofs(ours)
    form = {name: each.schema for name, each in FIELDS[submission.kind].items()}
    place = {name: number for number, name in enumerate(form)}
    fields = sorted(
        submission.fields.all(), key=lambda field: (field.verdict != Verdict.PENDING, place.get(field.name, 0))
    )
    return [
        Line(
            field,
            str(LABELS.get(field.name, field.name.replace("_", " "))),
            lines_of(field.name, _in_order(field.value, form.get(field.name, {}))),
            lines_of(field.name, _in_order(ours.get(field.name), form.get(field.name, {}))),
            proofs.get(field.name, []),
            submission.kind != "prisoner" or field.name not in TAKEN,
        )
        for field in fields
    ]


def _in_order(value: Any, schema: Mapping[str, Any]) -> Any:
    """The value with its keys in the order of their form: the database keeps none, and two that agree read alike."""
    said = schema.get("anyOf", [schema])[0]
    if isinstance(value, list):
        return [_in_order(each, said.get("items", {})) for each in value]
    if isinstance(value, dict):
        known = said.get("properties", {})
        first = {key: _in_order(value[key], known[key]) for key in known if key in value}
        return first | {key: each for key, each in value.items() if key not in known}
    return value


def sources(submission: Submission) -> list[dict[str, str]]:
    """What the partner knows it from: for all of its fields, as partners name none for each."""
    given: list[dict[str, Any]] = _said(submission).get("sources", [])
    kinds = dict(SourceKind.choices)
    return [
        {
            "title": each["title"],
            "url": each.get("url", ""),
            "beside": ", ".join(filter(None, (str(kinds.get(each.get("kind", ""), "")), each.get("date") or ""))),
        }
        for each in given
    ]


def names_told(submission: Submission) -> tuple[str, ...]:
    """By which names the partner knows somebody."""
    names: dict[str, Any] = _said(submission).get("names", {})
    return tuple(filter(None, [names.get("ru"), names.get("latin"), *names.get("variants", [])]))


def _said(submission: Submission) -> dict[str, Any]:
    return {field.name: field.value for field in submission.fields.all()}


def _proofs(ours: Mapping[str, Any]) -> dict[str, list[str]]:
    """Titles of the sources that speak of a part of our record, by the part (`/custody/current` is of `custody`)."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for source in ours.get("sources", []):
        for pointer in (pointer for quote in source["quotes"] for pointer in quote["of"]):
            found[pointer.split("/")[1]][source["title"]] = None
    return {part: list(titles) for part, titles in found.items()}


def likely(submission: Submission) -> list[Duplicate]:
    """Whose file it may be."""
    told = names_told(submission)
    born = _said(submission).get("birth_date")
    return likely_duplicates(Described(told, PartialDate.parse(born) if born else None)) if told else []


def address_of_record(submission: Submission) -> tuple[str, str] | None:
    """The name and the admin's page of the record that it is tied to."""
    rows = MODELS[submission.kind].objects
    row = rows.filter(uid=standing(submission)).first() if submission.record else None
    return (str(row), reverse(f"admin:cases_{submission.kind}_change", args=[row.pk])) if row else None


def deciding(sent: Mapping[str, Any]) -> tuple[list[int], dict[int, str], dict[int, str]]:
    """What a form says: fields accepted, fields rejected with the reasons, and the marks of the values it showed."""
    accepted, rejected, seen = [], {}, {}
    for name, value in sent.items():
        kind, _dash, number = name.partition("-")
        if not number.isdecimal():
            continue
        if kind == "seen":
            seen[int(number)] = value
        elif kind == "verdict" and value == Verdict.ACCEPTED:
            accepted.append(int(number))
        elif kind == "verdict" and value == Verdict.REJECTED:
            rejected[int(number)] = str(sent.get(f"reason-{number}", "")).strip()[:300]
    return accepted, rejected, seen
