"""A death that everybody can read of ends what was promised. Nobody is asked to write any more."""

from collections.abc import Iterable
from datetime import date

from letters.models import Letter, LetterState, Pledge, PledgeState


def end_pledges(uids: Iterable[str], today: date) -> int:
    """End the pledges to these people, and plan no more letters; how many."""
    theirs = Pledge.objects.standing().filter(prisoner__uid__in=list(uids))
    Letter.objects.open().filter(pledge__in=theirs).update(state=LetterState.NOT_SENT)
    return theirs.update(state=PledgeState.ENDED, ended_on=today)
