from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.import_mapping import Mapping
from tracker.uids import UidField


class ImportState(models.TextChoices):
    """Where an import is on its way. In those of `AT_WORK` a worker has it, or will have."""

    READING = "reading", _("is being read")
    READ = "read", _("waits to be told what its columns mean")
    PLANNING = "planning", _("is being compared with the files")
    PLANNED = "planned", _("waits for decisions")
    RUNNING = "running", _("is being taken over")
    DONE = "done", _("is taken over")
    FAILED = "failed", _("has failed")
    UNDONE = "undone", _("was taken back")


AT_WORK = (ImportState.READING, ImportState.PLANNING, ImportState.RUNNING)


class ImportQuerySet(models.QuerySet["Import"]):
    def at_work(self) -> Self:
        """Those that a worker has, or should have: oldest first."""
        return self.filter(state__in=AT_WORK).order_by("pk")


class Import(models.Model):
    """One file that came in, on its way into the working tables. See `cases.imports.working` for who moves it on."""

    uid = UidField()
    file_name = models.CharField(_("file"), max_length=200)
    sha256 = models.CharField(max_length=64, db_index=True, editable=False)
    size = models.PositiveBigIntegerField(_("size"), editable=False)
    sheet = models.CharField(_("sheet"), max_length=100, blank=True)
    # of the file as a whole, as the reader told it: kind, encoding, delimiter, sheets with what is odd in them
    inspection = models.JSONField(default=dict, editable=False)
    formulas_agreed = models.BooleanField(
        _("take what formulas last computed"),
        default=False,
        help_text=_("A formula is never run. Without this, such cells are reported and left out."),
    )
    # the number of the row that heads the columns, as spreadsheets count
    heading_row = models.PositiveIntegerField(_("row of the headings"), null=True, blank=True)
    layout = models.JSONField(default=dict, editable=False)
    mapping = models.ForeignKey(
        Mapping, null=True, blank=True, on_delete=models.SET_NULL, related_name="imports", verbose_name=_("list")
    )
    state = models.CharField(_("state"), max_length=10, choices=ImportState, default=ImportState.READING)
    reason = models.CharField(max_length=40, blank=True, editable=False)
    facts = models.JSONField(default=dict, editable=False)
    rows_read = models.PositiveIntegerField(_("rows"), default=0, editable=False)
    # how many people of the rows have which outcome, as cases.imports.tallying counts
    counts = models.JSONField(default=dict, editable=False)
    # of what was written, in the order of the runs: by these it can be taken back
    contexts = ArrayField(models.UUIDField(), default=list, editable=False)
    actor = models.ForeignKey(
        "tracker.User", null=True, editable=False, on_delete=models.SET_NULL, related_name="+", verbose_name=_("who")
    )
    created_at = models.DateTimeField(_("when"), auto_now_add=True)
    done_at = models.DateTimeField(_("taken over"), null=True, editable=False)

    objects = ImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-pk"]
        permissions = [("run_import", "Can take a list over into the files, and take it back")]
        indexes = [models.Index(fields=["state"], condition=Q(state__in=AT_WORK), name="imports_at_work")]

    def __str__(self) -> str:
        return self.file_name


class ImportPiece(models.Model):
    """Some bytes of the file as it came, so that it is kept and read without being whole in any memory.

    Cleared away when it is no longer asked for: see `cases.imports.keeping`.
    """

    of = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="pieces")
    number = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        ordering = ["of", "number"]
        constraints = [models.UniqueConstraint(fields=["of", "number"], name="import_piece_once")]

    def __str__(self) -> str:
        return str(self.number)
