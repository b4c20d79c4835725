"""What the world may read. Only the projector writes here; the reading role may select these tables and no others."""

import uuid
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any, Self

import orjson
import psycopg
from django.db import connection, models
from django.utils.translation import gettext_lazy as _
from psycopg.sql import SQL


class Audience(models.TextChoices):
    """Who may see a fact, from nobody outside to everybody."""

    INTERNAL = "internal"
    CIRCLE = "circle"
    PARTNERS = "partners"
    PUBLIC = "public"


# whom there are always records for; those in circles have records beside these (tracker.publishing.readers)
OUTSIDE = (Audience.PUBLIC, Audience.PARTNERS)


class State(models.TextChoices):
    LIVE = "live"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


_JOINED = SQL("SELECT convert_to(string_agg(body || E'\\n', '' ORDER BY uid), 'UTF8'), max(uid) FROM ({page}) page")


class PublishedQuerySet(models.QuerySet["PublishedRecord"]):
    def seen_by(self, audience: str) -> Self:
        return self.filter(audience=audience)

    def of_kind(self, kind: str) -> Self:
        return self.filter(kind=kind)

    def live(self) -> Self:
        return self.filter(state=State.LIVE)

    def bodies(self, kind: str, uids: Iterable[str]) -> dict[str, dict[str, dict[str, Any]]]:
        """What each audience now sees of these records: bodies by audience and uid."""
        found: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
        for record in self.live().of_kind(kind).filter(uid__in=list(uids)):
            found[record.audience][record.uid] = record.data
        return found

    def lines_behind(self, uid: str, most: int) -> tuple[bytes, str]:
        """The next bodies behind a uid, each with its line's end, and the last one's uid; nothing and "" at the end.

        The database joins them and sends one binary value: reading them row by row takes twice as long.
        """
        page, values = self.filter(uid__gt=uid).order_by("uid").values("uid", "body")[:most].query.sql_with_params()
        joined = _JOINED.format(page=SQL(page))
        connection.ensure_connection()
        # Django's own cursors speak text
        with psycopg.Cursor(connection.connection) as cursor:
            lines, last = cursor.execute(joined, values, binary=True).fetchone() or (None, None)
        return lines or b"", last or ""

    def due_to_change(self, today: date) -> Self:
        return self.live().filter(changes_on__lte=today)


class PublishedRecord(models.Model):
    """One record as one audience may see it: the body ready to send, or the tombstone of what it no longer may."""

    kind = models.CharField(max_length=20)
    uid = models.CharField(max_length=12)
    # without a limit: `partners`, and the codes of all circles that its readers are in
    audience = models.CharField()
    state = models.CharField(max_length=10, choices=State)
    # the surviving uid of a merged record, where this audience may see it
    into = models.CharField(max_length=12, blank=True)
    # text and not jsonb: jsonb re-orders keys, and the etag is over exactly these bytes
    body = models.TextField(blank=True)
    etag = models.CharField(max_length=32, blank=True)
    # position in this audience's feed: without gaps, in commit order
    seq = models.BigIntegerField()
    # when this audience's body last changed, not when anybody touched the file
    updated_at = models.DateTimeField()
    # the day on which the passing of time alone changes the body (a release, a run of cells)
    changes_on = models.DateField(null=True)
    # of a tombstone: the takedown that made it, to be acknowledged by its uid, and whether that was urgent
    takedown = models.CharField(max_length=12, blank=True)
    is_urgent = models.BooleanField(default=False)

    objects = PublishedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["audience", "kind", "uid"], name="one_record_for_each_audience"),
            models.UniqueConstraint(fields=["audience", "seq"], name="one_record_at_each_position"),
            models.CheckConstraint(
                condition=models.Q(state="live") ^ models.Q(body="", etag=""), name="tombstones_are_empty"
            ),
        ]
        indexes = [
            models.Index(fields=["audience", "kind", "updated_at", "uid"], name="published_by_update"),
            models.Index(fields=["changes_on"], condition=models.Q(state="live"), name="published_changes_on"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.uid} ({self.audience})"

    @property
    def data(self) -> dict[str, Any]:
        return orjson.loads(self.body)


class PublishedColumns(models.Model):
    """What the records of one kind can be found and sorted by: a table beside theirs, a row for each live record."""

    record: PublishedRecord
    # repeated from the record, so that one index serves audience and filter together
    audience = models.CharField()
    uid = models.CharField(max_length=12)
    updated_at = models.DateTimeField()

    class Meta:
        abstract = True

    def belong_to(self, record: PublishedRecord) -> Self:
        self.record = record
        self.audience, self.uid, self.updated_at = record.audience, record.uid, record.updated_at
        return self


class AudienceHead(models.Model):
    """The newest position in an audience's feed. Locked while the projector writes, so positions commit in order."""

    audience = models.CharField(primary_key=True)
    seq = models.BigIntegerField(default=0)
    # of a set of circles: some organisation is in it, and its records are made
    is_open = models.BooleanField(default=False)


class Epoch(models.Model):
    """Which life of the database this is: a restore from backup begins a new one, and old cursors start over."""

    epoch = models.UUIDField(default=uuid.uuid4)
    # in which database it was begun (tracker/publishing/epochs.py); empty until a projector has looked
    place = models.CharField(max_length=100, default="")


class SetAside(models.Model):
    """A record that could not be built: shown, counted, and no obstacle to the rest."""

    kind = models.CharField(_("kind"), max_length=20)
    uid = models.CharField(_("record"), max_length=12)
    reason = models.TextField(_("reason"))
    since = models.DateTimeField(_("since"))

    class Meta:
        verbose_name = _("record set aside")
        verbose_name_plural = _("records set aside")
        constraints = [models.UniqueConstraint(fields=["kind", "uid"], name="set_aside_once")]
