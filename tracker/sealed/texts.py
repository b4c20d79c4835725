"""What others keep for us as text, sealed by us: sessions, and the seeds of second factors."""

import base64
import binascii
from collections import Counter
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.db import models, transaction

from tracker.accounts import SEED
from tracker.encryption import TamperedCiphertext, key_number, reseal, sealing_key
from tracker.sealed.batch import Batch
from tracker.sessions import PLACE


class Texts:
    """Rows with sealed values in base64: `opened` finds them in a row, `put` gives them back."""

    model: type[models.Model]
    place: bytes

    def __init__(self) -> None:
        self.name = self.model._meta.label_lower

    def sealed_in(self, row: Any) -> dict[str, str]:
        raise NotImplementedError

    def put(self, row: Any, anew: dict[str, str]) -> None:
        raise NotImplementedError

    def rows_by_key(self) -> Counter[int]:
        rows = self.model._base_manager.iterator(chunk_size=1000)
        return Counter(number for row in rows for number in map(_number, self.sealed_in(row).values()) if number)

    def reseal(self, after: Any, size: int) -> Batch:
        batch = Batch()
        with transaction.atomic():
            rows = self.model._base_manager.select_for_update(skip_locked=True).order_by("pk")
            for row in (rows.filter(pk__gt=after) if after is not None else rows)[:size]:
                batch.last = row.pk
                sealed = self.sealed_in(row)
                if any(_number(text) not in (0, sealing_key()) for text in sealed.values()):
                    self._write(row, sealed, batch)
        return batch

    def _write(self, row: Any, sealed: dict[str, str], batch: Batch) -> None:
        try:
            anew = {name: _anew(text, self.place) for name, text in sealed.items()}
        except TamperedCiphertext as why:
            # not which session: its key opens it
            batch.unreadable.append(str(why))
            return
        self.put(row, anew)
        row.save()
        batch.done += 1


class Sessions(Texts):
    """Of those who are signed in. They would only have to sign in again; but nobody is to be put out by a new key."""

    model = Session
    place = PLACE

    def sealed_in(self, row: Session) -> dict[str, str]:
        return {"session_data": row.session_data}

    def put(self, row: Session, anew: dict[str, str]) -> None:
        row.session_data = anew["session_data"]


class Seeds(Texts):
    """Of authenticator apps and recovery codes. A passkey's row holds nothing of ours."""

    model = Authenticator
    place = SEED

    def sealed_in(self, row: Authenticator) -> dict[str, str]:
        return {name: row.data[name] for name in ("secret", "seed") if row.data.get(name)}

    def put(self, row: Authenticator, anew: dict[str, str]) -> None:
        row.data = {**row.data, **anew}


def _number(text: str) -> int:
    """The number of the key, or 0 where it is nothing that we sealed."""
    try:
        return key_number(base64.b64decode(text, validate=True))
    except (binascii.Error, ValueError):
        return 0


def _anew(text: str, place: bytes) -> str:
    return base64.b64encode(reseal(base64.b64decode(text), place)).decode()
