"""What we hold of the thing that a partner speaks of, in the shape in which partners speak."""

from datetime import date
from typing import Any

from tracker.models import Submission
from tracker.publishing.readers import VOLUNTEERS
from tracker.publishing.records import registry


def present(submission: Submission, today: date) -> dict[str, Any]:
    """The record as volunteers may see it, hidden facts and all; empty where none is tied, or it is not to be seen."""
    if not submission.record:
        return {}
    drafts = registry.kinds[submission.kind].build([submission.record], today, [VOLUNTEERS])
    draft = drafts.get((submission.record, VOLUNTEERS.audience))
    return draft.body if draft else {}
