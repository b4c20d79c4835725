"""Drafts into published rows: only what differs is written, each change at the next position of its audience."""

from copy import copy
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

import orjson

from tracker.models import AudienceHead, PublishedColumns, PublishedRecord, State, Takedown
from tracker.publishing.readers import Reader
from tracker.publishing.records import Draft, Kind
from tracker.rows import insert

Drafts = dict[tuple[str, str], Draft]
_UPDATED_AT = b',"updated_at":'
FIELDS = ["state", "into", "body", "etag", "seq", "updated_at", "changes_on", "takedown", "is_urgent"]
_ANEW = ", ".join(f'"{name}" = EXCLUDED."{name}"' for name in FIELDS)
_STANDS_ALREADY = f"ON CONFLICT (audience, kind, uid) DO UPDATE SET {_ANEW} RETURNING id, uid, audience"


@dataclass
class Batch:
    """The rows of one kind that stand, and those that will."""

    kind: Kind
    now: datetime
    standing: dict[tuple[str, str], PublishedRecord]
    heads: dict[str, int]
    # that stand, by the uid of the record they take down
    takedowns: dict[str, Takedown] = field(default_factory=dict)
    written: list[PublishedRecord] = field(default_factory=list)
    reclocked: list[PublishedRecord] = field(default_factory=list)

    def show(self, uid: str, audience: str, draft: Draft) -> None:
        stands = self.standing.get((uid, audience))
        if stands and stands.state == State.LIVE and _core(stands.body) == draft.core:
            if stands.changes_on != draft.changes_on:
                stands.changes_on = draft.changes_on
                self.reclocked.append(stands)
            return
        body = draft.core + _UPDATED_AT + orjson.dumps(self.now) + b"}"
        self._write(
            uid,
            audience,
            State.LIVE,
            body=body.decode(),
            etag=sha256(body).hexdigest()[:32],
            changes_on=draft.changes_on,
        )

    def take_back(self, uid: str, audience: str, into: str) -> None:
        """A tombstone, for an audience that once saw the record; nothing for one that never did."""
        stands = self.standing.get((uid, audience))
        if stands is None:
            return
        state = State.MERGED if into else State.WITHDRAWN
        takedown = self.takedowns.get(uid)
        if (stands.state, stands.into) != (state, into):
            why = {"takedown": takedown.uid, "is_urgent": takedown.is_urgent} if takedown else {}
            self._write(uid, audience, state, into=into, **why)
        elif takedown and stands.takedown == takedown.uid and stands.is_urgent != takedown.is_urgent:
            # it became urgent after it was told
            self._write(uid, audience, state, into=into, takedown=takedown.uid, is_urgent=takedown.is_urgent)

    def _write(self, uid: str, audience: str, state: State, **columns: object) -> None:
        self.heads[audience] += 1
        row = PublishedRecord(kind=self.kind.name, uid=uid, audience=audience, state=state, **columns)
        row.seq, row.updated_at = self.heads[audience], self.now
        self.written.append(row)


def _core(body: str) -> bytes:
    """The body without its time of change, which is its last key."""
    return body.encode().rpartition(_UPDATED_AT)[0]


def write_drafts(
    kind: Kind, uids: list[str], drafts: Drafts, merged: dict[str, str], now: datetime, everyone: list[Reader]
) -> int:
    """Bring the published rows of these uids in line with their drafts; the number of rows that changed.

    To be called by the projector alone, in its transaction.
    """
    rows = PublishedRecord.objects.of_kind(kind.name).filter(uid__in=uids)
    standing = {(row.uid, row.audience): row for row in rows}
    # with the audiences that were closed: what stands for them goes
    audiences = dict.fromkeys([*(reader.audience for reader in everyone), *(audience for _uid, audience in standing)])
    heads = dict.fromkeys(audiences, 0) | dict(AudienceHead.objects.select_for_update().values_list("audience", "seq"))
    takedowns = {each.record: each for each in Takedown.objects.of_whole_records(kind.name, uids)}
    batch = Batch(kind, now, standing, heads, takedowns)
    live = _survivors(kind, merged, uids, drafts)
    for uid in uids:
        for audience in audiences:
            if draft := drafts.get((uid, audience)):
                batch.show(uid, audience, draft)
            else:
                into = merged.get(uid, "")
                batch.take_back(uid, audience, into if (into, audience) in live else "")
    _save(batch, drafts)
    return len(batch.written)


def _survivors(kind: Kind, merged: dict[str, str], uids: list[str], drafts: Drafts) -> set[tuple[str, str]]:
    """Who of those merged into will be live after this batch, and for which audience."""
    outside = set(merged.values()) - set(uids)
    standing = PublishedRecord.objects.of_kind(kind.name).live().filter(uid__in=outside) if outside else []
    return set(drafts) | {(record.uid, record.audience) for record in standing}


def _save(batch: Batch, drafts: Drafts) -> None:
    saved = insert(batch.written, _STANDS_ALREADY)
    PublishedRecord.objects.bulk_update(batch.reclocked, ["changes_on"])
    if batch.written:
        AudienceHead.objects.bulk_create(
            [AudienceHead(audience=audience, seq=seq) for audience, seq in batch.heads.items()],
            update_conflicts=True,
            unique_fields=["audience"],
            update_fields=["seq"],
        )
    if batch.kind.columns:
        keys = {(uid, audience): pk for pk, uid, audience in saved}
        for row in batch.written:
            row.pk = keys[row.uid, row.audience]
        _save_columns(batch.kind.columns, batch.written, drafts)


def _save_columns(table: type[PublishedColumns], saved: list[PublishedRecord], drafts: Drafts) -> None:
    table._default_manager.filter(pk__in=[record.pk for record in saved]).delete()
    live = [(record, drafts.get((record.uid, record.audience))) for record in saved]
    insert([copy(draft.row).belong_to(record) for record, draft in live if draft and draft.row])
