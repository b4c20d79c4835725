"""Facilities: where people are held and how letters reach them."""

from django.contrib import admin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.inlines import InStack
from cases.models import Facility, LetterChannel, PostalAddress
from tracker.admin.base import RecordAdmin


class Addresses(InStack):
    model = PostalAddress
    classes = ()
    fields = (("postcode", "text_ru"), "text_en", ("valid_from", "valid_to"), ("confirmed_on", "source_url"))


class Channels(InStack):
    model = LetterChannel
    fields = (
        ("kind", "name", "url"),
        ("needs_russian_card", "cards_ru", "cards_en"),
        "from_countries",
        ("language_rule_ru", "language_rule_en"),
        ("page_limit", "page_characters"),
        ("cost_ru", "cost_en"),
        ("state_sees_ru", "state_sees_en"),
        ("valid_from", "valid_to"),
        ("as_of", "source_url"),
    )


@admin.register(Facility)
class FacilityAdmin(RecordAdmin):
    list_display = ("__str__", "kind", "region_ru", "here", "for_women", "time_zone")
    list_filter = ("kind", "for_women", "region_ru")
    search_fields = ("name_ru", "name_en", "short_names", "region_ru", "region_en")
    autocomplete_fields = ("parent",)
    inlines = (Addresses, Channels)
    fieldsets = (
        (
            None,
            {
                "fields": ("name_ru", "name_en", "short_names", ("kind", "for_women"), "regimes", "parent"),
                "description": _(
                    "Every name under which volunteers, lawyers and spreadsheets know it: by them it is recognised."
                ),
            },
        ),
        (
            _("Where it is"),
            {"fields": (("region_ru", "region_en", "country"), "time_zone", ("latitude", "longitude"))},
        ),
        (_("For volunteers"), {"fields": ("monthly_letters", "note")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Facility]:
        held = Count("placements", filter=Q(placements__ended=None, placements__left=False))
        return super().get_queryset(request).annotate(held=held)

    @admin.display(description=_("held there"), ordering="held")
    def here(self, facility: Facility) -> int:
        return getattr(facility, "held", 0)
