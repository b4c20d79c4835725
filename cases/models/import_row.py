from typing import Self

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from cases.models.import_file import Import


class RowOutcome(models.TextChoices):
    """What becomes of a row's person. `HELD_BACK` wait for somebody's decision."""

    NEW = "new", _("new")
    CHANGED = "changed", _("changed")
    UNCHANGED = "unchanged", _("unchanged")
    DUPLICATE = "duplicate", _("may be in the files already")
    CONFLICT = "conflict", _("disagrees with the file")
    ERROR = "error", _("cannot be read")
    SKIPPED = "skipped", _("left out")


HELD_BACK = (RowOutcome.DUPLICATE, RowOutcome.CONFLICT, RowOutcome.ERROR)


class ImportRowQuerySet(models.QuerySet["ImportRow"]):
    def heads(self) -> Self:
        """One row for each person: the first of those that speak of them. It carries what is planned."""
        return self.filter(head=F("number"))

    def held_back(self) -> Self:
        return self.heads().filter(outcome__in=HELD_BACK)

    def offering(self) -> Self:
        """Those of whom free text says something that no column does."""
        return self.heads().exclude(offered=[])

    def unheard(self) -> Self:
        """Those of them of whom nobody has decided yet what is taken of it, and still can."""
        return self.offering().exclude(decision__has_key="left").filter(applied=False)


class ImportRow(models.Model):
    """One row as the file had it, what was read in it, and what becomes of it. Nothing that it held is dropped."""

    of = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(_("row"))
    # cells and remarks as cases.imports.rows packs them
    cells = models.JSONField()
    remarks = models.JSONField(default=list)
    # what it claims of its person, as cases.imports.claims.Claims.as_dict
    said = models.JSONField(default=dict)
    # [[code, column, text, whether it holds the row back], …]
    problems = models.JSONField(default=list)
    key = models.CharField(max_length=200, blank=True)
    # the number of the first row of the same person; None above the headings, and in empty rows
    head = models.PositiveIntegerField(null=True)
    outcome = models.CharField(_("outcome"), max_length=10, choices=RowOutcome, blank=True)
    # a code of cases.imports.outcome_words that says more than the outcome does
    why = models.CharField(max_length=30, blank=True)
    # the uid of the file that it is about, once that is known: text, so that it outlives an undone file
    prisoner = models.CharField(_("person"), max_length=12, blank=True)
    # [{"slot", "old", "new", "kind"}, …]: see cases.imports.comparing
    changes = models.JSONField(default=list)
    # [{"uid" or "row", "score", "reasons"}, …]: who it may be, the likeliest first
    candidates = models.JSONField(default=list)
    # what its free text proposes, as cases.imports.offering writes it; nothing of it is taken unasked
    offered = models.JSONField(default=list)
    # what somebody decided of it: see cases.imports.deciding
    decision = models.JSONField(default=dict)
    decided_by = models.ForeignKey("tracker.User", null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True)
    # that what was planned is written; with it in one transaction
    applied = models.BooleanField(default=False)

    objects = ImportRowQuerySet.as_manager()

    class Meta:
        verbose_name = _("row of an import")
        verbose_name_plural = _("rows of imports")
        ordering = ["of", "number"]
        constraints = [models.UniqueConstraint(fields=["of", "number"], name="import_row_once")]
        indexes = [
            models.Index(fields=["of", "head", "number"], name="import_rows_by_head"),
            models.Index(fields=["of", "key"], name="import_rows_by_key"),
            models.Index(fields=["of", "outcome", "number"], name="import_rows_by_outcome"),
        ]

    def __str__(self) -> str:
        return str(self.number)
