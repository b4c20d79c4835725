"""Which facts of the case files can grow stale, by kind: each a query of rows that may have to be asked after.

Left out are files merged into others, and all but their death of people who died.
"""

from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    DateField,
    Exists,
    F,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.expressions import Combinable, RawSQL
from django.db.models.functions import Cast, Coalesce, TruncDate

from cases.models import (
    Charge,
    Death,
    Defendant,
    FacilityKind,
    HealthEvent,
    Hearing,
    Outcome,
    Placement,
    PostalAddress,
    Prisoner,
    Proof,
    PunishmentStint,
    Release,
    Restraint,
    Sentence,
)

# what every query gives, in this order
COLUMNS = ("kind", "fact", "person", "place", "keeper", "began", "confirmed", "recorded")
IN_HOSPITAL = Q(in_hospital=True) | Q(facility__kind=FacilityKind.HOSPITAL)
AT_HOME = ("house_arrest", "ban_on_actions", "travel_ban")
_NO_DAY = Cast(Value(None), DateField())
_NOBODY = Cast(Value(None), BigIntegerField())


def stale_facts(of: str = "") -> list[QuerySet]:
    """One query for each kind, all with the same columns. `of`: only of the people whom this SQL selects.

    Addresses are of nobody, and few.
    """
    rows = [
        _rows("death", Death.objects.filter(~_proven("death")), began="died_on", dead=True),
        _rows("hunger_strike", _health("hunger_strike")),
        _rows("transfer", Placement.objects.open().filter(in_transit=True)),
        _people("no_contact", Prisoner.objects.exclude(no_contact_since=None), began="no_contact_since"),
        _cells(),
        _rows("hospital", _held_at(IN_HOSPITAL)),
        _rows("hospitalised", _health("hospitalised")),
        _rows("care", _health("care_denied", "operation_needed")),
        _rows("detention", Restraint.objects.filter(kind="detention", ended=None).filter(~_freed_since("started"))),
        _releases(),
        _people("whereabouts", _somewhere()),
        _rows("placement", _held_at(~IN_HOSPITAL | Q(facility=None, in_hospital=False))),
        _hearings(),
        _addresses(),
        _not_in_force(),
        _rows("measure", Restraint.objects.filter(kind__in=AT_HOME, ended=None).filter(~_freed_since("started"))),
        _rows("illness", _health("illness", "ill_treatment")),
        _no_ruling(),
        _people("no_data", _empty()),
    ]
    if not of:
        return rows
    return [
        query.filter(stale_person__in=RawSQL(of, [])) if query.model is not PostalAddress else query for query in rows
    ]


def _rows(
    kind: str, facts: QuerySet, *, began: str = "started", path: str = "prisoner", dead: bool = False
) -> QuerySet:
    """Of facts that name their person, by `path`."""
    alive = {} if dead else {f"{path}__death": None}
    return _columns(
        kind,
        facts.filter(**{f"{path}__merged_into": None}, **alive),
        person=F(f"{path}_id"),
        keeper=F(f"{path}__keeper_id"),
        began=F(f"{began}__earliest"),
    )


def _people(kind: str, people: QuerySet[Prisoner], began: str = "") -> QuerySet:
    return _columns(
        kind,
        people.standing().alive(),  # type: ignore[attr-defined]
        person=F("pk"),
        keeper=F("keeper_id"),
        began=F(f"{began}__earliest") if began else _NO_DAY,
        confirmed=_NO_DAY,
    )


def _columns(kind: str, facts: QuerySet, **columns: Combinable) -> QuerySet:
    given: dict[str, Any] = {
        "kind": Value(kind),
        "fact": F("pk"),
        "place": _NOBODY,
        "confirmed": F("confirmed_on"),
        "recorded": TruncDate("created_at"),
    } | columns
    # under names of their own: some are those of fields
    named = {f"stale_{name}": given[name] for name in COLUMNS}
    return facts.order_by().annotate(**named).values_list(*named)


def _health(*kinds: str) -> QuerySet[HealthEvent]:
    return HealthEvent.objects.filter(kind__in=kinds, ended=None)


def _held_at(where: Q) -> QuerySet[Placement]:
    return Placement.objects.open().filter(where, in_transit=False)


def _proven(about: str) -> Exists:
    """A source of the file says so of this very row."""
    return Exists(Proof.objects.filter(about=about, about_id=OuterRef("pk"), evidence__stance="supports"))


def _freed_since(field: str, person: str = "prisoner_id") -> Exists:
    return Exists(
        Release.objects.filter(prisoner=OuterRef(person), released_on__latest__gte=OuterRef(f"{field}__earliest"))
    )


def _cells() -> QuerySet:
    """The newest order of somebody still held, if its end is not known: it ends after the days that were ordered."""
    later = PunishmentStint.objects.filter(
        prisoner=OuterRef("prisoner_id"), started__earliest__gt=OuterRef("started__earliest")
    )
    newest = PunishmentStint.objects.filter(
        ~Exists(later),
        Exists(Placement.objects.open().filter(prisoner=OuterRef("prisoner_id"))),
        ended=None,
        days_ordered__isnull=False,
    )
    last_day = Cast(F("started__earliest") + F("days_ordered") - 1, DateField())
    return _columns(
        "cell",
        newest.filter(prisoner__merged_into=None, prisoner__death=None),
        person=F("prisoner_id"),
        keeper=F("prisoner__keeper_id"),
        began=last_day,
    )


