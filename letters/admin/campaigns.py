"""Campaigns: for whom, why, with which advice; and how many letters went."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.narrowing import NarrowingForm, narrowing
from letters.models import Campaign, CampaignPrisoner
from tracker.admin.base import Plain

PUBLISH = "letters.publish_campaign"


class PeopleInline(admin.TabularInline):
    model = CampaignPrisoner
    autocomplete_fields = ("prisoner",)
    extra = 1


@admin.register(Campaign)
class CampaignAdmin(Plain):
    """Shown outside only by one who may publish, and to each reader with those people alone whom they may see."""

    form = NarrowingForm
    list_display = ("__str__", "purpose", "audience", "people", "pledges", "sent", "goal_letters", "ends_on")
    list_filter = ("audience", "purpose")
    search_fields = ("title_en", "title_ru")
    ordering = ("-pk",)
    autocomplete_fields = ("organisation",)
    inlines = (PeopleInline,)
    fieldsets = (
        (None, {"fields": (("title_en", "title_ru"), ("purpose", "goal_letters"), ("starts_on", "ends_on"))}),
        (_("Advice to writers"), {"fields": ("guidance_en", "guidance_ru")}),
        (_("Who"), {"fields": (("audience", "organisation"),)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Campaign]:
        return Campaign.objects.with_counts()

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        kwargs["form"] = narrowing(self.form, request.user.has_perm(PUBLISH))
        return super().get_form(request, obj, change, **kwargs)

    @admin.display(description=_("people"))
    def people(self, campaign: Any) -> int:
        return campaign.people

    @admin.display(description=_("who write"))
    def pledges(self, campaign: Any) -> int:
        return campaign.pledges

    @admin.display(description=_("letters sent"))
    def sent(self, campaign: Any) -> int:
        return campaign.sent
