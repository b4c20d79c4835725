"""How each part of a record is known: who says so, in which words, and until when that is confirmed."""

from dataclasses import dataclass, field
from typing import Any

from cases.models import Stance

Body = dict[str, Any]
Quote = dict[str, Any]


@dataclass
class Known:
    """What sources say of one part of a record, each with its source; what agrees comes first."""

    quotes: list[Quote] = field(default_factory=list)
    confirmed_on: str = ""

    @property
    def sources(self) -> int:
        return len({id(quote["source"]) for quote in self.quotes})

    @property
    def is_disputed(self) -> bool:
        return any(quote["stance"] == Stance.CONTRADICTS for quote in self.quotes)


def with_sources(body: Body) -> Body:
    """The same body, each part of which that evidence speaks of holds its sources as `known`.

    A part that is a mere text or date cannot: what is known of it stands in `known_fields` at the top.
    """
    found: dict[str, Known] = {}
    for source in body["sources"]:
        for quote in source["quotes"]:
            for pointer in quote["of"]:
                found.setdefault(pointer, Known()).quotes.append(quote | {"source": source})
    body["known_fields"] = {}
    for pointer, known in found.items():
        known.quotes.sort(key=lambda quote: quote["stance"] == Stance.CONTRADICTS)
        known.confirmed_on = body["confirmed_on"].get(pointer, "")
        part = _at(body, pointer)
        if isinstance(part, dict):
            part["known"] = known
        else:
            body["known_fields"][pointer.removeprefix("/")] = known
    return body


def _at(body: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        body = body[int(step)] if isinstance(body, list) else body[step]
    return body
