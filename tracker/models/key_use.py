"""What each key was used for: counts by day, kind of address and status. No query, no address, no time of day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Self

from django.db import models
from django.db.models import Q, Sum
from django.utils.translation import gettext_lazy as _

from tracker.models.api_key import ApiKey
from tracker.rows import insert

# as long as an inquiry into a key that was stolen may need it
KEPT = timedelta(days=90)
WEEK = timedelta(days=7)
REFUSED = 400
_ON_TOP = "ON CONFLICT (key_id, day, kind, status) DO UPDATE SET count = tracker_keyuse.count + EXCLUDED.count"


@dataclass(frozen=True)
class Use:
    """One line of the count: requests with a key, on a day, of one kind, that were answered so."""

    key: int
    day: date
    kind: str
    status: int


class KeyUseQuerySet(models.QuerySet["KeyUse"]):
    def add(self, counted: Mapping[Use, int]) -> None:
        """Put these on top of what is there. Uses of keys that are no more are nobody's."""
        known = set(ApiKey.objects.filter(pk__in={use.key for use in counted}).values_list("pk", flat=True))
        insert(
            [
                KeyUse(key_id=use.key, day=use.day, kind=use.kind, status=use.status, count=count)
                for use, count in counted.items()
                if use.key in known
            ],
            _ON_TOP,
        )

    def by_kind(self, today: date, *apart: str) -> "models.QuerySet[KeyUse, dict[str, Any]]":
        """A line for each kind of address: requests of the last week, all that are kept, the refused, the last day.

        `apart`: further columns that lines are made for.
        """
        return (
            self.order_by("kind")
            .values("kind", *apart)
            .annotate(
                week=Sum("count", filter=Q(day__gt=today - WEEK), default=0),
                all=Sum("count"),
                refused=Sum("count", filter=Q(status__gte=REFUSED), default=0),
                last=models.Max("day"),
            )
        )

    def forgettable(self, today: date) -> Self:
        return self.filter(day__lt=today - KEPT)


class KeyUse(models.Model):
    """How many requests of one kind were made with a key on one day, and answered with one status."""

    key = models.ForeignKey(ApiKey, on_delete=models.CASCADE, related_name="uses", verbose_name=_("API key"))
    day = models.DateField(_("day"))
    # the name of the route: `changes`, `prisoner`; never a path, which can hold identifiers
    kind = models.CharField(_("kind of address"), max_length=40)
    status = models.PositiveSmallIntegerField(_("status"))
    count = models.PositiveBigIntegerField(_("requests"))

    objects = KeyUseQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "day", "kind", "status"], name="one_count_a_use")]
        indexes = [models.Index(fields=["day"], name="key_uses_by_day")]

    def __str__(self) -> str:
        return f"{self.day} {self.kind} {self.status}"
