"""Where we know things from, and the words people are sorted by."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from cases.admin import archive
from cases.admin.narrowing import Narrowed
from cases.models import ArchivedCopy, Category, Source
from tracker.admin.base import Plain, RecordAdmin
from tracker.history import events


@admin.register(Source)
class SourceAdmin(Narrowed, RecordAdmin):
    list_display = ("title", "kind", "author", "dated", "reliability", "audience")
    list_filter = ("kind", "reliability", "audience")
    search_fields = ("title", "author", "url")
    ordering = ("-pk",)
    change_form_template = "admin/cases/source/change_form.html"
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

    def get_urls(self) -> list[URLPattern]:
        def view(shown: Any) -> Any:
            def guarded(request: HttpRequest, **kwargs: Any) -> HttpResponse:
                return shown(self, request, **kwargs)

            return self.admin_site.admin_view(guarded)

        own = [
            path("<path:object_id>/copies/", view(archive.page), name="cases_source_copies"),
            path("<path:object_id>/copies/<int:copy>/", view(archive.download), name="cases_source_copy"),
            path("<path:object_id>/copies/<int:copy>/remove/", view(archive.remove), name="cases_source_uncopy"),
        ]
        return own + super().get_urls()

    def histories(self, request: HttpRequest, record: Any) -> list[QuerySet]:
        """With its copies, as far as history keeps them: without the bytes."""
        return [*super().histories(request, record), events(ArchivedCopy).filter(source_id=record.pk)]


@admin.register(Category)
class CategoryAdmin(Narrowed, Plain):
    list_display = ("name_ru", "name_en", "code", "audience")
    list_filter = ("audience",)
    search_fields = ("name_ru", "name_en", "code")
    ordering = ("name_ru",)
