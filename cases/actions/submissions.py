"""What a partner submitted is tied to a file, taken over field by field, or refused with a reason."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

import orjson
from django.db import transaction
from django.utils import timezone

from cases.actions.case_logging import Report, log_case
from cases.actions.citing import cite
from cases.models import Evidence, Prisoner, Reliability, Source, SourceKind
from cases.name_parts import parts
from cases.proven import Proven
from cases.submitting.taking import TAKEN, take
from tracker.dates import PartialDate
from tracker.history import because
from tracker.models import Submission, SubmittedField, User, Verdict

# a new file holds these as the partner gave them
OPENED_WITH = ("names", "birth_date", "gender")


class Moved(Exception):
    """The partner has sent something else since the page was opened, or somebody else has decided."""


def mark_of(value: Any) -> str:
    """A short mark that tells one value from another."""
    return sha256(orjson.dumps(value, option=orjson.OPT_SORT_KEYS)).hexdigest()[:16]


@transaction.atomic
def tie_submission(submission: Submission, uid: str) -> None:
    """It is about this record of ours; the partner is told its uid. An empty uid unties it."""
    Submission.objects.filter(pk=submission.pk).update(record=uid)
    submission.record = uid


@transaction.atomic
def decide_fields(
    submission: Submission,
    accepted: Iterable[int],
    rejected: Mapping[int, str],
    *,
    seen: Mapping[int, str],
    actor: User,
) -> None:
    """Accept these fields, and reject those for their reasons. By their ids, with the marks of the values seen.

    What can be taken as it is goes into the person's file with the partner's sources. Raises Moved where a value is
    another by now; IntegrityError where a value cannot be in the file, or a reason is missing.
    """
    wanted = {*accepted, *rejected}
    fields = list(submission.fields.select_for_update().filter(pk__in=wanted, verdict=Verdict.PENDING))
    if {field.pk for field in fields} != wanted or any(seen.get(field.pk) != mark_of(field.value) for field in fields):
        raise Moved
    with because(f"submission {submission.pk}", actor=actor.pk):
        for field in fields:
            reason = rejected.get(field.pk)
            if reason is None and submission.kind == "prisoner" and field.name in TAKEN:
                _take(submission, field, actor)
            _decide(field, Verdict.ACCEPTED if reason is None else Verdict.REJECTED, reason or "", actor)


@transaction.atomic
def open_file(submission: Submission, *, actor: User) -> Prisoner:
    """A new file, internal, with the name, the birth and the sex that the partner gave; those fields are accepted.

    Raises ValueError where the partner gave no name.
    """
    fields = {field.name: field for field in submission.fields.select_for_update()}
    names = fields["names"].value if "names" in fields else {}
    name = names.get("ru", "").strip() or names.get("latin", "").strip()
    if not name:
        raise ValueError("a file is opened for a name")
    born, sex = (fields[each].value if each in fields else None for each in ("birth_date", "gender"))
    report = Report(
        name=parts(name), source=source_of(submission), born=PartialDate.parse(born) if born else None, sex=sex or ""
    )
    with because(f"submission {submission.pk}", actor=actor.pk):
        person = log_case(report, actor=actor)
        tie_submission(submission, person.uid)
        for each in OPENED_WITH:
            if each in fields and fields[each].verdict == Verdict.PENDING:
                _decide(fields[each], Verdict.ACCEPTED, "", actor)
    return person


def source_of(submission: Submission) -> Source:
    """The first source that the partner names; where it names none, the partner itself. Not stored if it is new."""
    given = next((field.value for field in submission.fields.all() if field.name == "sources"), None) or [{}]
    first: dict[str, Any] = given[0]
    dated = first.get("date")
    found = {
        "kind": first.get("kind") or SourceKind.ORGANISATION,
        "title": first.get("title") or str(submission.organisation),
        "url": first.get("url") or "",
        "author": str(submission.organisation),
    }
    known = Source.objects.filter(**found, audience="internal").first()
    return known or Source(**found, dated=PartialDate.parse(dated) if dated else None, reliability=Reliability.REPORTED)


def _take(submission: Submission, field: SubmittedField, actor: User) -> None:
    person = Prisoner.objects.answering_to(submission.record).select_for_update().get()
    for proven in take(person, field.name, field.value):
        _cite(submission, person, proven, actor)


def _cite(submission: Submission, person: Prisoner, proven: Proven, actor: User) -> None:
    evidence = Evidence(
        source=source_of(submission),
        prisoner=person,
        group=proven.group,
        fact=proven.fact,
        value=proven.value[:300],
        confirmed_on=timezone.localdate(),
    )
    if evidence.value:
        cite(evidence, proven, actor=actor)


def _decide(field: SubmittedField, verdict: Verdict, reason: str, actor: User) -> None:
    field.verdict, field.reason, field.decided_by, field.decided_at = verdict, reason, actor, timezone.now()
    field.save(update_fields=["verdict", "reason", "decided_by", "decided_at"])
