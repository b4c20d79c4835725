from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.fact import Fact
from cases.models.person import Prisoner
from tracker.constraints import Never
from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.publishing.marks import owned


class DiedWhere(models.TextChoices):
    IN_CUSTODY = "in_custody", _("in custody")
    AFTER_RELEASE = "after_release", _("after release: of prison, or within a year of one on health grounds")


@kept
class Death(Fact):
    """That a person died, and what is known of it."""

    prisoner = models.OneToOneField(Prisoner, on_delete=models.CASCADE, related_name="death", verbose_name=_("person"))
    died_on = PartialDateField(_("died on"), null=True, blank=True)
    where = models.CharField(_("counted as"), max_length=14, choices=DiedWhere, blank=True)
    place_en = models.CharField(_("place in English"), max_length=200, blank=True)
    place_ru = models.CharField(_("place in Russian"), max_length=200, blank=True)
    cause_en = models.CharField(_("stated cause, in English"), max_length=300, blank=True)
    cause_ru = models.CharField(_("stated cause, in Russian"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("death")
        verbose_name_plural = _("deaths")
        constraints = [
            Never(
                where="({died_on}).latest < (SELECT (birth_date).earliest FROM cases_prisoner WHERE id = {prisoner})",
                name="death_not_before_birth",
                violation_error_message=_("Nobody dies before they are born: check this date and the date of birth."),
                # the date of birth stands on the same page, and may be changed with it
                asked_by_forms=False,
            )
        ]
        triggers = owned("prisoner")

    def __str__(self) -> str:
        return str(self.died_on or "")
