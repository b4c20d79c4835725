from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.fact import Fact
from cases.models.person import Prisoner
from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.publishing.marks import owned


class CellKind(models.TextChoices):
    SHIZO = "shizo", _("punishment cell (SHIZO)")
    KARCER = "karcer", _("punishment cell of a remand prison (kartser)")
    DIZO = "dizo", _("punishment cell of a juvenile colony (DIZO)")
    PKT = "pkt", _("cell-type room (PKT)")
    EPKT = "epkt", _("single cell-type room (EPKT)")
    SINGLE_CELL = "single_cell", _("solitary cell")


@kept
class PunishmentStint(Fact):
    """One stay in a punishment cell: what was ordered, and what was served."""

    prisoner = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="stints", verbose_name=_("person"))
    kind = models.CharField(_("kind"), max_length=12, choices=CellKind, default=CellKind.SHIZO)
    started = PartialDateField(_("from"))
    ended = PartialDateField(_("to"), null=True, blank=True, help_text=_("The last day inside, if it is known."))
    days_ordered = models.PositiveSmallIntegerField(_("days ordered"), null=True, blank=True)
    reason_en = models.CharField(_("reason given, in English"), max_length=300, blank=True)
    reason_ru = models.CharField(_("reason given, in Russian"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("punishment cell")
        verbose_name_plural = _("punishment cells")
        constraints = [
            models.CheckConstraint(
                condition=Q(ended=None) | Q(ended__latest__gte=F("started__earliest")),
                name="stint_ends_after_it_starts",
                violation_error_message=_("The stay in the cell cannot end before it begins."),
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["shizo", "karcer"])
                | Q(days_ordered=None)
                | Q(days_ordered__lte=15)
                | ~Q(note=""),
                name="stint_beyond_the_law_is_explained",
                violation_error_message=_(
                    "The law knows 15 days at most for one order. If more was ordered, write in the note how you know."
                ),
            ),
        ]
        triggers = owned("prisoner")

    def __str__(self) -> str:
        return self.get_kind_display()
