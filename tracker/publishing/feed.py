"""The sync feed: what changed for one audience since a client last asked, oldest first.

Each record stands once, at the position of its last change (`tracker/publishing/writing.py`), and positions commit in
order. So who asks for what stands behind the last position seen, again and again, misses nothing, whatever is being
written meanwhile, and meets a record changed many times once, in its latest form.
"""

import base64
import binascii
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Self

from django.db.models import Case, Func, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast, Concat

from tracker.models import AudienceHead, Epoch, PublishedRecord, State
from tracker.publishing.joined import joined

# what partners keep; other published records serve our own pages
KINDS = ("prisoner", "case", "facility", "article", "campaign")
# what has become of a record, as partners are told it
CHANGE = {State.LIVE: "upsert", State.WITHDRAWN: "withdrawn", State.MERGED: "merged"}
_PARTS = 4


class BadCursor(ValueError):
    """Not a cursor that this feed, or an export, gave out."""


@dataclass(frozen=True)
class Cursor:
    """A place in an audience's feed.

    `epoch`: which life of the database it belongs to. `reader`: whose feed; a key that comes to see more, or less,
    begins anew. `began`: the newest position when the client first asked; it never had what was taken back before.
    `position`: of the last change it was told of.
    """

    epoch: str
    reader: str
    began: int
    position: int

    @classmethod
    def at_start(cls, audience: str) -> Self:
        """Before the first record, now."""
        return cls(_epoch(), _reader(audience), head_of(audience), 0)

    @classmethod
    def at_head(cls, audience: str) -> Self:
        """Behind everything there is now: for who takes an export that begins after this."""
        head = head_of(audience)
        return cls(_epoch(), _reader(audience), head, head)

    @classmethod
    def read(cls, text: str) -> Self:
        """Raises BadCursor."""
        try:
            packed = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True).decode("ascii")
        except (binascii.Error, UnicodeError, ValueError):
            raise BadCursor from None
        parts = packed.split(".")
        if len(parts) != _PARTS or not all(part.isalnum() for part in parts):
            raise BadCursor
        epoch, reader, *numbers = parts
        if not all(number.isdecimal() and len(number) < 19 for number in numbers):
            raise BadCursor
        return cls(epoch, reader, *map(int, numbers))

    def __str__(self) -> str:
        packed = f"{self.epoch}.{self.reader}.{self.began}.{self.position}"
        return base64.urlsafe_b64encode(packed.encode()).decode().rstrip("=")


@dataclass(frozen=True)
class Changes:
    """A page of the feed, its changes as JSON. `reset`: the client's cursor is of no use any more; it starts anew."""

    told: bytes
    next: str
    has_more: bool
    reset: bool


def changes(audience: str, since: str, limit: int) -> Changes:
    """What comes next after a cursor; `since` is empty for a client that begins. Raises BadCursor.

    An empty page leads back to the cursor that was given. To be called inside the reading door.
    """
    begin = Cursor.at_start(audience)
    asked = Cursor.read(since) if since else begin
    reset = not _is_of(asked, begin)
    place = begin if reset else asked
    found = joined(_behind(audience, place).annotate(told=_told()), "seq", "told", limit)
    onwards = replace(place, position=found.rows[-1][1]) if found.rows else place
    return Changes(b"[" + found.bodies + b"]", str(onwards), found.more, reset)


def _is_of(asked: Cursor, now: Cursor) -> bool:
    """Whether a cursor speaks of this database and this reader, and of nothing that has not been yet."""
    same = (asked.epoch, asked.reader) == (now.epoch, now.reader)
    return same and max(asked.began, asked.position) <= now.began


def _behind(audience: str, place: Cursor) -> QuerySet[PublishedRecord]:
    known = Q(state=State.LIVE) | Q(seq__gt=place.began)
    seen = PublishedRecord.objects.seen_by(audience).filter(kind__in=KINDS)
    return seen.filter(known, seq__gt=place.position).order_by("seq")


def _told() -> Func:
    """A change as partners are told of it, written by the database: whatever is put between quotes is a plain token."""
    form = (
        '{"kind":"%s","uid":"%s","change":"%s","into":%s,"etag":"%s","at":"%s","urgent":%s,"takedown":%s,"record":%s}'
    )
    change = Case(*(When(state=state, then=Value(word)) for state, word in CHANGE.items()), output_field=TextField())
    record = Case(When(body="", then=Value("null")), default="body", output_field=TextField())
    columns = ["kind", "uid", change, _or_null("into"), "etag", _Moment("updated_at")]
    columns += [Cast("is_urgent", TextField()), _or_null("takedown"), record]
    return Func(Value(form), *columns, function="format", output_field=TextField())


def _or_null(column: str) -> Case:
    quoted = Concat(Value('"'), column, Value('"'), output_field=TextField())
    return Case(When(**{column: ""}, then=Value("null")), default=quoted, output_field=TextField())


class _Moment(Func):
    """In UTC, written as in a record."""

    template = (
        "replace(to_char(%(expressions)s AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"+00:00\"'), '.000000', '')"
    )
    output_field = TextField()


def _epoch() -> str:
    return Epoch.objects.get().epoch.hex


def _reader(audience: str) -> str:
    return sha256(audience.encode()).hexdigest()[:8]


def head_of(audience: str) -> int:
    """The newest position in an audience's feed."""
    return AudienceHead.objects.filter(audience=audience).values_list("seq", flat=True).first() or 0
