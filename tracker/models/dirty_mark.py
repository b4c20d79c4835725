from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg, BoolAnd
from django.db import models
from django.db.models.functions import Now


class DirtyMarkQuerySet(models.QuerySet["DirtyMark"]):
    def by_record(self) -> models.QuerySet["DirtyMark", dict[str, Any]]:
        """Each marked record once, with the ids of its marks; live edits first, then the longest waiting."""
        records = self.values("kind", "uid").annotate(
            marks=ArrayAgg("id"), derived=BoolAnd("derived"), first=models.Min("id")
        )
        return records.order_by("derived", "first")


class DirtyMark(models.Model):
    """One record that may have changed: written by triggers in the transaction of the change, deleted by the projector.

    Append-only and never unique: an upsert would make writers wait for one another, and a mark that is written while
    its predecessor is being projected must survive it.
    """

    kind = models.CharField(max_length=20)
    uid = models.CharField(max_length=12)
    # made by the projector's own fan-out or a rebuild: goes after live edits, and is not fanned out again
    derived = models.BooleanField(db_default=False)
    at = models.DateTimeField(db_default=Now())

    objects = DirtyMarkQuerySet.as_manager()
