"""The list of designations: who stands on which register of the state, since when, and what that means."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cases.models import PublishedPrisoner, Register
from cases.register_words import MEANINGS, Meaning
from tracker.models import Audience
from tracker.pages import public_page

ON_A_PAGE = 48


@dataclass
class Listed:
    """One register, and how many people on file stand on it."""

    code: str
    people: int
    means: Meaning
    chosen: bool


@public_page
def designations(request: HttpRequest) -> HttpResponse:
    """Everybody on any register, or on the one that is asked for; nobody for a register that there is not."""
    asked = request.GET.get("register", "").strip()
    everybody = PublishedPrisoner.objects.seen_by(Audience.PUBLIC)
    found = everybody.on_register(asked) if asked else everybody.designated()
    page = Paginator(found.with_record().order_by("name_key", "uid"), ON_A_PAGE).get_page(request.GET.get("page"))
    counted = everybody.tallied("registers")
    registers = [Listed(code, counted.get(code, 0), MEANINGS[code], code == asked) for code in Register.values]
    context = {
        "page": page,
        "people": [_shown(row, asked) for row in page],
        "registers": registers,
        "asked": asked,
        "chosen": asked if asked in Register.values else "",
    }
    return render(request, "cases/designations.html", context)


def _shown(row: PublishedPrisoner, asked: str) -> dict[str, Any]:
    """A person with those of their designations that are asked for."""
    body = row.record.data
    listed = [each for each in body["designations"] if asked in ("", each["register"])]
    return body | {"designations": listed}
