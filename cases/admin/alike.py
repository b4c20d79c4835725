"""Who it may be, while a name is still being typed. Asked by a POST: no address keeps a name."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.template.response import TemplateResponse

from cases.duplicates import likely_duplicates
from cases.matching import Described
from cases.models import Sex
from tracker.date_fields import PartialDateFormField


class TypedForm(forms.Form):
    """What there is of somebody so far: a date that is half typed is no date yet."""

    name = forms.CharField(max_length=200)
    born = PartialDateFormField(required=False)
    sex = forms.ChoiceField(choices=Sex.choices, required=False)


def page(admin: Any, request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if not admin.has_add_permission(request):
        raise PermissionDenied
    form = TypedForm(request.POST)
    form.is_valid()
    typed = form.cleaned_data
    described = Described((typed.get("name", ""),), typed.get("born"), typed.get("sex") or "")
    return TemplateResponse(request, "admin/cases/_alike.html", {"alike": likely_duplicates(described)})
