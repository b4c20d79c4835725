"""Lists that come in: brought, read, mapped, compared, decided and taken over, one page that goes on by itself."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from cases.admin.importing import at_work, mapping, rows, upload
from cases.imports import working
from cases.imports.failing import reason_in_words
from cases.models import AT_WORK, Import, ImportState
from tracker.admin.base import Plain

# where the columns can still be told otherwise
MAPPED = (ImportState.READ, ImportState.PLANNED)


@admin.register(Import)
class ImportAdmin(Plain):
    list_display = ("__str__", "state", "rows_read", "actor", "created_at", "done_at")
    list_filter = ("state",)
    list_select_related = ("actor",)
    search_fields = ("file_name",)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        return upload.page(self, request)

    def get_urls(self) -> list[URLPattern]:
        progress = self.admin_site.admin_view(self.progress_view)
        return [path("<path:object_id>/progress/", progress, name="cases_import_progress"), *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The page of the step that the import is at."""
        import_ = self._found(request, object_id)
        if request.method == "POST" and not request.user.has_perm(upload.MAY_BRING):
            raise PermissionDenied
        if import_.state in AT_WORK:
            return at_work.page(self, request, import_)
        if import_.state == ImportState.FAILED:
            return self._failed(request, import_)
        wants_columns = "columns" in request.GET and import_.state in MAPPED
        try:
            if import_.state == ImportState.READ or wants_columns:
                return mapping.page(self, request, import_)
            return rows.page(self, request, import_)
        except working.NotNow:
            messages.warning(request, _("Somebody has gone on with it meanwhile: look again."))
            return HttpResponseRedirect(upload.address(import_))

    def progress_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        return at_work.piece(request, self._found(request, object_id))

    def _found(self, request: HttpRequest, object_id: str) -> Import:
        if not self.has_view_permission(request):
            raise PermissionDenied
        import_ = (
            Import.objects.filter(pk=object_id).select_related("mapping").first() if object_id.isdecimal() else None
        )
        if import_ is None:
            raise Http404
        return import_

    def _failed(self, request: HttpRequest, import_: Import) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": str(import_),
            "opts": self.opts,
            "import": import_,
            "reason": reason_in_words(import_),
        }
        return TemplateResponse(request, "admin/cases/import/failed.html", context)
