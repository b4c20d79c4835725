"""Where we know things from, and the words people are sorted by."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from cases.admin.narrowing import Narrowed
from cases.models import Category, Source
from tracker.admin.base import Plain, RecordAdmin


@admin.register(Source)
class SourceAdmin(Narrowed, RecordAdmin):
    list_display = ("title", "kind", "author", "dated", "reliability", "audience")
    list_filter = ("kind", "reliability", "audience")
    search_fields = ("title", "author", "url")
    ordering = ("-pk",)
    fieldsets = (
        (None, {"fields": ("kind", "title", "author", "url", ("dated", "reliability"))}),
        (
            _("Who may see it"),
            {
                "fields": ("audience", "note"),
                "description": _(
                    "Of a person who told us write what they are to the prisoner, never a name: who they are belongs "
                    "nowhere in this system."
                ),
            },
        ),
    )


@admin.register(Category)
class CategoryAdmin(Narrowed, Plain):
    list_display = ("name_ru", "name_en", "code", "audience")
    list_filter = ("audience",)
    search_fields = ("name_ru", "name_en", "code")
    ordering = ("name_ru",)
