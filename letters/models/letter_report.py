"""Letters that other organisations counted, so that who is forgotten is true across all of us. Internal."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.person import Prisoner
from tracker.models import Organisation

# more than anybody was ever sent in a month
MOST_A_MONTH = 100_000


class LetterReportQuerySet(models.QuerySet["LetterReport"]):
    def counted(self) -> Self:
        """Without those that a coordinator doubts."""
        return self.filter(is_doubted=False)

    def since(self, month: date) -> Self:
        return self.filter(month__gte=month)

    def put(self, report: "LetterReport") -> None:
        """In the place of what the organisation said before of this person and month; whether we doubt it stays."""
        LetterReport.objects.bulk_create(
            [report],
            update_conflicts=True,
            unique_fields=["organisation", "record", "month"],
            update_fields=["sent", "answered", "prisoner", "received_at"],
        )


class LetterReport(models.Model):
    """How many letters an organisation sent to one person in one month, and how many answers came."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="letter_reports", verbose_name=_("organisation")
    )
    # the uid by which they know the person: of two files that become one both numbers stay
    record = models.CharField(max_length=12, editable=False)
    prisoner = models.ForeignKey(
        Prisoner, on_delete=models.CASCADE, related_name="letter_reports", verbose_name=_("person")
    )
    # its first day
    month = models.DateField(_("month"))
    sent = models.PositiveIntegerField(_("letters sent"))
    answered = models.PositiveIntegerField(_("answers that came"))
    received_at = models.DateTimeField(_("received"))
    is_doubted = models.BooleanField(
        _("doubted"),
        default=False,
        help_text=_("Then it is not counted when we work out who needs letters. Ask the organisation."),
    )

    objects = LetterReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report of letters")
        verbose_name_plural = _("reports of letters")
        constraints = [
            models.UniqueConstraint(fields=["organisation", "record", "month"], name="one_report_a_month"),
            models.CheckConstraint(condition=Q(month__day=1), name="report_is_of_a_whole_month"),
            models.CheckConstraint(
                condition=Q(sent__lte=MOST_A_MONTH, answered__lte=MOST_A_MONTH), name="report_is_possible"
            ),
        ]
        indexes = [models.Index(fields=["month"], name="reports_by_month")]

    def __str__(self) -> str:
        return f"{self.organisation}, {self.month:%Y-%m}"
