from typing import Self

from django.db import models
from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.audience import AudienceChoices
from cases.models.person import Prisoner
from tracker.models import Organisation
from tracker.publishing.marks import marks, owned
from tracker.uids import UidField


class CampaignPurpose(models.TextChoices):
    STEADY = "steady", _("steady letters")
    BIRTHDAY = "birthday", _("birthday")
    HEARING = "hearing", _("hearing in court")
    HEALTH = "health", _("health")
    NEW_YEAR = "new_year", _("New Year")
    EVENT = "event", _("letter-writing evening")


class CampaignQuerySet(models.QuerySet["Campaign"]):
    def with_uids(self, uids: list[str]) -> Self:
        return self.filter(uid__in=uids)

    def for_people(self, uids: list[str]) -> Self:
        return self.filter(prisoners__uid__in=uids).distinct()

    def with_counts(self) -> Self:
        """With `people`, `pledges` that are kept to them, and letters `sent` to them since the campaign began."""
        pledge = "prisoners__pledges"
        begun = Q(starts_on=None) | Q(prisoners__pledges__letters__sent_on__gte=F("starts_on"))
        over = Q(ends_on__isnull=False, prisoners__pledges__letters__sent_on__gt=F("ends_on"))
        gone = Q(prisoners__pledges__letters__sent_on__isnull=False)
        return self.annotate(
            people=Count("prisoners", distinct=True),
            pledges=Count(pledge, filter=Q(**{f"{pledge}__isnull": False, f"{pledge}__ended_on": None}), distinct=True),
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
        ]
        triggers = marks("campaign")

    def __str__(self) -> str:
        return self.title_en or self.title_ru


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
