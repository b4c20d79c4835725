"""What published people can be asked for, on the pages and in the API alike."""

from django.db.models import QuerySet
from django_filters import CharFilter, ChoiceFilter

from cases.models import PublishedPrisoner
from cases.models.published import PublishedPrisonerQuerySet
from cases.status_codes import Status
from cases.status_labels import label
from tracker.filters import (
    AfterFilter,
    BeforeFilter,
    ChangedAfterFilter,
    MemberFilter,
    PatternFilter,
    StrictFilterSet,
    YesNoFilter,
)
from tracker.keyset import Order
from tracker.uids import PATTERN

ARTICLE = rf"[0-9]{{1,3}}(\.[0-9]{{1,2}}){{0,3}}(/[0-9]{{1,2}}(\.[0-9]{{1,2}})?)?|{PATTERN}"
COLUMNS = {
    "name": Order("name_key"),
    "detained_on": Order("detained_on", nullable=True),
    "release_on": Order("release_on", nullable=True),
    "updated_at": Order("updated_at"),
}
# as PublishedPrisoner.objects.named has set it, or `about`
NEAREST = Order("rank")
RANKED = ("q", "text")
ORDERS = COLUMNS | {f"-{name}": Order(order.column, True, order.nullable) for name, order in COLUMNS.items()}

A_DATE = "A date: 1958, 2023-07 or 2023-07-25; after its last day, or before its first."
BORN = f"{A_DATE} Only those are found of whom it is certain."
FIRST_HELD = "The first day on which they may have been first detained."


class PrisonerFilter(StrictFilterSet):
    """All can be combined; each narrows. A parameter left empty asks nothing, as forms send it."""

    q = CharFilter(
        method="named",
        max_length=200,
        help_text="A name in any script or spelling, whole or the beginning: each word begins some word of a name, or"
        " nearly is one. The nearest come first, unless you ask for another order.",
    )
    text = CharFilter(
        method="about",
        max_length=200,
        help_text="Words from anywhere in the record: names in any script, facility, case, article, what is told, in"
        " any form that Russian or English gives them. The most to the point come first, unless you ask for another"
        " order.",
    )
    status = ChoiceFilter(choices=[(code.value, label(code)) for code in Status], help_text="A code of `status`.")
    article = MemberFilter(
        ARTICLE,
        field_name="articles",
        help_text="An article charged: its number (205.2), with its part (205.2/2), or its uid.",
    )
    category = MemberFilter("[a-z_]+", field_name="categories", help_text="A code: anti_war.")
    facility = PatternFilter(PATTERN, help_text="The uid of the facility where they are now.")
    region = CharFilter(
        lookup_expr="iexact", max_length=100, help_text="The region of that facility, by its name in Russian."
    )
    citizenship = MemberFilter("[A-Z]{2}", field_name="citizenships", help_text="A country's code by ISO 3166: UA.")
    gender = ChoiceFilter(choices=[("male", "male"), ("female", "female")], help_text="`male` or `female`.")
    born_after = AfterFilter(field_name="born_earliest", help_text=BORN)
    born_before = BeforeFilter(field_name="born_latest", help_text=BORN)
    detained_after = AfterFilter(field_name="detained_on", help_text=f"{A_DATE} {FIRST_HELD}")
    detained_before = BeforeFilter(field_name="detained_on", help_text=f"{A_DATE} {FIRST_HELD}")
    release_before = BeforeFilter(field_name="release_on", help_text=f"{A_DATE} By our own calculation.")
    identifier = MemberFilter(
        r"[a-z0-9_.-]+:[^\x00\s][^\x00\n]*",
        field_name="identifiers",
        help_text="The identifier in another registry: ovdinfo:123.",
    )
    recognised_by = MemberFilter(
        r"[^\x00\s][^\x00\n]*", help_text="The organisation that recognises them, by its name in the record."
    )
    died_in_custody = YesNoFilter(field_name="died_in_custody", help_text="`true` or `false`.")
    can_write = YesNoFilter(field_name="can_write", help_text="Whether they can be written to: `true` or `false`.")
    updated_after = ChangedAfterFilter(help_text="Changed after a moment: 2025-11-23T12:00:00Z.")
    ordering = ChoiceFilter(
        choices=[(name, name) for name in ORDERS],
        method="ordered",
        help_text="Ascending, or descending with `-`; rows without a value come last. Where it is left out: by uid, or"
        " with `q` the nearest names first, with `text` the most to the point.",
    )

    class Meta:
        model = PublishedPrisoner
        fields: list[str] = []

    def named(self, people: PublishedPrisonerQuerySet, name: str, text: str) -> PublishedPrisonerQuerySet:
        return people.named(text)

    def about(self, people: PublishedPrisonerQuerySet, name: str, text: str) -> PublishedPrisonerQuerySet:
        return people.about(text)

    def ordered(self, people: QuerySet, name: str, order: str) -> QuerySet:
        return ORDERS[order].sort(people)
