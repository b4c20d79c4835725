"""What others count: the dead, the persecuted."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from cases.admin.narrowing import Narrowed
from cases.models import Tally
from tracker.admin.base import RecordAdmin


@admin.register(Tally)
class TallyAdmin(Narrowed, RecordAdmin):
    list_display = ("organisation", "counted", "bound", "number", "as_of", "audience")
    list_filter = ("counted", "audience")
    list_select_related = ("organisation",)
    search_fields = ("organisation__name_ru", "organisation__name_en", "quote")
    ordering = ("counted", "-number")
    autocomplete_fields = ("organisation", "source")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("organisation", "counted"),
                    ("bound", "number"),
                    ("as_of", "since", "until"),
                    ("source", "quote"),
                    ("remark_ru", "remark_en"),
                ),
                "description": _(
                    "A number that somebody else gives, as they give it. What our own files hold is counted from them."
                ),
            },
        ),
        (_("Who may see it"), {"fields": ("audience", "note")}),
    )
