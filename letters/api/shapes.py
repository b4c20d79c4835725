"""The record of a campaign."""

from rest_framework import serializers

from cases.api.shapes.people import Names
from letters.models.campaign import CampaignPurpose
from tracker.api.shapes import Day, Shape, Signed, Words


class Addressee(Shape):
    uid = serializers.CharField()
    names = Names()


class Campaign(Signed):
    """A call to write to somebody, with those of its people whom you may see."""

    uid = serializers.CharField()
    url = serializers.URLField()
    title = Words()
    purpose = serializers.ChoiceField(CampaignPurpose.values)
    prisoners = Addressee(many=True)
    cancelled = serializers.BooleanField(help_text="Nobody of its people lives any more.")
    goal_letters = serializers.IntegerField(allow_null=True)
    letters = serializers.IntegerField(
        allow_null=True,
        help_text="Letters that went, in tens and counted once a week; null for fewer than five people.",
    )
    starts_on = Day(allow_null=True)
    ends_on = Day(allow_null=True)
    guidance = Words()
    organisation = serializers.CharField(allow_blank=True)
