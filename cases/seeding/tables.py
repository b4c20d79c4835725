"""Which table of a seed file fills which model, and how its rows name one another.

A row of a seed file has a `key` among its siblings; with its parents' it makes the seed key by which it is found again:
`boris-kagarlitsky/placement/torzhok`. Everything else in it is a field of the model, or one of these.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import Model

from cases.models import (
    Article,
    Assessment,
    Case,
    Category,
    Charge,
    Consent,
    Court,
    Death,
    Defendant,
    Designation,
    Disclosure,
    Event,
    EventPerson,
    Evidence,
    Facility,
    HealthEvent,
    Hearing,
    Identifier,
    LetterChannel,
    Name,
    Outcome,
    Placement,
    PostalAddress,
    Prisoner,
    PrisonerCategory,
    PunishmentStint,
    Release,
    Restraint,
    Ruling,
    Sentence,
    Source,
    Tally,
)
from tracker.models import Organisation


@dataclass(frozen=True)
class Ref:
    """A field that names a row of another table. `path` makes that row's seed key of the name written here."""

    model: type[Model]
    path: str = "{name}"


@dataclass(frozen=True)
class Link:
    """A field that lists rows of another table: each becomes a row of `through`."""

    through: type[Model]
    owner: str
    other: str
    to: type[Model]


@dataclass(frozen=True)
class Table:
    model: type[Model]
    parent: str = ""  # the field that points to the row above
    named_by: str = "key"  # what tells a row from its siblings
    identity: str = "seed_key"  # the column that holds the seed key
    refs: Mapping[str, Ref] = field(default_factory=dict)
    links: Mapping[str, Link] = field(default_factory=dict)
    children: Mapping[str, "Table"] = field(default_factory=dict)
    after: type[Model] | None = None  # whose rows must be there first, though it does not point to them
    needs_proof: bool = False  # nothing of it is public without a public source that proves it
    only_at_first: bool = False  # planted with its person or never: who may see what is for volunteers to decide


EVIDENCE = {"source": Ref(Source), "prisoner": Ref(Prisoner), "case": Ref(Case)}
WITHIN_CASE = Ref(Defendant, "{root}/defendant/{name}")
# an event that befell several names the others as `people`
TOGETHER = {"people": Link(EventPerson, "event", "prisoner", Prisoner)}

FACILITY = Table(
    Facility,
    children={"address": Table(PostalAddress, "facility"), "channel": Table(LetterChannel, "facility")},
)

PRISONER = Table(
    Prisoner,
    links={"categories": Link(PrisonerCategory, "prisoner", "category", Category)},
    children={
        "name": Table(Name, "prisoner", named_by="kind"),
        "consent": Table(Consent, "prisoner", refs={"source": Ref(Source)}, only_at_first=True),
        "disclosure": Table(
            Disclosure,
            "prisoner",
            named_by="group",
            refs={"consent": Ref(Consent, "{root}/consent/{name}")},
            only_at_first=True,
        ),
        "placement": Table(Placement, "prisoner", refs={"facility": Ref(Facility)}, needs_proof=True),
        "restraint": Table(Restraint, "prisoner", refs={"case": Ref(Case)}, after=Defendant, needs_proof=True),
        "stint": Table(PunishmentStint, "prisoner", needs_proof=True),
        "health": Table(HealthEvent, "prisoner", needs_proof=True),
        "death": Table(Death, "prisoner", needs_proof=True),
        "release": Table(Release, "prisoner", needs_proof=True),
        "designation": Table(Designation, "prisoner", needs_proof=True),
        "assessment": Table(Assessment, "prisoner", refs={"organisation": Ref(Organisation)}, needs_proof=True),
        "event": Table(Event, "prisoner", refs={"case": Ref(Case)}, links=TOGETHER, needs_proof=True),
        "identifier": Table(Identifier, "prisoner", named_by="registry", needs_proof=True),
        "evidence": Table(Evidence, "prisoner", refs=EVIDENCE),
    },
)

CASE = Table(
    Case,
    children={
        "defendant": Table(
            Defendant,
            "case",
            named_by="prisoner",
            refs={"prisoner": Ref(Prisoner)},
            children={"charge": Table(Charge, "defendant", refs={"article": Ref(Article)}, needs_proof=True)},
        ),
        "ruling": Table(
            Ruling,
            "case",
            refs={"court": Ref(Court)},
            children={
                "outcome": Table(
                    Outcome,
                    "ruling",
                    named_by="defendant",
                    refs={"defendant": WITHIN_CASE},
                    children={"sentence": Table(Sentence, "outcome")},
                )
            },
            needs_proof=True,
        ),
        "hearing": Table(Hearing, "case", refs={"court": Ref(Court), "defendant": WITHIN_CASE}, needs_proof=True),
        "event": Table(Event, "case", refs={"prisoner": Ref(Prisoner)}, links=TOGETHER, needs_proof=True),
        "evidence": Table(Evidence, "case", refs=EVIDENCE),
    },
)

TABLES: Mapping[str, Table] = {
    "category": Table(Category, named_by="code", identity="code"),
    "article": Table(Article),
    "court": Table(Court),
    "organisation": Table(Organisation),
    "source": Table(Source),
    "facility": FACILITY,
    "tally": Table(Tally, refs={"organisation": Ref(Organisation), "source": Ref(Source)}),
    "prisoner": PRISONER,
    "case": CASE,
}
