"""What others count, for pages that set our own number beside it."""

from typing import Any

from cases.models import Counted
from tracker.models import Audience, PublishedRecord

Body = dict[str, Any]


def tallies_of(*kinds: Counted) -> dict[str, list[Body]]:
    """The published counts of these kinds, the largest first, in one query."""
    records = PublishedRecord.objects.seen_by(Audience.PUBLIC).of_kind("tally").live()
    bodies = sorted((record.data for record in records), key=lambda body: (-body["number"], body["uid"]))
    return {kind: [body for body in bodies if body["counted"] == kind] for kind in kinds}
