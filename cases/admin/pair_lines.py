"""Two files in short, line by line, with what differs marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases.matching import BIRTH_AGREES, SAME_BIRTH, SAME_NAME, births
from cases.models import PossiblePair, Prisoner
from cases.status_codes import Status
from cases.status_labels import label
from cases.working_status import state_of, with_state
from tracker.tongue import in_own_tongue

WORDS = 160


@dataclass(frozen=True)
class Line:
    label: str
    one: str
    other: str
    agrees: bool = False  # though it is written otherwise

    @property
    def differs(self) -> bool:
        """Where one file says nothing, nothing differs."""
        return bool(self.one and self.other and self.one != self.other and not self.agrees)


@dataclass(frozen=True)
class Beside:
    one: Prisoner
    other: Prisoner
    pair: PossiblePair
    lines: list[Line]

    @property
    def people(self) -> tuple[Prisoner, Prisoner]:
        return self.one, self.other


def people_of(keys: Iterable[int]) -> dict[int, Prisoner]:
    """With all that is said of them here, in a constant number of queries."""
    found = with_state(Prisoner.objects.filter(pk__in=set(keys))).prefetch_related("names", "identifiers")
    return {person.pk: person for person in found}


def beside(one: Prisoner, other: Prisoner, pair: PossiblePair) -> Beside:
    said = [_said(each) for each in (one, other)]
    agree = {_("names")} if SAME_NAME in pair.reasons else set()
    if births(one.birth_date, other.birth_date) in (SAME_BIRTH, BIRTH_AGREES):
        agree.add(_("born"))
    lines = [
        Line(name, said[0][name], said[1][name], name in agree) for name in said[0] if said[0][name] or said[1][name]
    ]
    return Beside(one, other, pair, lines)


def _said(person: Prisoner) -> dict[str, str]:
    language = get_language() or "en"
    summary = in_own_tongue(person.summary_en, person.summary_ru)
    state = state_of(person, timezone.localdate())
    defences = list(person.defences.all())
    articles = dict.fromkeys(str(charge.article) for each in defences for charge in each.charges.all())
    return {
        _("names"): "; ".join(dict.fromkeys(str(name) for name in sorted(person.names.all(), key=lambda n: n.rank))),
        _("born"): person.birth_date.display(language) if person.birth_date else "",
        _("sex"): person.get_sex_display() if person.sex else "",
        _("state"): "" if state == Status.NO_DATA else str(label(state, person.sex)),
        _("held in"): "; ".join(dict.fromkeys(map(str, person.placements.all()))),
        _("articles"): ", ".join(articles),
        _("cases"): "; ".join(dict.fromkeys(str(each.case) for each in defences)),
        _("occupation"): person.occupation_ru if language == "ru" else person.occupation_en,
        _("numbers elsewhere"): ", ".join(map(str, person.identifiers.all())),
        _("what happened"): summary if len(summary) <= WORDS else f"{summary[:WORDS].rsplit(' ', 1)[0]}…",
    }
