"""What is held of a supporter, and where: the one list from which it is told to them, and by which it is erased.

A column that is added to one of these models is told without a word here; a model that leads to a supporter and is not
here fails a test.
"""

import base64
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.sessions.models import Session
from django.db import models
from django.db.models import Q, QuerySet

from letters.actions.asking import ABOUT_LINKS
from letters.models import (
    Letter,
    LetterText,
    MailedLink,
    Mention,
    Pledge,
    QuietAddress,
    Reply,
    ReplyPage,
    Supporter,
)
from letters.open_sessions import open_sessions, shut
from tracker.models import Notice, Unwanted

# keys, and what only the machine needs: they say nothing of anybody
SILENT = {"id", "seal_id", "email_hash", "token", "token_hash", "key", "leased_until", "message_id"}

Rows = Callable[[Supporter], QuerySet[Any]]


@dataclass(frozen=True)
class Held:
    """Rows of one model that belong to a supporter. `outlives` them: a wish that must be honoured afterwards."""

    name: str
    model: type[models.Model]
    rows: Rows
    outlives: bool = False

    def told(self, supporter: Supporter) -> list[dict[str, Any]]:
        names = [field.name for field in self.model._meta.concrete_fields if isinstance(field, models.ForeignKey)]
        return [tell(row) for row in self.rows(supporter).select_related(*names).order_by("pk")]

    def erase(self, supporter: Supporter) -> None:
        if not self.outlives:
            self.rows(supporter).delete()


def tell(row: models.Model) -> dict[str, Any]:
    """Every column of a row that says something; of another row its identifier."""
    fields = (field for field in row._meta.concrete_fields if field.name not in SILENT)
    return {field.name: _plain(getattr(row, field.name)) for field in fields}


def _plain(value: Any) -> Any:
    if isinstance(value, models.Model):
        return getattr(value, "uid", value.pk)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode()
    return value


def _notices(supporter: Supporter) -> QuerySet[Notice]:
    links = MailedLink.objects.of(supporter)
    about_links = Q(kind__in=ABOUT_LINKS, subject_id__in=links.values("pk"))
    return Notice.objects.filter(Q(recipient=supporter.uid) | about_links)


# in the order in which they can be deleted: what hangs on another comes first
HELD = (
    Held("notices", Notice, _notices),
    Held("unwanted_notices", Unwanted, lambda one: Unwanted.objects.of(one.uid)),
    Held("mentions", Mention, lambda one: Mention.objects.filter(reply__letter__pledge__supporter=one)),
    Held("pages_of_answers", ReplyPage, lambda one: ReplyPage.objects.of(one)),
    Held("answers", Reply, lambda one: Reply.objects.of(one)),
    Held("texts", LetterText, lambda one: LetterText.objects.filter(letter__pledge__supporter=one)),
    Held("letters", Letter, lambda one: Letter.objects.filter(pledge__supporter=one)),
    Held("pledges", Pledge, lambda one: Pledge.objects.of(one)),
    Held("links", MailedLink, lambda one: MailedLink.objects.of(one)),
    Held("no_mail", QuietAddress, lambda one: QuietAddress.objects.filter(email_hash=one.email_hash), outlives=True),
    Held("you", Supporter, lambda one: Supporter.objects.filter(pk=one.pk)),
)


def everything(supporter: Supporter) -> dict[str, Any]:
    """All of it, as it is told to them; the sessions that stand open by the moment at which they end."""
    told: dict[str, Any] = {held.name: held.told(supporter) for held in reversed(HELD)}
    sessions: Iterator[Session] = open_sessions(supporter.uid)
    return {**told, "you": told["you"][0], "open_sessions": [each.expire_date for each in sessions]}


def nothing(supporter: Supporter) -> None:
    """Erase all of it, the sessions that stand open too. To be called in a transaction."""
    for held in HELD:
        held.erase(supporter)
    shut(supporter.uid)
