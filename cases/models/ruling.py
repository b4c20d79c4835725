from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.case import Case, Defendant
from cases.models.charge import OF_DEFENDANT
from cases.models.court import Court
from cases.models.fact import Fact
from tracker.constraints import Never
from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.publishing.marks import owned


class Instance(models.TextChoices):
    FIRST = "first", _("first instance")
    APPEAL = "appeal", _("appeal")
    CASSATION = "cassation", _("cassation")
    SECOND_CASSATION = "second_cassation", _("second cassation")
    SUPERVISORY = "supervisory", _("supervisory review")
    RETRIAL = "retrial", _("retrial")
    RESENTENCING = "resentencing", _("resentencing")


class OutcomeKind(models.TextChoices):
    CONVICTED = "convicted", _("convicted")
    ACQUITTED = "acquitted", _("acquitted")
    UPHELD = "upheld", _("upheld")
    SOFTENED = "softened", _("softened")
    HARDENED = "hardened", _("hardened")
    REPLACED = "replaced", _("replaced")
    QUASHED = "quashed", _("quashed")
    TERMINATED = "terminated", _("terminated")


@kept
class Ruling(Fact):
    """What a court decided in a case on one day."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="rulings", verbose_name=_("case"))
    court = models.ForeignKey(
        Court, null=True, blank=True, on_delete=models.PROTECT, related_name="rulings", verbose_name=_("court")
    )
    instance = models.CharField(_("instance"), max_length=16, choices=Instance, default=Instance.FIRST)
    given_on = PartialDateField(_("given on"))
    in_force_from = PartialDateField(
        _("in force from"), null=True, blank=True, help_text=_("Empty while under appeal.")
    )
    note_en = models.TextField(_("remark in English"), blank=True)
    note_ru = models.TextField(_("remark in Russian"), blank=True)

    class Meta:
        verbose_name = _("ruling")
        verbose_name_plural = _("rulings")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(in_force_from=None)
                | models.Q(in_force_from__latest__gte=models.F("given_on__earliest")),
                name="ruling_in_force_after_given",
                violation_error_message=_("A ruling cannot be in force before it was given."),
            )
        ]
        # the projector fans a case out to its defendants
        triggers = owned("case", "case_id", "cases_case")

    def __str__(self) -> str:
        return f"{self.get_instance_display()}, {self.given_on}"


@kept
class Outcome(Fact):
    """What a ruling means for one defendant."""

    ruling = models.ForeignKey(Ruling, on_delete=models.CASCADE, related_name="outcomes", verbose_name=_("ruling"))
    defendant = models.ForeignKey(
        Defendant, on_delete=models.CASCADE, related_name="outcomes", verbose_name=_("defendant")
    )
    outcome = models.CharField(_("outcome"), max_length=12, choices=OutcomeKind, default=OutcomeKind.CONVICTED)

    class Meta:
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")
        constraints = [
            models.UniqueConstraint(
                fields=["ruling", "defendant"],
                name="one_outcome_for_each_defendant",
                violation_error_message=_("This ruling has an outcome for this defendant already: change that one."),
            ),
            Never(
                where=(
                    "(SELECT case_id FROM cases_ruling WHERE id = {ruling})"
                    " <> (SELECT case_id FROM cases_defendant WHERE id = {defendant})"
                ),
                name="outcome_within_one_case",
                violation_error_message=_("This ruling is in another case: choose a defendant of that case."),
            ),
        ]
        triggers = OF_DEFENDANT

    def __str__(self) -> str:
        return f"{self.get_outcome_display()}"
