"""What was pasted into “log a case”, as offers for its lines. Nothing enters the form that a person did not accept."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.citations import ATTEMPT, Citation
from cases.imports.free_text import Proposal, proposals
from cases.imports.values.names import Named
from cases.imports.values.terms import Term
from tracker.date_fields import PartialDateFormField

LONGEST = 20_000
# by what the reader calls it: what a volunteer reads, the line of the form, and the group that gives the colour
KINDS: dict[str, tuple[Any, str, str]] = {
    "name": (_("name"), "name", "who"),
    "birth_date": (_("born"), "born", "who"),
    "detained_on": (_("detained"), "since", "when"),
    "facility": (_("place"), "facility", "where"),
    "articles": (_("article"), "articles", "law"),
    "court": (_("court"), "court", "court"),
    "verdict_on": (_("the verdict"), "verdict_on", "court"),
    "term": (_("term"), "term", "court"),
    # read, and written into the file once it is open: this form has no line for them
    "released_on": (_("released"), "", "when"),
    "death_date": (_("died"), "", "when"),
    "fine": (_("fine"), "", "court"),
    "date": (_("a date"), "", "when"),
}
PARTS_OF_30 = {code: part for part, code in ATTEMPT.items()}
# several stand in one line
GATHERED = {"articles"}


@dataclass(frozen=True)
class Offer:
    """A value for a line of the form, tied to the words that it was read from."""

    number: int
    label: Any
    line: str
    group: str
    value: str
    phrase: str
    start: int
    end: int

    @property
    def gathers(self) -> bool:
        return self.line in GATHERED


@dataclass(frozen=True)
class Piece:
    """Some of the pasted text: words of an offer, or words between."""

    text: str
    offer: Offer | None = None


def offers(text: str) -> list[Offer]:
    return [_offer(number, each, text) for number, each in enumerate(proposals(text), start=1)]


def pieces(text: str, offered: Iterable[Offer]) -> Iterator[Piece]:
    """The whole text in its order, with what was not understood between what was."""
    at = 0
    for offer in offered:
        if at < offer.start:
            yield Piece(text[at : offer.start])
        yield Piece(text[offer.start : offer.end], offer)
        at = offer.end
    if at < len(text):
        yield Piece(text[at:])


def accepted(offered: Iterable[Offer], numbers: Iterable[str], before: dict[str, str]) -> dict[str, str]:
    """The lines of the form with what was ticked: in place of what stood there, or after it where several may stand."""
    chosen, lines = set(numbers), dict(before)
    for offer in offered:
        if str(offer.number) not in chosen or not offer.line:
            continue
        old = lines.get(offer.line, "").strip()
        if offer.gathers and old and offer.value not in old.split(", "):
            lines[offer.line] = f"{old}, {offer.value}"
        elif not offer.gathers or not old:
            lines[offer.line] = offer.value
    return lines


def _offer(number: int, read: Proposal, text: str) -> Offer:
    label, line, group = KINDS[read.field]
    phrase = text[read.start : read.end]
    return Offer(number, label, line, group, _written(read, phrase), phrase, read.start, read.end)


def _written(read: Proposal, phrase: str) -> str:
    """As somebody would type it into the line."""
    value = read.value
    if isinstance(value, Named):
        return " ".join(filter(None, (value.parts.surname, value.parts.given, value.parts.patronymic)))
    if isinstance(value, tuple):
        return ", ".join(map(_cited, value))
    if isinstance(value, Term) or read.field in ("court", "fine"):
        return " ".join(phrase.split())
    return str(PartialDateFormField().prepare_value(value))


def _cited(citation: Citation) -> str:
    """With all that it says, so that the line of the form reads the same."""
    words = [
        f"30 ч. {PARTS_OF_30[citation.attempt]}," if citation.attempt else "",
        citation.number,
        f"ч. {citation.part}" if citation.part else "",
        f"п. «{citation.point}»" if citation.point else "",
        "КоАП" if citation.administrative else "",
        f"({citation.country})" if citation.country != "RU" else "",
    ]
    return " ".join(filter(None, words))
