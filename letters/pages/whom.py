"""Whom shall I write to? And: how do I write to this person?"""

from random import Random, SystemRandom
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases.models import Prisoner
from letters.actions.asking import sign_up
from letters.actions.pledging import CannotBeWrittenTo, pledge
from letters.forms.sign_up import FirstPledgeForm, RhythmForm
from letters.matching import offer
from letters.models import Pledge, Supporter
from letters.pages.bodies import bodies, body, running_campaigns
from letters.pages.limits import AN_HOUR, SIGN_UP, refused
from letters.pages.session import who
from letters.room import HasEnough
from letters.snapshot import candidates, writer
from tracker.templatetags.site import language
from tracker.visitors import may


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Three people. Those who write with us see the same three all day; strangers see others each time."""
    today = timezone.now().date()
    supporter = who(request)
    lot = Random(f"{supporter.uid} {today}") if supporter else SystemRandom()  # noqa: S311 - no secret, but a fair lot
    offered = offer(writer(supporter), candidates(today), lot)
    people = bodies("prisoner", offered)
    context = {
        "people": [people[uid] for uid in offered if uid in people],
        "supporter": supporter,
        "as_many": supporter is not None and writes_as_many_as_they_can(supporter),
    }
    return render(request, "letters/start.html", context)


def writes_as_many_as_they_can(supporter: Supporter) -> bool:
    """By what they told us. They are told so, and decide: who takes on too much stops, and somebody waits."""
    return Pledge.objects.of(supporter).letters_a_month() >= supporter.letters_a_month


@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, uid: str) -> HttpResponse:
    """How to write to somebody who is published, and the way to take it on."""
    person = body("prisoner", uid)
    if person is None:
        raise Http404
    if not person["letters"]["can_write"] or not Prisoner.objects.writable().filter(uid=uid).exists():
        # one answer for what is published and for what is only known to us: it must not tell which
        return render(request, "letters/not_now.html", {"person": person})
    supporter = who(request)
    return _take_on(request, supporter, person) if supporter else _begin(request, person)


def _take_on(request: HttpRequest, supporter: Supporter, person: dict[str, Any]) -> HttpResponse:
    form = RhythmForm(request.POST or None, initial=_through(request))
    if request.method == "POST" and form.is_valid():
        try:
            pledge(supporter, person["uid"], **form.cleaned_data, now=timezone.now())
        except CannotBeWrittenTo:
            return render(request, "letters/not_now.html", {"person": person})
        except HasEnough:
            return render(request, "letters/enough.html", {"person": person})
        return redirect("letters:my")
    standing = Pledge.objects.of(supporter).standing().filter(prisoner__uid=person["uid"]).exists()
    as_many = writes_as_many_as_they_can(supporter)
    return _shown(request, person, {"form": form, "supporter": supporter, "standing": standing, "as_many": as_many})


def _begin(request: HttpRequest, person: dict[str, Any]) -> HttpResponse:
    form = FirstPledgeForm(request.POST or None, initial=_through(request), shown_in=language())
    if request.method == "POST" and form.is_valid():
        if not may(request, SIGN_UP, an_hour=AN_HOUR):
            return refused(request)
        if not form.is_from_a_robot:
            sign_up(form.address, form.wishes_for(person["uid"]), now=timezone.now())
        return redirect("letters:mailed")
    return _shown(request, person, {"form": form})


def _shown(request: HttpRequest, person: dict[str, Any], context: dict[str, Any]) -> HttpResponse:
    campaigns = running_campaigns(person, timezone.now().date().isoformat())
    status = 400 if context["form"].errors else 200
    return render(request, "letters/write.html", {"person": person, "campaigns": campaigns} | context, status=status)


def _through(request: HttpRequest) -> dict[str, str]:
    """The campaign whose page led here."""
    return {"campaign_uid": request.GET.get("campaign", "")[:12]}
