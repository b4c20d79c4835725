from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.reminders.about_a_campaign import AboutACampaign


class CampaignBegins(AboutACampaign):
    name = "campaign_begins"
    title = gettext_lazy("Many write together")
    when = gettext_lazy("when a published campaign begins for somebody you write to, for a week")
    cancelled_by = gettext_lazy("the campaign was taken back or is over; the pledge is paused or over")
    told = gettext_lazy("Many write together in these weeks; the page tells why, with advice on what gladdens.")
    day = "starts_on"
    ahead = 0

    def words(self) -> str:
        return _(
            "Many write together in these weeks to somebody whom you write to. Will you join? Your page tells more."
        )
