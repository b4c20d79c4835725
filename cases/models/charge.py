from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.article import Article
from cases.models.case import Defendant
from cases.models.fact import Fact
from tracker.constraints import Never
from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.publishing.marks import marks

# rows that hang on a defendant belong to the defendant's own record and to the case's
OF_DEFENDANT = [
    *marks(
        "prisoner",
        "SELECT p.uid FROM changed JOIN cases_defendant d ON d.id = changed.defendant_id"
        " JOIN cases_prisoner p ON p.id = d.prisoner_id",
    ),
    *marks(
        "case",
        "SELECT c.uid FROM changed JOIN cases_defendant d ON d.id = changed.defendant_id"
        " JOIN cases_case c ON c.id = d.case_id",
    ),
]


class ChargeStatus(models.TextChoices):
    ALLEGED = "alleged", _("alleged")
    CHARGED = "charged", _("charged")
    REQUALIFIED = "requalified", _("requalified")
    DROPPED = "dropped", _("dropped")
    CONVICTED = "convicted", _("convicted")
    ACQUITTED = "acquitted", _("acquitted")


@kept
class Charge(Fact):
    """An article that a defendant is accused under, and the act alleged."""

    defendant = models.ForeignKey(
        Defendant, on_delete=models.CASCADE, related_name="charges", verbose_name=_("defendant")
    )
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="charges", verbose_name=_("article"))
    point = models.CharField(_("point"), max_length=20, blank=True, help_text=_("For instance д"))
    attempt = models.CharField(
        _("preparation or attempt"),
        max_length=12,
        blank=True,
        choices=[("preparation", _("preparation (Article 30 part 1)")), ("attempt", _("attempt (Article 30 part 3)"))],
    )
    act_en = models.TextField(_("the act alleged, in English"), blank=True)
    act_ru = models.TextField(_("the act alleged, in Russian"), blank=True)
    laid_on = PartialDateField(_("laid on"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=12, choices=ChargeStatus, default=ChargeStatus.CHARGED)
    requalified_to = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="requalified_from",
        verbose_name=_("requalified to"),
        help_text=_("The charge that took its place. Add that one first, and save."),
    )
    requalified_on = PartialDateField(_("requalified on"), null=True, blank=True)

    class Meta:
        verbose_name = _("charge")
        verbose_name_plural = _("charges")
        constraints = [
            models.CheckConstraint(
                condition=Q(requalified_to=None) | ~Q(requalified_to=F("id")),
                name="charge_requalified_to_another",
                violation_error_message=_("A charge cannot be requalified to itself."),
            ),
            models.CheckConstraint(
                condition=Q(status="requalified", requalified_to__isnull=False)
                | (~Q(status="requalified") & Q(requalified_to=None, requalified_on=None)),
                name="requalified_charge_says_to_which",
                violation_error_message=_(
                    "A charge with the status “requalified” names the charge that took its place, and no other does."
                ),
            ),
            Never(
                # UNION, which forgets repetitions: a chain that bites its tail must not turn for ever
                where=(
                    "EXISTS (SELECT FROM cases_charge c WHERE c.id = {requalified_to}"
                    " AND c.defendant_id <> {defendant})"
                    " OR EXISTS (WITH RECURSIVE chain(id) AS (SELECT {requalified_to} UNION"
                    " SELECT c.requalified_to_id FROM cases_charge c JOIN chain USING (id))"
                    " SELECT FROM chain WHERE id = {id})"
                ),
                name="charge_requalified_within_one_defence",
                violation_error_message=_(
                    "A charge is requalified to a later one of the same defendant in the same case, and never back."
                ),
            ),
        ]
        triggers = OF_DEFENDANT

    def __str__(self) -> str:
        return str(self.article)

    def clean(self) -> None:
        super().clean()
        # forms leave out the constraint that says so: it speaks of the key, which is in no form
        if self.requalified_to_id and self.requalified_to_id == self.pk:
            raise ValidationError({"requalified_to": _("A charge cannot be requalified to itself.")})
