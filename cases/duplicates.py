"""People whose file may be open already."""

from dataclasses import dataclass

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from cases.matching import Described, Resemblance, resemblance
from cases.models import Name, NameKey, Prisoner
from cases.names import tokens

# so much of a folded word is compared by the database; the rest of its spelling may differ
BEGINNING = 4
MOST_LOOKED_AT = 300
MOST_SHOWN = 5


@dataclass(frozen=True)
class Duplicate:
    prisoner: Prisoner
    resemblance: Resemblance


def likely_duplicates(described: Described) -> list[Duplicate]:
    """Those who may be this person, the likeliest first, five at most; files that were merged away are left out."""
    people = _alike(described).prefetch_related("names")
    found = [Duplicate(person, resemblance(described, _description(person))) for person in people]
    likely = [each for each in found if each.resemblance.is_likely]
    return sorted(likely, key=lambda each: each.resemblance.score, reverse=True)[:MOST_SHOWN]


def _alike(described: Described) -> QuerySet[Prisoner]:
    """People with a name that has most words beginning like one of these."""
    NameKey.objects.complete()
    beginnings = {f" {token[:BEGINNING]}" for name in described.names for token in tokens(name)}
    shared = sum(
        (
            Case(When(folded__contains=beginning, then=1), default=0, output_field=IntegerField())
            for beginning in beginnings
        ),
        Value(0),
    )
    any_of = Q(pk__in=[])
    for beginning in beginnings:
        any_of |= Q(folded__contains=beginning)
    keys = NameKey.objects.filter(any_of, name__prisoner__merged_into=None).annotate(shared=shared)
    nearest = keys.order_by("-shared", "-pk").values_list("pk", flat=True)[:MOST_LOOKED_AT]
    return Prisoner.objects.filter(pk__in=Name.objects.filter(pk__in=list(nearest)).values("prisoner"))


def _description(person: Prisoner) -> Described:
    return Described(tuple(map(str, person.names.all())), person.birth_date)
