"""Copies of a source: kept by an upload, listed with their hash, and handed out as files alone, never shown."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.actions.archiving import KeptAlready, TooLarge, archive
from cases.file_types import Unsafe
from cases.models import LARGEST, ArchivedCopy, Source
from tracker.admin.base import volunteer

KEEP, SEE = "cases.add_archivedcopy", "cases.view_archivedcopy"
REFUSED = {
    "empty": gettext_lazy("This file is empty."),
    "markup": gettext_lazy(
        "A web page or an SVG drawing can run code in the browser of whoever opens it. Print it to PDF, or take a "
        "picture of it, and upload that."
    ),
    "unknown": gettext_lazy("Only PDF, PNG, JPEG, WebP and plain text (UTF-8) are kept. Print it to PDF."),
}
TOO_LARGE = gettext_lazy("This file is larger than 10 MB.")
KEPT_ALREADY = gettext_lazy("This very copy is kept already.")


class CopyForm(forms.Form):
    """Judged by its bytes; the name that it came with is not asked."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        allow_empty_file=True,
        help_text=gettext_lazy("PDF, PNG, JPEG, WebP or plain text, up to 10 MB. It is kept as it is, with its hash."),
    )

    def clean_file(self) -> bytes:
        file: Any = self.cleaned_data["file"]
        if file.size > LARGEST:  # before it is read into memory
            raise forms.ValidationError(TOO_LARGE)
        return file.read()

    def keep(self, source: Source, request: HttpRequest) -> ArchivedCopy | None:
        """The copy, or None with the reason beside the field."""
        try:
            return archive(source, self.cleaned_data["file"], actor=volunteer(request))
        except TooLarge:
            self.add_error("file", TOO_LARGE)
        except KeptAlready:
            self.add_error("file", KEPT_ALREADY)
        except Unsafe as refused:
            self.add_error("file", REFUSED[refused.why])
        return None


def copies_of(source: Source) -> Any:
    return ArchivedCopy.objects.listed().filter(source=source)


def page(admin: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    """What is kept of a source, and the way to keep more."""
    source: Any = admin.visible(request, object_id)
    _need(request, SEE)
    form = CopyForm(request.POST or None, request.FILES or None) if request.user.has_perm(KEEP) else None
    if request.method == "POST":
        _need(request, KEEP)
        if form and form.is_valid() and form.keep(source, request):
            messages.success(request, _("The copy is kept."))
            return HttpResponseRedirect(reverse("admin:cases_source_copies", args=[source.pk]))
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Copies: %(source)s") % {"source": source},
        "opts": admin.opts,
        "source": source,
        "copies": copies_of(source),
        "form": form,
    }
    return TemplateResponse(request, "admin/cases/source/copies.html", context)


def download(admin: Any, request: HttpRequest, object_id: str, copy: int) -> HttpResponse:
    """The bytes as they came, if they still are. In a browser nothing of them runs, and nothing is left behind."""
    source: Any = admin.visible(request, object_id)
    _need(request, SEE)
    kept = get_object_or_404(ArchivedCopy, pk=copy, source=source)
    if not kept.is_intact:
        context = {
            **admin.admin_site.each_context(request),
            "title": _("This copy was changed since it was kept"),
            "source": source,
            "copy": kept,
        }
        return TemplateResponse(request, "admin/cases/source/changed.html", context, status=409)
    response = HttpResponse(bytes(kept.content), content_type=kept.media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{kept.file_name}"'
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return response


def remove(admin: Any, request: HttpRequest, object_id: str, copy: int) -> HttpResponse:
    """A copy that must not be kept. What was kept stays in history, without its bytes."""
    source: Any = admin.visible(request, object_id)
    _need(request, "cases.delete_archivedcopy")
    if request.method != "POST":
        raise Http404
    get_object_or_404(copies_of(source), pk=copy).delete()
    messages.success(request, _("The copy is gone."))
    return HttpResponseRedirect(reverse("admin:cases_source_copies", args=[source.pk]))


def _need(request: HttpRequest, right: str) -> None:
    if not request.user.has_perm(right):
        raise PermissionDenied
