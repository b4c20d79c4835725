"""Campaigns: for whom, why, with which advice; how many letters went; shown, or called off."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from cases.admin.narrowing import NarrowingForm, narrowing
from cases.models.audience import AudienceChoices
from letters.actions import campaigning
from letters.models import Campaign, CampaignPrisoner
from tracker.admin.base import Plain, volunteer

PUBLISH = "letters.publish_campaign"


class PeopleInline(admin.TabularInline):
    model = CampaignPrisoner
    autocomplete_fields = ("prisoner",)
    extra = 1


class CampaignForm(NarrowingForm):
    """Nobody is asked to write to people of whom all are dead, as far as we know."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        wider = cleaned.get("audience") not in (None, AudienceChoices.INTERNAL, self.instance.audience)
        if wider and Campaign.objects.for_nobody_living().filter(pk=self.instance.pk).exists():
            self.add_error("audience", ValidationError(_("It is known here that nobody of them lives any more.")))
        return cleaned


class Stage(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "stage"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("draft", _("to be looked at")),
            ("shown", _("shown outside")),
            ("over", _("over")),
            ("off", _("called off")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Campaign]) -> QuerySet[Campaign]:
        today = timezone.localdate()
        rows = Campaign.objects.all()
        chosen = {
            "draft": rows.drafts().not_over(today),
            "shown": rows.standing().not_over(today).exclude(audience=AudienceChoices.INTERNAL),
            "over": rows.standing().over(today),
            "off": rows.exclude(cancelled_at=None),
        }.get(self.value() or "")
        return queryset if chosen is None else queryset.filter(pk__in=chosen.values("pk"))


@admin.register(Campaign)
class CampaignAdmin(Plain):
    """Shown outside only by one who may publish, and to each reader with those people alone whom they may see."""

    form = CampaignForm
    list_display = ("__str__", "purpose", "state", "ends_on", "people", "writing", "joined", "sent", "goal_letters")
    list_filter = (Stage, "purpose")
    search_fields = ("title_en", "title_ru")
    ordering = ("-pk",)
    autocomplete_fields = ("organisation",)
    inlines = (PeopleInline,)
    readonly_fields = ("state", "writing", "joined", "sent")
    fieldsets = (
        (None, {"fields": (("title_en", "title_ru"), ("purpose", "goal_letters"), ("starts_on", "ends_on"))}),
        (_("Advice to writers"), {"fields": ("guidance_en", "guidance_ru")}),
        (_("Who"), {"fields": (("audience", "organisation"),)}),
        (_("How far"), {"fields": (("state", "writing", "joined", "sent"),)}),
    )
    actions = ("show_to_everybody", "call_off", "take_up_again")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Campaign]:
        return Campaign.objects.with_counts()

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        kwargs["form"] = narrowing(self.form, request.user.has_perm(PUBLISH))
        return super().get_form(request, obj, change, **kwargs)

    def has_delete_permission(self, request: HttpRequest, obj: Campaign | None = None) -> bool:
        """One that was drafted by itself would come back: it is called off."""
        return super().has_delete_permission(request, obj) and not (obj and obj.made_for)

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PUBLISH)

    def view_on_site(self, campaign: Campaign) -> str | None:  # type: ignore[override] # Django takes a method where the stubs say whether
        shown = campaign.audience == AudienceChoices.PUBLIC and not campaign.cancelled_at
        return reverse("letters:campaign", args=[campaign.uid]) if shown else None

    @admin.display(description=_("state"))
    def state(self, campaign: Campaign) -> str:
        if campaign.cancelled_at:
            return f"{_('called off')}: {campaign.get_why_cancelled_display()}"
        if campaign.ends_on and campaign.ends_on < timezone.localdate():
            return str(_("over"))
        if campaign.audience == AudienceChoices.INTERNAL:
            return str(_("to be looked at"))
        return gettext("shown to: %(audience)s") % {"audience": campaign.get_audience_display()}

    @admin.display(description=_("people"))
    def people(self, campaign: Any) -> int:
        return campaign.people

    @admin.display(description=_("who write"))
    def writing(self, campaign: Any) -> int:
        return getattr(campaign, "writing", 0)

    @admin.display(description=_("joined through it"))
    def joined(self, campaign: Any) -> int:
        return getattr(campaign, "joined", 0)

    @admin.display(description=_("letters sent"))
    def sent(self, campaign: Any) -> int:
        return getattr(campaign, "sent", 0)

    @admin.action(description=_("Show to everybody"), permissions=["publish"])
    def show_to_everybody(self, request: HttpRequest, chosen: QuerySet[Campaign]) -> None:
        shown = sum(campaigning.show(each, actor=volunteer(request)) for each in chosen)
        self._say(request, shown, len(chosen), ngettext("%d is shown now.", "%d are shown now.", shown))

    @admin.action(description=_("Call off"), permissions=["change"])
    def call_off(self, request: HttpRequest, chosen: QuerySet[Campaign]) -> None:
        now = timezone.now()
        off = sum(campaigning.call_off(each, now=now, actor=volunteer(request)) for each in chosen)
        self._say(request, off, len(chosen), ngettext("%d was called off.", "%d were called off.", off))

    @admin.action(description=_("Take up again"), permissions=["publish"])
    def take_up_again(self, request: HttpRequest, chosen: QuerySet[Campaign]) -> None:
        on = sum(campaigning.take_up_again(each, actor=volunteer(request)) for each in chosen)
        self._say(request, on, len(chosen), ngettext("%d goes on.", "%d go on.", on))

    def _say(self, request: HttpRequest, done: int, asked: int, words: str) -> None:
        if done:
            messages.success(request, words % done)
        if done < asked:
            messages.warning(
                request, _("The others stand already as you want them, or are for nobody whom a letter reaches.")
            )
