"""When a term ends by our arithmetic, with parole and days to go: for volunteers alone, families read hope into it."""

from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cases.models import Prisoner
from cases.publishing.law import sentence
from cases.publishing.serving import Missing, Served, served
from cases.publishing.state import facts_of
from cases.sentence_words import sentence_in_words
from cases.status import IN_CUSTODY, Status, status
from cases.term_words import in_words
from cases.terms import Progress, Term, compute_term, progress
from cases.working_status import EVERYTHING

LACKS = {
    Missing.FORCE: _("the sentence is not in force: give the ruling its day, or add the ruling of the appeal"),
    Missing.START: _("no day from which the term runs"),
    Missing.REGIME: _("no regime: custody counts by it"),
    Missing.LIFE: _("a sentence for life has no end to compute"),
    Missing.ARTICLES: _("an article that is not of the Criminal Code is among the charges"),
}
# not yet sentenced for good, or held: whoever is free or dead serves nothing
SERVES = IN_CUSTODY | {Status.ON_TRIAL, Status.HOUSE_ARREST, Status.BAN_ON_ACTIONS, Status.TRAVEL_BAN}


@dataclass(frozen=True)
class Reckoned:
    """One sentence with what the arithmetic says of it, or with what it lacks."""

    sentence: str
    lacks: list[str]
    term: Term | None = None
    steps: list[str] | None = None
    done: Progress | None = None

    @property
    def percent(self) -> int | None:
        whole = self.done.served + self.done.to_go if self.done else 0
        return self.done.served * 100 // whole if self.done and whole else None


def reckoned(prisoner: Prisoner, today: date) -> list[Reckoned]:
    """Of a person with all that `with_state` asks for."""
    defences, measures = list(prisoner.defences.all()), list(prisoner.restraints.all())
    facts = facts_of(prisoner, EVERYTHING, defences, measures)
    if status(facts, today) not in SERVES:
        return []
    return [_reckoned(each, today) for each in served(facts, defences, measures, today)]


def _reckoned(each: Served, today: date) -> Reckoned:
    said = sentence_in_words(sentence(each.sentence))
    if each.plan is None:
        return Reckoned(said, [str(LACKS[why]) for why in each.missing])
    term = compute_term(replace(each.plan, parole=each.parole))
    steps = in_words([*term.steps, *term.parole_steps], get_language() or "en")
    start = each.plan.start
    done = progress(term, start.earliest, today) if start.is_exact else None
    lacks = [] if each.parole else [str(_("for parole: the longest term of each article charged"))]
    return Reckoned(said, lacks, term, steps, done)
