from datetime import date
from typing import Self

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from cases.models.audience import AudienceChoices
from cases.models.person import Prisoner
from tracker.models import Organisation
from tracker.publishing.marks import marks, owned
from tracker.tongue import in_own_tongue
from tracker.uids import UidField

# of so many people together it is told how many letters went
TOLD_FROM = 5


class CampaignPurpose(models.TextChoices):
    STEADY = "steady", _("steady letters")
    BIRTHDAY = "birthday", _("birthday")
    HEARING = "hearing", _("hearing in court")
    HEALTH = "health", _("health")
    NEW_YEAR = "new_year", _("New Year")
    EVENT = "event", _("letter-writing evening")


class WhyCancelled(models.TextChoices):
    DEATH = "death", _("nobody of them lives any more")
    DECISION = "decision", _("somebody decided so")


class CampaignQuerySet(models.QuerySet["Campaign"]):
    def standing(self) -> Self:
        """Those that were not called off."""
        return self.filter(cancelled_at=None)

    def not_taken_back(self) -> Self:
        """Those whose pages stand: one that ended with a death says so, for whoever comes by its address."""
        return self.exclude(why_cancelled=WhyCancelled.DECISION)

    def drafts(self) -> Self:
        """Made, and shown to nobody outside yet."""
        return self.standing().filter(audience=AudienceChoices.INTERNAL)

    def over(self, day: date) -> Self:
        return self.filter(ends_on__lt=day)

    def not_over(self, day: date) -> Self:
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day))

    def soonest(self) -> Self:
        """Those that end first in front; who runs without an end comes after them."""
        return self.order_by(F("ends_on").asc(nulls_last=True), "pk")

    def for_nobody_living(self) -> Self:
        """Of whose people the working files know none alive. Not to be told outside: it may not be published."""
        living = CampaignPrisoner.objects.filter(campaign=OuterRef("pk"), prisoner__death=None)
        return self.filter(~Exists(living), Exists(CampaignPrisoner.objects.filter(campaign=OuterRef("pk"))))

    def with_uids(self, uids: list[str]) -> Self:
        return self.filter(uid__in=uids)

    def for_people(self, uids: list[str]) -> Self:
        return self.filter(prisoners__uid__in=uids).distinct()

    def with_counts(self) -> Self:
        """With `people`, `pledges` that are kept to them, who `joined` through it, and letters `sent` in its time."""
        pledge = "prisoners__pledges"
        begun = Q(starts_on=None) | Q(prisoners__pledges__letters__sent_on__gte=F("starts_on"))
        over = Q(ends_on__isnull=False, prisoners__pledges__letters__sent_on__gt=F("ends_on"))
        gone = Q(prisoners__pledges__letters__sent_on__isnull=False)
        return self.annotate(
            people=Count("prisoners", distinct=True),
            joined=Count("pledges", distinct=True),
            writing=Count(pledge, filter=Q(**{f"{pledge}__isnull": False, f"{pledge}__ended_on": None}), distinct=True),
            sent=Count(f"{pledge}__letters", filter=gone & begun & ~over, distinct=True),
        )


class Campaign(models.Model):
    """A call to write to somebody, for a reason, with advice on how."""

    uid = UidField()
    seed_key = models.CharField(max_length=160, null=True, unique=True, editable=False)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    title_ru = models.CharField(_("title in Russian"), max_length=200, blank=True)
    purpose = models.CharField(_("why"), max_length=8, choices=CampaignPurpose, default=CampaignPurpose.STEADY)
    prisoners = models.ManyToManyField(
        Prisoner, through="CampaignPrisoner", related_name="campaigns", verbose_name=_("people")
    )
    goal_letters = models.PositiveIntegerField(_("letters hoped for"), null=True, blank=True)
    starts_on = models.DateField(_("starts on"), null=True, blank=True)
    ends_on = models.DateField(_("ends on"), null=True, blank=True)
    guidance_en = models.TextField(
        _("advice to writers, in English"),
        blank=True,
        help_text=_("What gladdens this person, what to leave out. It is public: nothing that was told in confidence."),
    )
    guidance_ru = models.TextField(_("advice to writers, in Russian"), blank=True)
    organisation = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="campaigns",
        verbose_name=_("run by"),
    )
    audience = models.CharField(
        _("who may see it"),
        max_length=20,
        choices=AudienceChoices,
        default=AudienceChoices.INTERNAL,
        help_text=_("Those of its people whom a reader may not see are left out for that reader."),
    )

    # what a draft that was made by itself is about: the person or case and the day, so that none is made twice
    made_for = models.CharField(max_length=80, null=True, unique=True, editable=False)
    cancelled_at = models.DateTimeField(_("called off"), null=True, editable=False)
    why_cancelled = models.CharField(_("why"), max_length=8, choices=WhyCancelled, blank=True, editable=False)
    # in tens and once a week, so that no letter can be told from another; see `letters.actions.counting`
    letters_told = models.PositiveIntegerField(_("letters, as told outside"), null=True, editable=False)

    objects = CampaignQuerySet.as_manager()

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")
        permissions = [("publish_campaign", "Can show a campaign to people outside")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title_en="", title_ru=""),
                name="campaign_has_a_title",
                violation_error_message=_("Give the title in at least one language."),
            ),
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="campaign_ends_after_it_starts",
                violation_error_message=_("The campaign cannot end before it starts."),
            ),
            models.CheckConstraint(
                condition=Q(cancelled_at=None, why_cancelled="") | Q(cancelled_at__isnull=False) & ~Q(why_cancelled=""),
                name="campaign_is_called_off_for_a_reason",
            ),
        ]
        triggers = marks("campaign")

    def __str__(self) -> str:
        return in_own_tongue(self.title_en, self.title_ru)


class CampaignPrisoner(models.Model):
    """That a campaign is for somebody. A row of its own, so that triggers see it."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE)
    prisoner = models.ForeignKey(Prisoner, on_delete=models.CASCADE, verbose_name=_("person"))

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [models.UniqueConstraint(fields=["campaign", "prisoner"], name="person_once_in_a_campaign")]
        # the person's record too: whoever is taken out of a campaign is no longer found through it
        triggers = [*owned("campaign", "campaign_id", "letters_campaign"), *owned("prisoner")]

    def __str__(self) -> str:
        return str(self.prisoner)