def _releases() -> QuerySet:
    """Releases that are the last word of the file, and that no source in it supports."""
    after = {"prisoner": OuterRef("prisoner_id"), "started__earliest__gt": OuterRef("released_on__latest")}
    last_word = Release.objects.filter(
        ~Exists(Placement.objects.filter(**after)), ~Exists(Restraint.objects.filter(**after))
    )
    return _rows("release", last_word.filter(~_proven("release")), began="released_on")


def _somewhere() -> QuerySet[Prisoner]:
    """Held by the file's own words, and it does not say where."""
    remanded = Restraint.objects.filter(~_freed_since("started"), kind="remand", ended=None)
    released = Release.objects.filter(
        prisoner=OuterRef("outcome__defendant__prisoner_id"),
        released_on__latest__gte=OuterRef("outcome__ruling__given_on__earliest"),
    )
    imprisoned = Sentence.objects.filter(
        ~Exists(released),
        kind="imprisonment",
        outcome__ruling__in_force_from__isnull=False,
    )
    # sets, and not two questions for each person: a hundredfold quicker
    held = Q(pk__in=remanded.values("prisoner")) | Q(pk__in=imprisoned.values("outcome__defendant__prisoner"))
    return Prisoner.objects.filter(
        held, ~Exists(Placement.objects.open().filter(prisoner=OuterRef("pk"))), no_contact_since=None
    )


def _hearings() -> QuerySet:
    """Sittings of which nobody recorded what came of them: asked once, with the file of one who stood there."""
    first = Defendant.objects.filter(
        case=OuterRef("case_id"), prisoner__merged_into=None, prisoner__death=None
    ).order_by("pk")
    of_all = Q(defendant=None) & Exists(first)
    of_one = Q(defendant__isnull=False, defendant__prisoner__merged_into=None, defendant__prisoner__death=None)
    sat = Hearing.objects.filter(of_all | of_one, outcome_en="", outcome_ru="", postponed=False)
    return _columns(
        "hearing",
        sat.exclude(held_on=None),
        person=Coalesce(
            F("defendant__prisoner_id"), Subquery(first.values("prisoner_id")[:1]), output_field=BigIntegerField()
        ),
        keeper=Case(
            When(defendant=None, then=Subquery(first.values("prisoner__keeper_id")[:1])),
            default=F("defendant__prisoner__keeper_id"),
            output_field=BigIntegerField(),
        ),
        began=F("held_on__latest"),
    )


def _addresses() -> QuerySet:
    """Addresses in use, of facilities where somebody is."""
    somebody = Placement.objects.open().filter(facility=OuterRef("facility_id"), prisoner__merged_into=None)
    return _columns(
        "address",
        PostalAddress.objects.filter(Exists(somebody), valid_to=None),
        person=_NOBODY,
        place=F("facility_id"),
        keeper=_NOBODY,
        began=_NO_DAY,
    )


def _not_in_force() -> QuerySet:
    """Verdicts of first instance of which nobody recorded that they came into force, with no ruling after them."""
    later = Outcome.objects.filter(
        defendant=OuterRef("defendant_id"), ruling__given_on__latest__gt=OuterRef("ruling__given_on__latest")
    )
    waiting = Outcome.objects.filter(
        ~Exists(later),
        outcome="convicted",
        ruling__in_force_from=None,
        ruling__instance__in=("first", "retrial", "resentencing"),
    )
    return _rows("not_in_force", waiting, began="ruling__given_on", path="defendant__prisoner")


def _no_ruling() -> QuerySet:
    accused = Charge.objects.filter(status__in=("alleged", "charged"))
    laid = (
        Charge.objects.filter(defendant=OuterRef("pk"))
        .exclude(laid_on=None)
        .order_by("laid_on__earliest")
        .values("laid_on__earliest")[:1]
    )
    waiting = Defendant.objects.filter(
        ~Exists(Outcome.objects.filter(defendant=OuterRef("pk"))),
        ~Q(pk__in=Charge.objects.values("defendant")) | Q(pk__in=accused.values("defendant")),
        ~Exists(Release.objects.filter(prisoner=OuterRef("prisoner_id"))),
        prisoner__merged_into=None,
        prisoner__death=None,
    )
    return _columns(
        "no_ruling",
        waiting,
        person=F("prisoner_id"),
        keeper=F("prisoner__keeper_id"),
        began=Coalesce(F("case__opened_on__earliest"), Subquery(laid, output_field=DateField())),
    )


def _empty() -> QuerySet[Prisoner]:
    """Files in which no fact stands."""
    facts: tuple[type[Model], ...] = (Placement, Restraint, Defendant, Release)
    nothing = [~Exists(model._default_manager.filter(prisoner=OuterRef("pk"))) for model in facts]
    return Prisoner.objects.filter(*nothing, no_contact_since=None)
