"""Notices that a campaign begins or ends, to those who write to one of its people; if everybody may read of it."""

from typing import ClassVar

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, TextField, Value, When

from letters.models import Campaign, CampaignPrisoner, CampaignPurpose, Pledge
from letters.reminders import known
from letters.reminders.about_a_day import AboutADay
from letters.reminders.to_a_supporter import day_of
from tracker.mail.kinds import NoLongerHolds
from tracker.mail.moment import Moment
from tracker.models import Audience, Notice, PublishedRecord

# of these days everybody is reminded anyway
OF_THEMSELVES = (CampaignPurpose.BIRTHDAY, CampaignPurpose.NEW_YEAR)


class AboutACampaign(AboutADay):
    """From the day `ahead` of the column `day` on, for a week."""

    day: ClassVar[str]
    ahead: ClassVar[int]

    def due(self, moment: Moment) -> QuerySet[Pledge] | None:
        campaigns = CampaignPrisoner.objects.filter(
            Exists(_shown(OuterRef("campaign__uid"))),
            Q(campaign__cancelled_at=None),
            ~Q(campaign__purpose__in=OF_THEMSELVES),
            **{
                f"campaign__{self.day}__lte": moment.first_day(self.ahead),
                f"campaign__{self.day}__gt": moment.first_day(self.ahead - 7),
            },
        )
        first = campaigns.order_by(f"-campaign__{self.day}", "-campaign__pk")
        whose = dict(first.values_list("prisoner", "campaign__uid"))
        kept = self.kept(whose)
        if kept is None:
            return None
        arms = (When(prisoner=key, then=Value(uid)) for key, uid in whose.items())
        return kept.annotate(occasion=Case(*arms, output_field=TextField()))

    def check_day(self, pledge: Pledge, notice: Notice) -> None:
        campaign = notice.ask(_standing).get(notice.occasion)
        if campaign is None:
            raise NoLongerHolds("the campaign was taken back")
        if campaign.ends_on and campaign.ends_on < day_of(notice):
            raise NoLongerHolds("the campaign is over")


def _standing(notices: known.Notices) -> dict[str, Campaign]:
    """Those of the notices' campaigns that were not taken back, by their uids."""
    theirs = Campaign.objects.standing().filter(uid__in={notice.occasion for notice in notices})
    return {campaign.uid: campaign for campaign in theirs.filter(Exists(_shown(OuterRef("uid"))))}


def _shown(uid: object) -> QuerySet[PublishedRecord]:
    return PublishedRecord.objects.seen_by(Audience.PUBLIC).of_kind("campaign").live().filter(uid=uid)
