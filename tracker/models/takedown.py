"""Takedowns: what was hidden from everybody outside, how urgently, and who has confirmed that their copy is gone."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.models.organisation import Organisation
from tracker.uids import UidField


class TakedownQuerySet(models.QuerySet["Takedown"]):
    def of(self, kind: str, record: str) -> Self:
        return self.filter(kind=kind, record=record)

    def standing(self) -> Self:
        return self.filter(lifted_at=None)

    def of_whole_records(self, kind: str, records: list[str]) -> Self:
        return self.standing().filter(kind=kind, record__in=records, part="")


class Takedown(models.Model):
    """That a record, or a part of one, was taken back by somebody's click. By its uid: it outlives the record."""

    uid = UidField()
    kind = models.CharField(max_length=20, editable=False)
    record = models.CharField(max_length=12, editable=False)
    # a group of facts, in the words of the layer above; empty for the whole record
    part = models.CharField(max_length=20, blank=True, editable=False)
    at = models.DateTimeField(_("taken down"), editable=False)
    made_by = models.ForeignKey("tracker.User", null=True, editable=False, on_delete=models.SET_NULL, related_name="+")
    is_urgent = models.BooleanField(_("urgent"), default=False)
    reason = models.TextField(_("why it is urgent"), blank=True, help_text=_("For ourselves. Partners are not told."))
    lifted_at = models.DateTimeField(_("lifted"), null=True, editable=False)

    objects = TakedownQuerySet.as_manager()

    class Meta:
        verbose_name = _("takedown")
        verbose_name_plural = _("takedowns")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "record", "part"], condition=Q(lifted_at=None), name="one_takedown_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(is_urgent=False) | ~Q(reason=""),
                name="urgent_takedown_has_a_reason",
                violation_error_message=_("Say why it is urgent."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.record}"


class AcknowledgementQuerySet(models.QuerySet["Acknowledgement"]):
    def asked_of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation).select_related("takedown")


class Acknowledgement(models.Model):
    """That an organisation which may hold a copy is asked to remove it, and when it said that it has."""

    takedown = models.ForeignKey(Takedown, on_delete=models.CASCADE, related_name="acknowledgements")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="acknowledgements")
    acknowledged_at = models.DateTimeField(null=True)

    objects = AcknowledgementQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["takedown", "organisation"], name="asked_once")]

    def __str__(self) -> str:
        return str(self.organisation)
