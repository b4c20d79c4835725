"""What we hold of the thing that a partner speaks of, in the shape in which partners speak."""

from datetime import date
from typing import Any

from cases.models import Prisoner
from tracker.models import Submission
from tracker.publishing.readers import VOLUNTEERS
from tracker.publishing.records import registry


def present(submission: Submission, today: date) -> dict[str, Any]:
    """The record as volunteers may see it, hidden facts and all; empty where none is tied, or it is not to be seen."""
    if not submission.record:
        return {}
    record = standing(submission)
    drafts = registry.kinds[submission.kind].build([record], today, [VOLUNTEERS])
    draft = drafts.get((record, VOLUNTEERS.audience))
    return draft.body if draft else {}


def standing(submission: Submission) -> str:
    """The uid of the record that holds now what it was tied to: a person's file may have been merged since."""
    people = Prisoner.objects.answering_to(submission.record) if submission.kind == "prisoner" else None
    found = people.values_list("uid", flat=True).first() if people is not None else None
    return found or submission.record
