from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.fact import Fact
from cases.models.person import Prisoner
from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.publishing.marks import owned


class HealthKind(models.TextChoices):
    ILLNESS = "illness", _("illness")
    CARE_DENIED = "care_denied", _("care denied")
    OPERATION_NEEDED = "operation_needed", _("operation needed")
    OPERATION = "operation", _("operation")
    HOSPITALISED = "hospitalised", _("taken to hospital")
    HUNGER_STRIKE = "hunger_strike", _("hunger strike")
    ILL_TREATMENT = "ill_treatment", _("ill-treatment")
    DISABILITY = "disability", _("disability")


@kept
class HealthEvent(Fact):
    """Something about a person's health. Never public unless the person, a relative or a lawyer consents."""

    prisoner = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="health", verbose_name=_("person"))
    kind = models.CharField(_("kind"), max_length=16, choices=HealthKind)
    started = PartialDateField(_("from"), null=True, blank=True)
    ended = PartialDateField(_("to"), null=True, blank=True)
    text_en = models.TextField(_("what is known, in English"), blank=True)
    text_ru = models.TextField(_("what is known, in Russian"), blank=True)

    class Meta:
        verbose_name = _("health")
        verbose_name_plural = _("health")
        triggers = owned("prisoner")

    def __str__(self) -> str:
        return self.get_kind_display()
