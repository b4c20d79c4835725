from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.person import Prisoner
from tracker.history import kept


@kept
class OwnLimit(models.Model):
    """How many letters a month somebody can take, where it is fewer than their facility lets through. Internal."""

    prisoner = models.OneToOneField(
        Prisoner, on_delete=models.CASCADE, related_name="own_limit", verbose_name=_("person")
    )
    letters_a_month = models.PositiveSmallIntegerField(
        _("letters a month, at most"),
        help_text=_("As the person or their family said, or as their strength allows. It is shown to nobody."),
    )

    class Meta:
        verbose_name = _("limit of one person")
        verbose_name_plural = _("limits of single persons")
        constraints = [
            models.CheckConstraint(
                condition=Q(letters_a_month__range=(1, 99)),
                name="own_limit_from_1_to_99",
                violation_error_message=_("From 1 to 99. Who wants no letters says so in the file."),
            )
        ]

    def __str__(self) -> str:
        return str(self.prisoner)
