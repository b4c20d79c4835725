"""No more mail; everything that we hold; nothing left."""

from datetime import datetime
from typing import Any

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q, QuerySet

from letters.actions.asking import CONFIRM_ADDRESS, SIGN_IN_LINK
from letters.models import KeyedHash, Letter, MailedLink, Pledge, QuietAddress, Supporter
from tracker.models import Notice

ABOUT_LINKS = (CONFIRM_ADDRESS, SIGN_IN_LINK)


def stop_mail(email_hash: KeyedHash, *, now: datetime) -> None:
    """Nothing goes to this address any more but what its owner asks for. Again and again is once."""
    QuietAddress.objects.bulk_create([QuietAddress(email_hash=email_hash, since=now)], ignore_conflicts=True)


def allow_mail(supporter: Supporter) -> None:
    """They want reminders again; refusals of their mail server are forgotten with it."""
    with transaction.atomic():
        QuietAddress.objects.filter(email_hash=supporter.email_hash).delete()
        Supporter.objects.filter(pk=supporter.pk).update(refusals=0)


def erase(supporter: Supporter) -> None:
    """Delete everything about somebody, at once: pledges, letters, notices, links, and the sessions they opened.

    What stays, if they stopped our mail, is the keyed hash that honours it.
    """
    with transaction.atomic():
        links = MailedLink.objects.filter(email_hash=supporter.email_hash)
        _notices(supporter, links.values("pk")).delete()
        Session.objects.filter(session_key__in=links.exclude(session_key="").values("session_key")).delete()
        links.delete()
        supporter.delete()


def forget_expired(*, now: datetime) -> int:
    """Delete links that nobody can use any more, and sign-ups with them; how many."""
    with transaction.atomic():
        over = MailedLink.objects.forgettable(now)
        Notice.objects.filter(kind__in=ABOUT_LINKS, subject_id__in=over.values("pk")).delete()
        return over.delete()[0]


def export(supporter: Supporter) -> dict[str, Any]:
    """Everything that we hold about somebody, for them alone."""
    links = MailedLink.objects.filter(email_hash=supporter.email_hash)
    return {
        "you": {
            "email": supporter.email,
            "pseudonym": supporter.pseudonym,
            "language": supporter.language,
            "country": supporter.country,
            "time_zone": supporter.time_zone,
            "letters_a_month": supporter.letters_a_month,
            "writes_in": supporter.writes_in,
            "inside_russia": supporter.inside_russia,
            "likes": supporter.likes,
            "avoids": supporter.avoids,
            "confirmed_at": supporter.confirmed_at,
            "identifier": supporter.uid,
            "mails_refused_by_your_server": supporter.refusals,
            "wants_no_reminders": QuietAddress.objects.has(supporter.email_hash),
        },
        "pledges": [_pledge(each) for each in _pledges(supporter)],
        "notices": list(
            _notices(supporter, links.values("pk"))
            .order_by("pk")
            .values("kind", "state", "due_at", "sent_at", "reason")
        ),
        "links": list(links.order_by("pk").values("purpose", "asked_at", "expires_at", "used_at")),
    }


def _notices(supporter: Supporter, links: Any) -> QuerySet[Notice]:
    return Notice.objects.filter(Q(recipient=supporter.uid) | Q(kind__in=ABOUT_LINKS, subject_id__in=links))


def _pledges(supporter: Supporter) -> QuerySet[Pledge]:
    return Pledge.objects.of(supporter).select_related("prisoner").prefetch_related("letters").order_by("pk")


def _pledge(row: Pledge) -> dict[str, Any]:
    return {
        "to": row.prisoner.uid,
        "state": row.state,
        "started_on": row.started_on,
        "ended_on": row.ended_on,
        "rhythm_days": row.rhythm_days,
        "letters": [_letter(each) for each in sorted(row.letters.all(), key=lambda letter: letter.pk)],
    }


def _letter(row: Letter) -> dict[str, Any]:
    names = ("state", "planned_for", "channel", "address", "answer_paid", "sent_on", "handed_over_on")
    return {name: getattr(row, name) for name in (*names, "answered_on", "returned_on")}
