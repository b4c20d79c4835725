"""Which fields of a record partners may speak of. Their form is that of the record, drawn from the shapes of the API.

Every key that such a field has can be sent, and few must be: partners say what they know. What we work out (`status`,
`release`, `confirmed_on`), and what is ours to say (`photo`, `letters`, `licence`), is asked of nobody.
"""

from rest_framework import serializers

from cases.api.shapes.files import Case, Facility
from cases.api.shapes.knowing import Source
from cases.api.shapes.law import Charge, NamedArticle, Sentence
from cases.api.shapes.people import Designation, Prisoner, Recognition, Release
from tracker.api.shapes import Day, Shape, When
from tracker.submitting.forms import (
    LETTER,
    Form,
    link,
    many,
    matching,
    maybe,
    number,
    one_of,
    shape,
    text,
    when,
    yes_or_no,
)
from tracker.uids import PATTERN

SPOKEN_OF: dict[str, tuple[type[Shape], tuple[str, ...]]] = {
    "prisoner": (
        Prisoner,
        (
            *("uid", "names", "birth_date", "gender", "citizenships", "occupation", "summary", "categories"),
            *("cases", "custody", "restraints", "punishment_cells", "health", "death", "events", "designations"),
            *("recognitions", "releases", "identifiers", "sources"),
        ),
    ),
    "case": (
        Case,
        (
            *("uid", "title", "summary", "number", "opened_on", "people", "hearings", "rulings", "events"),
            "sources",
        ),
    ),
    "facility": (
        Facility,
        (
            *("uid", "name", "short_names", "kind", "regimes", "for_women", "region", "country", "addresses"),
            *("channels", "sources"),
        ),
    ),
}
# without these there is nothing to look at
REQUIRED: dict[type[Shape], tuple[str, ...]] = {
    Source: ("title",),
    Charge: ("article",),
    NamedArticle: ("number",),
    Sentence: ("kind",),
    Designation: ("register",),
    Recognition: ("status",),
    Release: ("kind",),
}
NAME, COUNTRY = text(200), matching("[A-Z]{2}")
# narrower than a shape says, wherever a key has this name
NAMED = {
    "uid": matching(PATTERN),
    "names": shape({"ru": NAME, "latin": NAME, "latin_is_ours": yes_or_no(), "variants": many(NAME, 30)}),
    "url": link(),
    "country": COUNTRY,
    "citizenships": many(COUNTRY, 10),
    "short_names": many(NAME, 30),
    "identifiers": many(matching(f"[a-z0-9_.-]{{1,40}}:{LETTER}{{1,80}}"), 30),
}


def fields(kind: str) -> dict[str, Form]:
    """In the order of the record; where we came to know a thing from can be said of each."""
    record, names = SPOKEN_OF[kind]
    shapes = {"sources": Source(many=True), **record().fields}
    return {name: form_of(name, shapes[name]) for name in names}


def form_of(name: str, field: serializers.Field) -> Form:
    form = NAMED.get(name) or _drawn(field)
    return maybe(form) if field.allow_null else form


def _drawn(field: serializers.Field) -> Form:
    match field:
        case serializers.ListSerializer(child=child) | serializers.ListField(child=child) if child is not None:
            return many(_drawn(child))
        case Shape():
            known = {name: form_of(name, each) for name, each in field.fields.items()}
            return shape(known, REQUIRED.get(type(field), ()))
        case When() | Day():
            return maybe(when())
        case serializers.ChoiceField():
            return one_of(*([""] if field.allow_blank else []), *field.choices)
        case serializers.BooleanField():
            return yes_or_no()
        case serializers.IntegerField():
            return number()
        case serializers.CharField() | serializers.DateTimeField():
            return text()
    raise TypeError(f"no form is known for {field!r}")


FIELDS = {kind: fields(kind) for kind in SPOKEN_OF}
