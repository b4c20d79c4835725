"""One box for everything: people first, then cases and places."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cases.filters import NEAREST
from cases.models import PublishedPrisoner, PublishedText
from tracker.models import Audience
from tracker.pages import public_page

# of each kind
AT_ONCE = 12
LONGEST = 200


@public_page
def search(request: HttpRequest) -> HttpResponse:
    asked = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST]
    return render(request, "cases/search.html", {"asked": asked, **(found(asked) if asked else {})})


def found(asked: str) -> dict[str, object]:
    everybody = PublishedPrisoner.objects.seen_by(Audience.PUBLIC).with_record()
    texts = PublishedText.objects.seen_by(Audience.PUBLIC).select_related("record").about(asked)
    named = list(NEAREST.sort(everybody.named(asked))[: AT_ONCE + 1])
    called = {row.pk for row in named}
    told = [row for row in NEAREST.sort(everybody.about(asked))[: AT_ONCE * 2] if row.pk not in called]
    cases, facilities = (list(NEAREST.sort(texts.of_kind(kind))[:AT_ONCE]) for kind in ("case", "facility"))
    nothing = not (named or told or cases or facilities)
    return {
        "named": named[:AT_ONCE],
        "more_named": len(named) > AT_ONCE,
        "told": told[:AT_ONCE],
        "cases": cases,
        "facilities": facilities,
        "nothing": nothing,
        "perhaps": list(everybody.partly_named(asked)[:AT_ONCE]) if nothing else [],
    }
