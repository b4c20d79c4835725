from datetime import date
from typing import Self

from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cases.models.facility import Facility
from cases.models.person import Prisoner
from letters.models.campaign import Campaign
from letters.models.supporter import Supporter
from tracker.uids import UidField


class PledgeState(models.TextChoices):
    ACTIVE = "active", _("active")
    PAUSED = "paused", _("paused")
    LAPSED = "lapsed", _("lapsed")
    HANDED_OVER = "handed_over", pgettext_lazy("pledge", "handed over")
    ENDED = "ended", _("ended")


A_MONTH = 30
STANDING = (PledgeState.ACTIVE, PledgeState.PAUSED)


class Rhythm(models.IntegerChoices):
    """How many days lie between two letters."""

    FORTNIGHT = 14, _("every two weeks")
    MONTH = 30, _("every month")
    TWO_MONTHS = 60, _("every two months")
    QUARTER = 90, _("every three months")


class PledgeQuerySet(models.QuerySet["Pledge"]):
    def standing(self) -> Self:
        """Those that somebody counts on: active, or paused for a while."""
        return self.filter(state__in=STANDING)

    def parted_since(self, day: date) -> Self:
        """Those from whom somebody has parted: handed over, or gone without a word."""
        return self.filter(state__in=[PledgeState.HANDED_OVER, PledgeState.LAPSED], ended_on__gte=day)

    def to_somebody_at(self, facility: Facility) -> Self:
        """Standing ones, to people who are held there."""
        here = Prisoner.objects.filter(placements__facility=facility, placements__ended=None, placements__left=False)
        return self.standing().filter(prisoner__in=here.values("pk"))

    def with_counts(self) -> Self:
        """With `letters_sent`."""
        return self.annotate(letters_sent=Count("letters", filter=~Q(letters__sent_on=None)))

    def of(self, supporter: Supporter) -> Self:
        return self.filter(supporter=supporter)

    def letters_a_month(self) -> float:
        """How many letters those that are kept bring in thirty days."""
        rhythms = self.filter(state=PledgeState.ACTIVE).values_list("rhythm_days", flat=True)
        return sum(A_MONTH / rhythm for rhythm in rhythms)


class Pledge(models.Model):
    """“I'll write”: a supporter to a prisoner, from a day on, in a rhythm of their own."""

    uid = UidField()
    supporter = models.ForeignKey(Supporter, to_field="uid", on_delete=models.CASCADE, related_name="pledges")
    prisoner = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="pledges", verbose_name=_("person"))
    state = models.CharField(_("state"), max_length=12, choices=PledgeState, default=PledgeState.ACTIVE)
    started_on = models.DateField(_("from"))
    rhythm_days = models.PositiveSmallIntegerField(_("days between letters"), choices=Rhythm, default=Rhythm.MONTH)
    ended_on = models.DateField(_("to"), null=True, blank=True)
    # through which they came to this person, if through one
    campaign = models.ForeignKey(
        Campaign, null=True, blank=True, on_delete=models.SET_NULL, related_name="pledges", verbose_name=_("campaign")
    )

    objects = PledgeQuerySet.as_manager()

    class Meta:
        verbose_name = _("pledge")
        verbose_name_plural = _("pledges")
        constraints = [
            models.UniqueConstraint(
                fields=["supporter", "prisoner"], condition=Q(state__in=STANDING), name="one_standing_pledge"
            ),
            models.CheckConstraint(
                condition=Q(state__in=STANDING, ended_on=None) | ~Q(state__in=STANDING) & ~Q(ended_on=None),
                name="pledge_is_over_from_a_day_on",
            ),
            models.CheckConstraint(condition=Q(rhythm_days__range=(1, 366)), name="rhythm_of_a_year_at_most"),
        ]
        indexes = [models.Index(fields=["prisoner"], condition=Q(state="active"), name="pledges_active")]

    def __str__(self) -> str:
        return self.uid
