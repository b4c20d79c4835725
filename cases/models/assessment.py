from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.fact import Fact
from cases.models.person import Prisoner
from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.models import Organisation
from tracker.publishing.marks import owned


class Verdict(models.TextChoices):
    RECOGNISED = "recognised", _("recognised")
    UNDER_REVIEW = "under_review", _("under review")
    NOT_RECOGNISED = "not_recognised", _("not recognised")
    WITHDRAWN = "withdrawn", _("withdrawn")
    CONTESTED = "contested", _("assessments differ")


class Criterion(models.TextChoices):
    """When somebody who is held is to be called a political prisoner: Resolution 1900 (2012), point 3, a to e."""

    RIGHTS = "fundamental_rights", _("held in breach of a fundamental right: thought, speech, assembly (a)")
    POLITICAL = "purely_political", _("held for purely political reasons, without any offence (b)")
    DISPROPORTIONATE = "disproportionate", _("for political motives held out of proportion to the offence (c)")
    DISCRIMINATORY = "discriminatory", _("for political motives held otherwise than others would be (d)")
    UNFAIR = "unfair_proceedings", _("held after clearly unfair proceedings with political motives (e)")


@kept
class Assessment(Fact):
    """Whom an organisation calls a political prisoner. Nobody is one by our word alone: it says according to whom."""

    prisoner = models.ForeignKey(
        Prisoner, on_delete=models.CASCADE, related_name="assessments", verbose_name=_("person")
    )
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name=_("organisation")
    )
    verdict = models.CharField(_("verdict"), max_length=14, choices=Verdict)
    as_of = PartialDateField(_("as of"), null=True, blank=True)
    criteria = ArrayField(
        models.CharField(max_length=40, choices=Criterion),
        verbose_name=_("criteria"),
        default=list,
        blank=True,
        help_text=_("Of Resolution 1900 (2012) of the Parliamentary Assembly of the Council of Europe."),
    )
    url = models.URLField(_("link"), blank=True)
    text_en = models.TextField(_("in words, in English"), blank=True)
    text_ru = models.TextField(_("in words, in Russian"), blank=True)

    class Meta:
        verbose_name = _("assessment")
        verbose_name_plural = _("assessments")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(verdict="contested") | ~models.Q(organisation=None),
                name="assessment_says_according_to_whom",
                violation_error_message=_("Say which organisation judges so."),
            ),
            models.CheckConstraint(
                condition=models.Q(criteria__contained_by=Criterion.values),
                name="criteria_of_resolution_1900",
                violation_error_message=_("Choose from the five criteria of Resolution 1900 (2012)."),
            ),
        ]
        triggers = owned("prisoner")

    def __str__(self) -> str:
        return f"{self.organisation or ''} {self.get_verdict_display()}".strip()
