"""While a worker has an import: how far it has come. A reload says the same; with JavaScript nobody needs to."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from cases.imports.progress import progress_of
from cases.models import AT_WORK, Import, ImportState

SAID = {
    ImportState.READING: _("Reading the file"),
    ImportState.PLANNING: _("Comparing with the files. Nothing is written"),
    ImportState.RUNNING: _("Writing into the files, all of it or nothing"),
}


def page(admin: Any, request: HttpRequest, import_: Import) -> HttpResponse:
    context = {
        **admin.admin_site.each_context(request),
        "title": str(import_),
        "opts": admin.opts,
        "import": import_,
        **_progress(import_),
    }
    return TemplateResponse(request, "admin/cases/import/at_work.html", context)


def piece(request: HttpRequest, import_: Import) -> HttpResponse:
    """The bar alone, asked for every second; once it is over, the whole page anew."""
    if import_.state not in AT_WORK:
        return HttpResponse(headers={"HX-Refresh": "true"})
    return TemplateResponse(request, "admin/cases/import/_progress.html", {"import": import_, **_progress(import_)})


def _progress(import_: Import) -> dict[str, Any]:
    done, total = progress_of(import_) or (0, 0)
    return {
        "said": SAID[ImportState(import_.state)],
        "done": done,
        "total": total,
        "percent": 100 * done // total if total else None,
    }
