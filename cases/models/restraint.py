from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.case import Case
from cases.models.fact import Fact
from cases.models.person import Prisoner
from tracker.constraints import Never
from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.publishing.marks import owned


class RestraintKind(models.TextChoices):
    DETENTION = "detention", _("detention")
    REMAND = "remand", _("remand in custody")
    HOUSE_ARREST = "house_arrest", _("house arrest")
    BAN_ON_ACTIONS = "ban_on_actions", _("ban on certain actions")
    TRAVEL_BAN = "travel_ban", _("undertaking not to leave")


@kept
class Restraint(Fact):
    """A measure before a sentence is in force. Some count toward the term (Article 72 of the Criminal Code)."""

    prisoner = models.ForeignKey(
        Prisoner, on_delete=models.CASCADE, related_name="restraints", verbose_name=_("person")
    )
    case = models.ForeignKey(
        Case,
        null=True,
        blank=True,
        # not SET_NULL: a measure of a hidden case would come to light
        on_delete=models.RESTRICT,
        related_name="restraints",
        verbose_name=_("in the case"),
        help_text=_("It counts toward a sentence in this case alone. Empty: toward any."),
    )
    kind = models.CharField(_("kind"), max_length=16, choices=RestraintKind)
    started = PartialDateField(_("from"))
    ended = PartialDateField(_("to"), null=True, blank=True, help_text=_("The last day of it. Empty while it lasts."))

    class Meta:
        verbose_name = _("measure before the sentence")
        verbose_name_plural = _("measures before the sentence")
        constraints = [
            models.CheckConstraint(
                condition=Q(ended=None) | Q(ended__latest__gte=F("started__earliest")),
                name="restraint_ends_after_it_starts",
                violation_error_message=_("The measure cannot end before it begins."),
            ),
            Never(
                where=(
                    "{case} IS NOT NULL AND NOT EXISTS (SELECT FROM cases_defendant d"
                    " WHERE d.case_id = {case} AND d.prisoner_id = {prisoner})"
                ),
                name="measure_is_of_an_own_case",
                violation_error_message=_("Choose a case in which this person is a defendant."),
                asked_by_forms=False,
            ),
        ]
        triggers = owned("prisoner")

    def __str__(self) -> str:
        return self.get_kind_display()
