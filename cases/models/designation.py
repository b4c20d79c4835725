from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.fact import Fact
from cases.models.person import Prisoner
from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.publishing.marks import owned


class Register(models.TextChoices):
    TERRORISTS = "terrorists_and_extremists", _("terrorists and extremists")
    FOREIGN_AGENT = "foreign_agent", _("foreign agents")
    UNDESIRABLE = "undesirable", _("undesirable organisations")
    WANTED = "wanted", _("wanted")


@kept
class Designation(Fact):
    """That the state put a person on one of its registers."""

    prisoner = models.ForeignKey(
        Prisoner, on_delete=models.CASCADE, related_name="designations", verbose_name=_("person")
    )
    register = models.CharField(_("register"), max_length=28, choices=Register)
    started = PartialDateField(_("from"), null=True, blank=True)
    ended = PartialDateField(_("to"), null=True, blank=True)

    class Meta:
        verbose_name = _("designation by the state")
        verbose_name_plural = _("designations by the state")
        constraints = [
            models.CheckConstraint(
                condition=Q(started=None) | Q(ended=None) | Q(ended__latest__gte=F("started__earliest")),
                name="designation_ends_after_it_starts",
                violation_error_message=_("The designation cannot end before it begins."),
            )
        ]
        triggers = owned("prisoner")

    def __str__(self) -> str:
        return self.get_register_display()
