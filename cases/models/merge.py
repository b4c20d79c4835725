from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.person import Prisoner


class MergeQuerySet(models.QuerySet["Merge"]):
    def standing(self) -> Self:
        return self.filter(undone_at=None)

    def into(self, prisoner: int | str) -> Self:
        """Of files that this one holds now, the newest first."""
        return self.standing().filter(kept_id=prisoner).select_related("merged", "actor").order_by("-pk")


class Merge(models.Model):
    """That two files were of the same person: which was kept, what was chosen, and by what it can be undone."""

    kept = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="merges", verbose_name=_("kept"))
    merged = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="merged_by", verbose_name=_("merged"))
    # of what was done, in history
    context = models.UUIDField(editable=False)
    # by field: "kept", "merged" or "both"
    choices: Any = models.JSONField(default=dict, editable=False)
    # by table: the keys of rows that could not be in one file with what is there
    left: Any = models.JSONField(default=dict, editable=False)
    # of what keeps no history, in the words of whoever moved it: keys and states, never what was written
    moved: Any = models.JSONField(default=dict, editable=False)
    actor = models.ForeignKey(
        "tracker.User", null=True, editable=False, on_delete=models.SET_NULL, related_name="+", verbose_name=_("by")
    )
    at = models.DateTimeField(_("when"), auto_now_add=True)
    undone_at = models.DateTimeField(_("undone"), null=True, editable=False)
    undone_by = models.ForeignKey(
        "tracker.User", null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )

    objects = MergeQuerySet.as_manager()

    class Meta:
        verbose_name = _("merge of two files")
        verbose_name_plural = _("merges of two files")
        constraints = [
            models.UniqueConstraint(fields=["merged"], condition=Q(undone_at=None), name="merged_into_one"),
            models.CheckConstraint(condition=~Q(kept=models.F("merged")), name="two_files_are_merged"),
        ]

    def __str__(self) -> str:
        return f"{self.merged.uid} → {self.kept.uid}"
