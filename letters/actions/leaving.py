"""No more mail; everything that we hold; nothing left."""

from datetime import datetime
from typing import Any

from django.db import transaction

from letters import held
from letters.actions.asking import ABOUT_LINKS
from letters.models import KeyedHash, LetterText, MailedLink, Mention, QuietAddress, ReplyPage, Supporter
from tracker.models import Notice


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
        held.nothing(supporter)


def forget_expired(*, now: datetime) -> int:
    """Delete links that nobody can use any more, and sign-ups with them; how many."""
    with transaction.atomic():
        over = MailedLink.objects.forgettable(now)
        Notice.objects.filter(kind__in=ABOUT_LINKS, subject_id__in=over.values("pk")).delete()
        return over.delete()[0]


def forget_texts(*, now: datetime) -> int:
    """Delete drafts, pages of answers and mentions whose time is over; how many."""
    with transaction.atomic():
        over = (each.objects.forgettable(now) for each in (LetterText, ReplyPage, Mention))
        return sum(rows.delete()[0] for rows in over)


def export(supporter: Supporter) -> dict[str, Any]:
    """Everything that we hold about somebody, for them alone."""
    return held.everything(supporter)
