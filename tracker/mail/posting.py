"""How a notice comes to be owed."""

from datetime import datetime

from tracker.models import Notice
from tracker.queue import wake

DELIVER = "tracker.deliver_notices"
# the sweep comes by as often
SECONDS = 5.0


def post(kind: str, *, about: int, recipient: str, now: datetime, occasion: str = "") -> Notice:
    """Owe somebody a notice that cannot wait, about one row; a worker is told as soon as this is committed.

    It goes with the caller's transaction: nothing is owed for what was rolled back.
    """
    notice = Notice.objects.create(
        key=f"{kind}:{about}:{occasion}",
        kind=kind,
        recipient=recipient,
        subject_id=about,
        planned_at=now,
        due_at=now,
    )
    wake(DELIVER, expires=SECONDS)
    return notice
