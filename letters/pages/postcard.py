"""One postcard in three steps, without an account: whom, the address, “it is on its way”."""

from random import SystemRandom
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases.models import Prisoner
from letters.actions.pledging import CannotBeWrittenTo
from letters.actions.postcards import mark_gone, open_to_cards, promise
from letters.matching import Writer, offer
from letters.models import Postcard
from letters.pages.bodies import bodies, body
from letters.pages.limits import POSTCARD, POSTCARDS_AN_HOUR, refused
from letters.room import HasEnough
from letters.snapshot import candidates
from tracker.secret_pages import secret
from tracker.visitors import may


@require_safe
def whom(request: HttpRequest) -> HttpResponse:
    """The first step: three people, by lot, of those who have nothing against cards."""
    want = set(open_to_cards().values_list("uid", flat=True))
    open_to = [each for each in candidates(timezone.now().date()) if each.uid in want]
    offered = offer(Writer(), open_to, SystemRandom())
    people = bodies("prisoner", offered)
    return render(request, "letters/postcard.html", {"people": [people[uid] for uid in offered if uid in people]})


@require_http_methods(["GET", "HEAD", "POST"])
def to(request: HttpRequest, uid: str) -> HttpResponse:
    """The first step for somebody who is chosen already; POST keeps a place, and leads to the address."""
    person = body("prisoner", uid)
    if person is None:
        raise Http404
    open_to = open_to_cards().filter(uid=uid).exists()
    if not person["letters"]["can_write"] or not open_to:
        return render(request, "letters/not_now.html", {"person": person})
    if request.method == "POST":
        return _taken(request, person)
    return render(request, "letters/postcard.html", {"people": [person], "chosen": person})


def _taken(request: HttpRequest, person: dict[str, Any]) -> HttpResponse:
    if not may(request, POSTCARD, an_hour=POSTCARDS_AN_HOUR):
        return refused(request)
    try:
        token = promise(person["uid"], now=timezone.now())
    except CannotBeWrittenTo:
        return render(request, "letters/not_now.html", {"person": person})
    except HasEnough:
        return render(request, "letters/enough.html", {"person": person, "postcard": True})
    return redirect("letters:card", token)


@secret
@require_http_methods(["GET", "HEAD", "POST"])
def card(request: HttpRequest, token: str) -> HttpResponse:
    """The second step, address and advice; POST is the third."""
    if request.method == "POST":
        gone = mark_gone(token, now=timezone.now())
    else:
        gone = Postcard.objects.of_token(token).select_related("prisoner").first()
    if gone is None:
        return render(request, "letters/card_forgotten.html")
    uid = gone.prisoner.uid
    person = body("prisoner", uid)
    if gone.sent_on:
        return render(request, "letters/card_gone.html", {"person": person})
    if person is None or not Prisoner.objects.writable().filter(uid=uid).exists():
        return render(request, "letters/card_forgotten.html")
    return render(request, "letters/card.html", {"person": person})
