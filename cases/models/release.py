from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.fact import Fact
from cases.models.person import Prisoner
from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.publishing.marks import owned


class ReleaseKind(models.TextChoices):
    SERVED = "served", _("served the sentence")
    PAROLE = "parole", _("parole")
    PARDON = "pardon", _("pardon")
    HEALTH = "health", _("on health grounds")
    EXCHANGE = "exchange", _("in an exchange")
    FROM_CUSTODY = "from_custody", _("from custody before or with the verdict")


@kept
class Release(Fact):
    """That somebody walked free, and why."""

    prisoner = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="releases", verbose_name=_("person"))
    kind = models.CharField(_("how"), max_length=14, choices=ReleaseKind)
    released_on = PartialDateField(_("on"))

    class Meta:
        verbose_name = _("release")
        verbose_name_plural = _("releases")
        triggers = owned("prisoner")

    def __str__(self) -> str:
        return self.get_kind_display()
