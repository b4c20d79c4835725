from cases.models.announcement import HOLD, Announcement, is_out
from cases.models.archived_copy import LARGEST, ArchivedCopy, MediaType
from cases.models.article import Article, Code
from cases.models.assessment import Assessment, Criterion, Verdict
from cases.models.audience import AudienceChoices
from cases.models.big_day import BigDay, BigDayPerson
from cases.models.case import Case, Defendant
from cases.models.category import Category, PrisonerCategory
from cases.models.cell import CellKind, PunishmentStint
from cases.models.charge import Charge, ChargeStatus
from cases.models.check import Answer, Check
from cases.models.consent import GUARDED, Consent, ConsentKind, Disclosure, Group
from cases.models.contact import Contact, ContactKind
from cases.models.court import Court
from cases.models.death import Death, DiedWhere
from cases.models.designation import Designation, Register
from cases.models.different_people import Comparison, DifferentPeople, PossiblePair
from cases.models.event import Event, EventKind, EventPerson
from cases.models.evidence import Decision, Evidence, Stance
from cases.models.export import Export, Format
from cases.models.facility import ChannelKind, Facility, FacilityKind, LetterChannel, PostalAddress
from cases.models.fact import Confirmable, Fact
from cases.models.health import HealthEvent, HealthKind
from cases.models.hearing import Hearing, Purpose
from cases.models.identifier import Identifier
from cases.models.import_file import AT_WORK, Import, ImportPiece, ImportState
from cases.models.import_mapping import Mapping
from cases.models.import_row import HELD_BACK, ImportRow, RowOutcome
from cases.models.import_tie import ListedPerson
from cases.models.lead import Lead, LeadKind, LeadOrigin, LeadState
from cases.models.merge import Merge
from cases.models.name import Name, NameKind
from cases.models.name_key import NameKey
from cases.models.objection import Objection, Objector, Review
from cases.models.person import Prisoner, Sex, Wanted
from cases.models.photo import Photo
from cases.models.placement import Certainty, Placement
from cases.models.proof import KINDS, PROVABLE, About, Proof, Provable
from cases.models.published import PublishedPrisoner
from cases.models.published_text import PublishedText
from cases.models.release import Release, ReleaseKind
from cases.models.restraint import Restraint, RestraintKind
from cases.models.ruling import Instance, Outcome, OutcomeKind, Ruling
from cases.models.sentence import Regime, Sentence, SentenceKind
from cases.models.source import Reliability, Source, SourceKind
from cases.models.spelling import PublishedSpelling, WorkingSpelling
from cases.models.tally import Bound, Counted, Tally
from cases.models.writable import Letters

__all__ = [
    "AT_WORK",
    "GUARDED",
    "HELD_BACK",
    "HOLD",
    "KINDS",
    "LARGEST",
    "PROVABLE",
    "About",
    "Announcement",
    "Answer",
    "ArchivedCopy",
    "Article",
    "Assessment",
    "AudienceChoices",
    "BigDay",
    "BigDayPerson",
    "Bound",
    "Case",
    "Category",
    "CellKind",
    "Certainty",
    "ChannelKind",
    "Charge",
    "ChargeStatus",
    "Check",
    "Code",
    "Comparison",
    "Confirmable",
    "Consent",
    "ConsentKind",
    "Contact",
    "ContactKind",
    "Counted",
    "Court",
    "Criterion",
    "Death",
    "Decision",
    "Defendant",
    "Designation",
    "DiedWhere",
    "DifferentPeople",
    "Disclosure",
    "Event",
    "EventKind",
    "EventPerson",
    "Evidence",
    "Export",
    "Facility",
    "FacilityKind",
    "Fact",
    "Format",
    "Group",
    "HealthEvent",
    "HealthKind",
    "Hearing",
    "Identifier",
    "Import",
    "ImportPiece",
    "ImportRow",
    "ImportState",
    "Instance",
    "Lead",
    "LeadKind",
    "LeadOrigin",
    "LeadState",
    "LetterChannel",
    "Letters",
    "ListedPerson",
    "Mapping",
    "MediaType",
    "Merge",
    "Name",
    "NameKey",
    "NameKind",
    "Objection",
    "Objector",
    "Outcome",
    "OutcomeKind",
    "Photo",
    "Placement",
    "PossiblePair",
    "PostalAddress",
    "Prisoner",
    "PrisonerCategory",
    "Proof",
    "Provable",
    "PublishedPrisoner",
    "PublishedSpelling",
    "PublishedText",
    "PunishmentStint",
    "Purpose",
    "Regime",
    "Register",
    "Release",
    "ReleaseKind",
    "Reliability",
    "Restraint",
    "RestraintKind",
    "Review",
    "RowOutcome",
    "Ruling",
    "Sentence",
    "SentenceKind",
    "Sex",
    "Source",
    "SourceKind",
    "Stance",
    "Tally",
    "Verdict",
    "Wanted",
    "WorkingSpelling",
    "is_out",
]
