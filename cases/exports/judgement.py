"""Of all that courts decided of one defendant, the rows that a list has columns for: what stands now."""

from collections.abc import Iterable

from cases.models import Outcome, OutcomeKind, Sentence, SentenceKind
from cases.verdicts import INSTANCES

NOTHING_LEFT = {OutcomeKind.ACQUITTED, OutcomeKind.TERMINATED}
# the heaviest first; those without a length have no column
TERMS = [
    SentenceKind.IMPRISONMENT,
    SentenceKind.COMPULSORY_TREATMENT,
    SentenceKind.FORCED_LABOUR,
    SentenceKind.SUSPENDED,
    SentenceKind.CORRECTIVE_LABOUR,
    SentenceKind.RESTRICTED_FREEDOM,
    SentenceKind.ADMINISTRATIVE_ARREST,
]


def standing(outcomes: Iterable[Outcome]) -> Outcome | None:
    """The newest outcome that is not quashed; where it only upholds one before it, that one, which has the sentence."""
    stands: Outcome | None = None
    for outcome in sorted(outcomes, key=_place):
        if outcome.outcome == OutcomeKind.QUASHED:
            stands = None
        elif stands is None or outcome.outcome in NOTHING_LEFT or outcome.sentences.all():
            stands = outcome
    return stands


def term_of(outcome: Outcome | None) -> Sentence | None:
    """The heaviest punishment that has a length."""
    timed = [
        each for each in _sentences(outcome) if each.kind in TERMS and (each.life or each.term_months or each.days)
    ]
    return min(timed, key=lambda each: (TERMS.index(SentenceKind(each.kind)), each.pk), default=None)


def fine_of(outcome: Outcome | None) -> int | None:
    return next((each.fine_rub for each in _sentences(outcome) if each.fine_rub), None)


def _sentences(outcome: Outcome | None) -> list[Sentence]:
    return sorted(outcome.sentences.all(), key=lambda each: each.pk) if outcome else []


def _place(outcome: Outcome) -> tuple[object, ...]:
    ruling = outcome.ruling
    return ruling.given_on.earliest, INSTANCES.index(ruling.instance), ruling.pk
