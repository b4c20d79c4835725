"""A list is brought in: the file, and nothing else is asked yet."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.imports import receiving, refusal_words, working
from cases.imports.refusals import Refused
from cases.models import Import
from tracker.admin.base import volunteer
from tracker.queue import wake

MAY_BRING = "cases.add_import"


class UploadForm(forms.Form):
    file = forms.FileField(
        label=_("The list"),
        allow_empty_file=True,
        help_text=_("XLSX or CSV, of any layout, in Russian or English. It is only read: nothing is written yet."),
        error_messages={"required": _("Choose the file that has the list.")},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.tsv,.txt"}),
    )


def page(admin: Any, request: HttpRequest) -> HttpResponse:
    if not request.user.has_perm(MAY_BRING):
        raise PermissionDenied
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_bound and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            return _received(request, file)
        except Refused as refused:
            form.add_error("file", str(refusal_words.in_words(refused)))
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Bring a list in"),
        "opts": Import._meta,
        "form": form,
        "days": settings.IMPORT_FILE_DAYS,
        "before": Import.objects.select_related("actor")[:5],
    }
    return TemplateResponse(request, "admin/cases/import/upload.html", context)


@transaction.atomic
def _received(request: HttpRequest, file: Any) -> HttpResponse:
    import_ = receiving.receive(file, name=file.name or "", actor=volunteer(request))
    wake(working.TASK, expires=working.EXPIRES)
    return HttpResponseRedirect(address(import_))


def address(import_: Import) -> str:
    return reverse("admin:cases_import_change", args=[import_.pk])
