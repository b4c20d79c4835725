"""What others count, as they say it: who died, who is persecuted. Our own number is counted from the records."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cases.models.audience import AudienceChoices
from cases.models.source import Source
from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.models import Organisation
from tracker.publishing.marks import marks
from tracker.uids import UidField


class Counted(models.TextChoices):
    DIED = "died", _("died of persecution, in custody or after it")
    DIED_UNNAMED = "died_unnamed", _("died after release, name unknown")
    IMPRISONED = "imprisoned", _("held for political reasons")
    PERSECUTED = "persecuted", _("persecuted for political reasons, in prison or not")


class Bound(models.TextChoices):
    EXACTLY = "exactly", pgettext_lazy("a number", "exactly")
    AT_LEAST = "at_least", pgettext_lazy("a number", "at least")
    MORE_THAN = "more_than", pgettext_lazy("a number", "more than")
    ABOUT = "about", pgettext_lazy("a number", "about")


@kept
class Tally(models.Model):
    """How many somebody counts, of what, as of when, and where they said so."""

    uid = UidField()
    seed_key = models.CharField(max_length=160, null=True, unique=True, editable=False)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="tallies", verbose_name=_("who counts")
    )
    counted = models.CharField(_("whom"), max_length=14, choices=Counted)
    bound = models.CharField(_("how exact"), max_length=10, choices=Bound, default=Bound.EXACTLY)
    number = models.PositiveIntegerField(_("how many"))
    as_of = PartialDateField(_("said on"), help_text=_("The day on which it was said; it may have changed since."))
    since = PartialDateField(_("counted from"), null=True, blank=True)
    until = PartialDateField(_("counted to"), null=True, blank=True)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="tallies", verbose_name=_("source"))
    quote = models.TextField(_("the source's own words"), blank=True)
    remark_en = models.TextField(_("what to know of it, in English"), blank=True)
    remark_ru = models.TextField(_("what to know of it, in Russian"), blank=True)
    audience = models.CharField(
        _("who may see it"),
        max_length=20,
        choices=AudienceChoices,
        default=AudienceChoices.INTERNAL,
        help_text=_("The narrower of this and the source's own audience holds."),
    )
    note = models.TextField(_("internal note"), blank=True, help_text=_("Never published. For the next volunteer."))

    class Meta:
        verbose_name = _("count by others")
        verbose_name_plural = _("counts by others")
        constraints = [
            models.CheckConstraint(
                condition=Q(number__gte=1),
                name="tally_counts_somebody",
                violation_error_message=_("Say how many: one at least."),
            ),
            models.CheckConstraint(
                condition=Q(since=None) | Q(until=None) | Q(until__latest__gte=F("since__earliest")),
                name="tally_ends_after_it_starts",
                violation_error_message=_("The last day counted lies before the first."),
            ),
        ]
        triggers = marks("tally")

    def __str__(self) -> str:
        return f"{self.organisation}: {self.get_bound_display()} {self.number}"
