"""What has to be known when a mail is built: each of these is one query for all notices of a kind whose turn it is."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db.models import Max

from cases.models import Prisoner
from letters.models import Letter, Pledge, PledgeState, Supporter
from tracker.models import Audience, Notice, PublishedRecord

Notices = Sequence[Notice]


def letters(notices: Notices) -> dict[int, Letter]:
    """Of notices about letters, by what they are about."""
    return Letter.objects.select_related("pledge").in_bulk(_about(notices))


def pledges(notices: Notices) -> dict[int, Pledge]:
    """Of notices about pledges, by what they are about."""
    return Pledge.objects.select_related("prisoner").in_bulk(_about(notices))


def supporters(notices: Notices) -> dict[str, Supporter]:
    """Their readers, with `is_quiet`, by what notices call them."""
    uids = {notice.recipient for notice in notices}
    return {each.uid: each for each in Supporter.objects.with_quiet().filter(uid__in=uids)}


def writable_by_letter(notices: Notices) -> set[int]:
    """Those people who can be written to, of notices about letters."""
    return _writable(letter.pledge for letter in notices[0].ask(letters).values())


def writable_by_pledge(notices: Notices) -> set[int]:
    """Those people who can be written to, of notices about pledges."""
    return _writable(notices[0].ask(pledges).values())


def writers(notices: Notices) -> set[str]:
    """Those of their readers who write to somebody whom a letter can reach."""
    theirs = Pledge.objects.filter(supporter__in={notice.recipient for notice in notices}, state=PledgeState.ACTIVE)
    kept = list(theirs.only("supporter_id", "prisoner_id"))
    whom = _writable(kept)
    return {pledge.supporter_id for pledge in kept if pledge.prisoner_id in whom}


def last_letters(notices: Notices) -> dict[int, date]:
    """When the last letter of each pledge went, of notices about pledges."""
    gone = Letter.objects.away().filter(pledge__in=_about(notices)).order_by()
    return dict(gone.values("pledge").annotate(last=Max("sent_on")).values_list("pledge", "last"))


def records(notices: Notices) -> dict[str, Any]:
    """What everybody can read of those people, by their uids, of notices about pledges."""
    public = PublishedRecord.objects.seen_by(Audience.PUBLIC).of_kind("prisoner").live()
    return {record.uid: record.data for record in public.filter(uid__in=uids(notices))}


def uids(notices: Notices) -> set[str]:
    """Those people's, of notices about pledges."""
    return {pledge.prisoner.uid for pledge in notices[0].ask(pledges).values()}


def _about(notices: Notices) -> list[int]:
    return [notice.subject_id for notice in notices if notice.subject_id]


def _writable(kept: Iterable[Pledge]) -> set[int]:
    people = {pledge.prisoner_id for pledge in kept}
    return set(Prisoner.objects.writable().filter(pk__in=people).values_list("pk", flat=True))
