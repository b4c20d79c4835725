"""What our admin pages have in common."""

from typing import Any
from uuid import UUID

from django.contrib import admin
from django.contrib.admin import widgets
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import models
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from tracker.admin import put_back
from tracker.admin.changes import changes
from tracker.history import events
from tracker.models import User

CHANGES_ON_A_PAGE = 25
# notes are a few lines; who writes more pulls the corner
SHORT_TEXTS: dict[type[models.Field], dict[str, Any]] = {
    models.TextField: {"widget": widgets.AdminTextareaWidget(attrs={"rows": 3})}
}


def volunteer(request: HttpRequest) -> User:
    """Who is at work. Only inside admin pages, which nobody else reaches."""
    assert isinstance(request.user, User)
    return request.user


class Plain(admin.ModelAdmin):
    """Lists and forms as all of ours are."""

    list_per_page = 50
    show_full_result_count = False
    empty_value_display = "—"
    view_on_site = False
    formfield_overrides = SHORT_TEXTS

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        title = capfirst(self.opts.verbose_name_plural)
        return super().changelist_view(request, {"title": title, **(extra_context or {})})

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> HttpResponse:
        """Headed by the record itself: “Change person” tells less, and Russian cannot decline it."""
        if obj is not None:
            context |= {"title": str(obj), "subtitle": None}
        return super().render_change_form(request, context, add, change, form_url, obj)

    def visible(self, request: HttpRequest, object_id: str) -> Model:
        """The record of an address, if this volunteer may see it. Raises PermissionDenied or Http404."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        record = self.get_object(request, object_id)
        if record is None:
            raise Http404
        if not self.has_view_permission(request, record):
            raise PermissionDenied
        return record


class RecordAdmin(Plain):
    """Pages of records whose history triggers keep.

    Django's own log of the admin is not written for them: it would repeat people's names where nobody looks after
    them, and know less.
    """

    # fields of history that only say which file a row belongs to
    history_omits: frozenset[str] = frozenset()
    # kinds of rows, by the names of their models, whose changes mean more than their fields: undone by verbs alone
    never_put_back: frozenset[str] = frozenset()
    # fields of the page's rows that name the volunteer who wrote them
    signatures: tuple[str, ...] = ()

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Kept by triggers."""

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Kept by triggers."""

    def log_deletions(self, request: HttpRequest, queryset: QuerySet) -> Any:
        """Kept by triggers."""

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """What is removed goes first: what takes its place could not stand beside it."""
        rows = formset.save(commit=False)
        for row in formset.deleted_objects:
            row.delete()
        for row in rows:
            for name in self.signatures:
                if getattr(row, f"{name}_id", 0) is None:
                    setattr(row, name, request.user)
            row.save()
        formset.save_m2m()

    def get_urls(self) -> list[URLPattern]:
        change = path(
            "<path:object_id>/history/<uuid:context>/<str:model>/<int:row>/",
            self.admin_site.admin_view(self.put_back_view),
            name=f"{self.opts.app_label}_{self.opts.model_name}_put_back",
        )
        return [change, *super().get_urls()]

    def histories(self, request: HttpRequest, record: Any) -> list[QuerySet]:
        """The histories that make up the story of a record."""
        return [events(self.model).filter(pgh_obj_id=record.pk)]

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        record = self.visible(request, object_id)
        told = changes(self.histories(request, record), omit=self.history_omits)
        page = Paginator(told, CHANGES_ON_A_PAGE).get_page(request.GET.get("page"))
        context = {
            **self.admin_site.each_context(request),
            "title": _("History: %(record)s") % {"record": record},
            "page": page,
            "can_go_back": {each for each in page if put_back.may_put_back(request, each, self.never_put_back)},
            "object": record,
            "opts": self.opts,
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/record_history.html", context)

    def put_back_view(self, request: HttpRequest, object_id: str, context: UUID, model: str, row: int) -> HttpResponse:
        """One change of the story, put back."""
        record = self.visible(request, object_id)
        return put_back.page(self, request, record, self.histories(request, record), context, model, row)
