"""Facts on which sources disagree: what each side says, and who says it."""

from dataclasses import dataclass, field
from typing import Any

from cases.models import Stance

Source = dict[str, Any]
Quote = dict[str, Any]


@dataclass
class Side:
    """One value of a fact, and the quotes that give it, each with its source."""

    value: str
    quotes: list[Quote] = field(default_factory=list)

    @property
    def contradicts(self) -> bool:
        """Whether the record holds another value, by the judgement of a volunteer."""
        return any(quote["stance"] == Stance.CONTRADICTS for quote in self.quotes)


def disputes(sources: list[Source]) -> dict[str, list[Side]]:
    """By fact: its sides, what stands first, where one contradicts the record or a volunteer has noted a dispute."""
    by_fact: dict[str, dict[str, Side]] = {}
    for source in sources:
        for quote in source["quotes"]:
            sides = by_fact.setdefault(quote["fact"], {})
            sides.setdefault(quote["value"], Side(quote["value"])).quotes.append(quote | {"source": source})
    return {
        fact: sorted(sides.values(), key=lambda side: side.contradicts)
        for fact, sides in by_fact.items()
        if len(sides) > 1 and any(map(_in_dispute, sides.values()))
    }


def _in_dispute(side: Side) -> bool:
    return side.contradicts or any(quote["note"]["en"] or quote["note"]["ru"] for quote in side.quotes)
