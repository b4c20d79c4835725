"""Two doors to the volunteers for people without an account: "I know of somebody", and "correct or remove this"."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cases.models import LeadKind
from cases.pages.tell_forms import Correction, Mention, Telling
from tracker.models import Audience, PublishedRecord
from tracker.publishing.reading import reading
from tracker.visitors import HOUR, may

AN_HOUR = 6
take_or_show = require_http_methods(["GET", "HEAD", "POST"])


@take_or_show
def know(request: HttpRequest) -> HttpResponse:
    return _ask(request, Mention(request.POST or None), "cases/know.html", {})


@take_or_show
def correct(request: HttpRequest) -> HttpResponse:
    about = _published(request.POST.get("about_uid") or request.GET.get("person", ""))
    form = Correction(request.POST or None, initial={"kind": LeadKind.CORRECTION, "about_uid": about.get("uid", "")})
    return _ask(request, form, "cases/correct.html", {"about": about})


def _ask(request: HttpRequest, form: Telling, template: str, context: dict[str, Any]) -> HttpResponse:
    status = 200
    if request.method == "POST":
        if not form.is_valid():
            status = 400
        elif form.is_from_a_robot:
            return redirect("cases:told")
        elif may(request, "tell", an_hour=AN_HOUR):
            form.take()
            return redirect("cases:told")
        else:
            status = 429
    response = render(request, template, {"form": form, "too_often": status == 429, **context}, status=status)
    if status == 429:
        response.headers["Retry-After"] = str(HOUR)
    return response


def _published(uid: str) -> dict[str, Any]:
    """The person as everybody sees them, or nothing: the form must not tell whether a hidden record exists."""
    with reading():
        record = PublishedRecord.objects.seen_by(Audience.PUBLIC).of_kind("prisoner").live().filter(uid=uid).first()
        return record.data if record else {}
