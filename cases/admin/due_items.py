"""What is due, ready to be shown: the person, the fact in words, why it is asked, and where it stands in the file."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Model, QuerySet
from django.urls import reverse
from django.utils.formats import date_format

from cases.actions.checking import fingerprint
from cases.due import Due
from cases.models import Facility, Prisoner
from cases.staleness_words import ASKED, DOUBTED, HEARD, Asked, fact_said

# what is said of a fact stands in these rows beside it
_BESIDE = {
    "placement": "facility",
    "outcome": "ruling",
    "defendant": "case",
    "hearing": "case",
    "postaladdress": "facility",
}
# the part of the person's page in which the fact stands
_ROOMS = {
    "placement": "placements",
    "healthevent": "health",
    "restraint": "restraints",
    "punishmentstint": "stints",
    "death": "death",
    "release": "releases",
}


Known = Mapping[str, Mapping[int, Model]]


@dataclass(frozen=True)
class Item:
    due: Due
    fact: Model
    file: Model  # the person's, or the facility's

    @property
    def asked(self) -> Asked:
        return ASKED[self.due.kind.code]

    @property
    def why(self) -> Any:
        if self.due.doubted:
            return DOUBTED
        if self.due.heard:
            return HEARD % {"day": date_format(self.due.heard)}
        return self.asked.why

    @property
    def said(self) -> str:
        return fact_said(self.fact)

    @property
    def seen(self) -> str:
        return fingerprint(self.fact)

    @property
    def url(self) -> str:
        """Where it is put right."""
        return place_of(self.due.kind.model, self.fact)


def place_of(model: str, fact: Any) -> str:
    """The page on which a fact is changed, as near to it as can be."""
    if model == "postaladdress":
        return reverse("admin:cases_facility_change", args=[fact.facility_id])
    if model == "hearing":
        return f"{reverse('admin:cases_case_change', args=[fact.case_id])}#hearings-group"
    if model in ("outcome", "defendant"):
        return reverse("admin:cases_defendant_change", args=[getattr(fact, "defendant_id", fact.pk)])
    if model == "prisoner":
        return reverse("admin:cases_prisoner_change", args=[fact.pk])
    return f"{reverse('admin:cases_prisoner_change', args=[fact.prisoner_id])}#{_ROOMS[model]}-group"


def facts_of(model: str) -> QuerySet:
    """Facts with what is said beside them, of one table."""
    facts: QuerySet = apps.get_model("cases", model)._default_manager.all()
    return facts.select_related(_BESIDE[model]) if model in _BESIDE else facts


def items(dues: Sequence[Due], known: Known | None = None) -> list[Item]:
    """In the same order, in one query for each table, however many there are. What is gone meanwhile is left out.

    What is `known` already, by the names of its model and its key, is not asked for.
    """
    wanted: dict[str, set[int]] = defaultdict(set)
    for due in dues:
        wanted[due.kind.model].add(due.fact)
    facts = {model: _found(facts_of(model), keys, known) for model, keys in wanted.items()}
    people = _found(Prisoner.objects.prefetch_related("names"), {due.person for due in dues if due.person}, known)
    places = _found(Facility.objects.all(), {due.place for due in dues if due.place}, known)
    return [
        Item(due, facts[due.kind.model][due.fact], people[due.person] if due.person else places[due.place or 0])
        for due in dues
        if due.fact in facts[due.kind.model]
    ]


def _found(rows: QuerySet, keys: set[int], known: Known | None) -> Mapping[int, Model]:
    at_hand = (known or {}).get(rows.model._meta.model_name or "", {})
    return at_hand if keys <= at_hand.keys() else rows.in_bulk(list(keys))
