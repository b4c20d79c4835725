"""What a partner sends is kept, field by field, beside what was decided of it before."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import JSONField, Value

from tracker.models import Organisation, Submission, SubmittedField, Verdict


@transaction.atomic
def receive(
    organisation: Organisation, kind: str, external_id: str, said: dict[str, Any], *, now: datetime
) -> Submission:
    """The submission as it stands after this. The same again changes nothing.

    A field with another value than before waits to be decided anew; one that is not said any more is withdrawn, unless
    it was decided: what a volunteer has judged stays to be read.
    """
    submission, is_new = Submission.objects.select_for_update().get_or_create(
        organisation=organisation, kind=kind, external_id=external_id, defaults={"received_at": now}
    )
    standing = {field.name: field for field in submission.fields.all()}
    changed = {name: value for name, value in said.items() if name not in standing or standing[name].value != value}
    gone = [field.pk for name, field in standing.items() if name not in said and field.verdict == Verdict.PENDING]
    SubmittedField.objects.filter(pk__in=gone).delete()
    SubmittedField.objects.bulk_create(
        [SubmittedField(submission=submission, name=name, value=_kept(value)) for name, value in changed.items()],
        update_conflicts=True,
        unique_fields=["submission", "name"],
        update_fields=["value", "verdict", "reason", "decided_by", "decided_at"],
    )
    if not is_new and (changed or gone):
        submission.received_at = now
        submission.save(update_fields=["received_at"])
    return submission


def _kept(value: Any) -> Any:
    """That it is known to be nothing is a word of JSON; Python's None would be the database's own NULL."""
    return Value(None, JSONField()) if value is None else value


def state(verdicts: list[str]) -> str:
    """Of the whole, from its fields: `pending` while one waits, else `accepted`, `rejected` or `partly_accepted`."""
    found = set(verdicts)
    if Verdict.PENDING in found or not found:
        return "pending"
    return found.pop() if len(found) == 1 else "partly_accepted"
