from typing import Self

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from cases.models.source import Source
from tracker.uids import UidField


class MappingQuerySet(models.QuerySet["Mapping"]):
    def of_headings(self, signature: str) -> Self:
        """Lists whose columns are headed so, the one that was used last first."""
        return self.filter(signature=signature).lately_used()

    def lately_used(self) -> Self:
        return self.order_by(F("used_at").desc(nulls_last=True), "-pk")


class Mapping(models.Model):
    """A list that somebody keeps, and which column of it feeds which field: see `cases.imports.mapping`.

    Files of one list, the first and the corrected one, are known by it: so are its rows.
    """

    uid = UidField()
    name = models.CharField(
        _("name of the list"), max_length=200, unique=True, help_text=_("Under which the next file of it is known.")
    )
    # of the headings, so that the next file is recognised without being asked about
    signature = models.CharField(max_length=64, db_index=True, editable=False)
    # as cases.imports.mapping.Layout.as_dict
    layout = models.JSONField(default=dict, editable=False)
    # the list itself, as what its facts are known from; made with the first of them, and gone if that is undone
    source = models.ForeignKey(
        Source, null=True, editable=False, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    used_at = models.DateTimeField(null=True, editable=False)

    objects = MappingQuerySet.as_manager()

    class Meta:
        verbose_name = _("layout of a list")
        verbose_name_plural = _("layouts of lists")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
