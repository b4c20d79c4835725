"""What free text of a row offers, shown among its own words, for somebody to take or to leave."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.imports.addresses import cell_name
from cases.imports.mapping import Layout
from cases.imports.offering import DAYS, Offer, cell_text, slot_of_day
from cases.imports.slot_words import slot_name, value_words
from cases.models import Facility, ImportRow

# so many letters of the text stand before and after the phrase
AROUND = 60


@dataclass(frozen=True)
class Heard:
    """One offer in words. `state`: taken, left, or "" where nobody has said yet. `days` are what a day can be of."""

    place: int
    cell: str
    heading: str
    before: str
    phrase: str
    after: str
    name: str
    value: str
    instead: str
    state: str
    days: list[tuple[str, str, bool]]
    is_over: bool

    @property
    def said(self) -> str:
        """What became of it; once the row is taken over, also where nobody said."""
        if self.state == "taken":
            return _("taken")
        if self.state == "left":
            return _("not taken")
        return _("not taken: nobody said") if self.is_over else ""


def heard(
    head: ImportRow, rows: Iterable[ImportRow], layout: Layout, facilities: dict[str, Facility]
) -> Iterator[Heard]:
    cells = {row.number: row.cells for row in rows}
    decision = head.decision
    for place, told in enumerate(head.offered):
        each = Offer(**told)
        if each.row not in cells:
            continue
        text = cell_text(cells[each.row], each.row, each.column)
        taken, said = each.is_taken(decision), decision.get("slots", {})
        of_days = [(day, slot_name(day), taken and said.get(slot_of_day(day)) == each.value) for day in DAYS]
        yield Heard(
            place=place,
            cell=cell_name(each.row - 1, each.column),
            heading=layout.columns[each.column].heading,
            before=_end(text[: each.start]),
            phrase=text[each.start : each.end],
            after=_beginning(text[each.end :]),
            name=slot_name(each.slot) if each.slot else "",
            value=value_words(each.slot or "birth_date", each.value, facilities),
            instead=_instead(head, each, facilities),
            state="taken" if taken else "left" if [each.slot, each.value] in decision.get("left", ()) else "",
            days=[] if each.slot else of_days,
            is_over=head.applied,
        )


def _instead(head: ImportRow, each: Offer, facilities: dict[str, Facility]) -> str:
    """What a column of the row says otherwise; articles are added, and replace nothing."""
    said = head.said.get("slots", {}).get(each.slot)
    return "" if said is None or each.slot.endswith("articles") else value_words(each.slot, said, facilities)


def _end(text: str) -> str:
    return text if len(text) <= AROUND else "…" + text[-AROUND:].partition(" ")[2]


def _beginning(text: str) -> str:
    return text if len(text) <= AROUND else text[:AROUND].rpartition(" ")[0] + "…"
