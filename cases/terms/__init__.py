"""When a prison term ends, by Russian law, with each step of the arithmetic. Our calculation, never an official date.

Pure: no database, no settings. `compute_term` is the door; `cases.term_words` puts its steps into words.
"""

from cases.terms.compute import Term, compute_term
from cases.terms.credit import Credit, Kind
from cases.terms.law import Regime
from cases.terms.parole import Offence, share
from cases.terms.plan import Plan
from cases.terms.progress import Progress, progress
from cases.terms.readings import RULE, Reading

__all__ = [
    "RULE",
    "Credit",
    "Kind",
    "Offence",
    "Plan",
    "Progress",
    "Reading",
    "Regime",
    "Term",
    "compute_term",
    "progress",
    "share",
]
