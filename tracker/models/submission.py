"""What partner organisations say they know. Nothing of it is in a file until a volunteer has taken it over."""

from typing import Any, Self

from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from tracker.models.organisation import Organisation
from tracker.uids import UidField


class Verdict(models.TextChoices):
    """Of a volunteer, on one field."""

    PENDING = "pending", _("waiting")
    ACCEPTED = "accepted", _("accepted")
    REJECTED = "rejected", _("rejected")


class SubmissionQuerySet(models.QuerySet["Submission"]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)

    def counted(self) -> Self:
        """With how many of its fields wait, were accepted, were rejected."""
        return self.annotate(
            **{f"{verdict}_fields": Count("fields", filter=Q(fields__verdict=verdict)) for verdict in Verdict.values}
        )

    def waiting(self) -> Self:
        """Those of which some field is not decided."""
        return self.filter(fields__verdict=Verdict.PENDING).distinct()


class Submission(models.Model):
    """One thing that a partner knows by an identifier of its own, and the record of ours that it is, once known."""

    uid = UidField()
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="submissions", verbose_name=_("organisation")
    )
    kind = models.CharField(_("kind"), max_length=20)
    external_id = models.CharField(_("the partner's own identifier"), max_length=100)
    # the record that it is about, tied by a volunteer
    record = models.CharField(_("record"), max_length=12, blank=True)
    received_at = models.DateTimeField(_("received"))

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        verbose_name = _("submission")
        verbose_name_plural = _("submissions")
        constraints = [
            models.UniqueConstraint(fields=["organisation", "kind", "external_id"], name="one_submission_a_thing")
        ]
        indexes = [
            models.Index(fields=["organisation", "received_at", "uid"], name="submissions_by_age"),
            models.Index(fields=["kind", "record"], name="submissions_of_record"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.external_id}"


class SubmittedField(models.Model):
    """One field as the partner has it, and what a volunteer decided. A value that comes anew is decided anew."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="fields")
    name = models.CharField(_("field"), max_length=40)
    value: Any = models.JSONField(_("value"))
    verdict = models.CharField(_("verdict"), max_length=10, choices=Verdict, default=Verdict.PENDING)
    reason = models.CharField(_("reason, for the partner"), max_length=300, blank=True)
    decided_by = models.ForeignKey("tracker.User", null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["submission", "name"], name="a_field_once_in_a_submission"),
            models.CheckConstraint(
                condition=~Q(verdict="rejected") | ~Q(reason=""),
                name="rejected_for_a_reason",
                violation_error_message=_("Say why, so that the partner knows."),
            ),
            models.CheckConstraint(
                condition=Q(verdict="pending") ^ Q(decided_at__isnull=False), name="decided_when_decided"
            ),
        ]

    def __str__(self) -> str:
        return self.name
