"""Encrypted columns of every model of every app, the copies in histories included."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pgtrigger
from django.apps import apps
from django.db import models, transaction
from django.db.models import Count, Q

from tracker.encryption import EncryptedTextField, Sealed, TamperedCiphertext, sealing_key
from tracker.sealed.batch import Batch


class Columns:
    """The encrypted columns of one model."""

    def __init__(self, model: type[models.Model], fields: list[EncryptedTextField]) -> None:
        self.model, self.fields = model, fields
        self.name = model._meta.label_lower
        # whatever a manager leaves out is sealed all the same
        self.rows = model._base_manager

    def rows_by_key(self) -> Counter[int]:
        found: Counter[int] = Counter()
        for field in self.fields:
            kid = f"{field.name}__kid"
            counted = self.rows.exclude(**{field.name: None}).order_by().values_list(kid).annotate(rows=Count("pk"))
            found.update(dict(counted))
        return found

    def reseal(self, after: Any, size: int) -> Batch:
        names = [field.name for field in self.fields]
        batch = Batch()
        # the content stays what it is: nothing to keep in a history, which takes no change, nor to publish
        with transaction.atomic(), pgtrigger.ignore():
            rows = self._old().select_for_update(skip_locked=True, of=("self",)).order_by("pk")
            later = rows.filter(pk__gt=after) if after is not None else rows
            for pk, seal_id, *values in later.values_list("pk", "seal_id", *names)[:size]:
                batch.last = pk
                self._write(pk, seal_id, values, batch)
        return batch

    def _old(self) -> models.QuerySet[Any]:
        old = Q()
        for field in self.fields:
            old |= Q(**{f"{field.name}__isnull": False}) & ~Q(**{f"{field.name}__kid": sealing_key()})
        return self.rows.filter(old)

    def _write(self, pk: Any, seal_id: object, values: list[Sealed | None], batch: Batch) -> None:
        try:
            anew = {
                field.name: field.anew(value, seal_id)
                for field, value in zip(self.fields, values, strict=True)
                if value is not None
            }
        except TamperedCiphertext as why:
            batch.unreadable.append(str(why))
            return
        self.rows.filter(pk=pk).update(**anew)
        batch.done += 1


def columns() -> Iterator[Columns]:
    """One for each table with encrypted columns."""
    for model in sorted(apps.get_models(include_auto_created=True), key=lambda each: each._meta.label_lower):
        fields = [field for field in model._meta.local_fields if isinstance(field, EncryptedTextField)]
        if fields and model._meta.managed and not model._meta.proxy:
            yield Columns(model, fields)
