from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.models import Pledge
from letters.reminders import known
from letters.reminders.about_a_campaign import AboutACampaign
from letters.reminders.to_a_supporter import day_of
from tracker.mail.kinds import NoLongerHolds
from tracker.models import Notice


class CampaignEnds(AboutACampaign):
    name = "campaign_ends"
    title = gettext_lazy("The last week to write together")
    when = gettext_lazy("a week before a published campaign ends for somebody you write to")
    cancelled_by = gettext_lazy(
        "a letter went in the last month; the campaign was taken back; the pledge is paused or over"
    )
    told = gettext_lazy("The weeks in which many write together end soon. A letter that goes now still counts.")
    day = "ends_on"
    ahead = 7

    def check_day(self, pledge: Pledge, notice: Notice) -> None:
        super().check_day(pledge, notice)
        since = day_of(notice) - timedelta(days=30)
        last = notice.ask(known.last_letters).get(pledge.pk)
        if last and last > since:
            raise NoLongerHolds("a letter has gone in time")

    def words(self) -> str:
        return _("The weeks in which many write together end soon. If you meant to join, now is the time.")
