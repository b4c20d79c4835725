from collections import defaultdict
from collections.abc import Collection
from typing import Self

from django.db import models


class UnwantedQuerySet(models.QuerySet["Unwanted"]):
    def of(self, recipient: str) -> Self:
        return self.filter(recipient=recipient)

    def names(self, recipient: str) -> set[str]:
        """The kinds that somebody does not want."""
        return set(self.of(recipient).values_list("kind", flat=True))

    def kinds_of(self, recipients: Collection[str]) -> dict[str, set[str]]:
        """As `names`, for many."""
        found: dict[str, set[str]] = defaultdict(set)
        for recipient, kind in self.filter(recipient__in=recipients).values_list("recipient", "kind"):
            found[recipient].add(kind)
        return found


class Unwanted(models.Model):
    """A kind of notice that somebody does not want. Goes when they are erased."""

    # as in notices
    recipient = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)

    objects = UnwantedQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["recipient", "kind"], name="unwanted_once")]

    def __str__(self) -> str:
        return f"{self.recipient}: {self.kind}"
