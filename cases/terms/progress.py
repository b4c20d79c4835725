"""How much of a term is behind and how much is left. Internal, like parole."""

from datetime import date
from typing import NamedTuple

from cases.terms.compute import Term


class Progress(NamedTuple):
    """Days, credit included; together the whole term."""

    served: int
    to_go: int


def progress(term: Term, start: date, on: date) -> Progress | None:
    """Where a term that began on `start` stands at the end of a day; None where partial dates leave it open."""
    if term.term_end is None or term.credited_days is None:
        return None
    whole = (term.term_end - start).days + 1
    served = min(whole, term.credited_days + max(0, (on - start).days + 1))
    return Progress(served, whole - served)
