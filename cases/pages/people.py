"""The way in, the people, and one person."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from cases.models import Counted, PublishedPrisoner
from cases.pages.asked import asked_for, found, states
from cases.pages.disputes import disputes
from cases.pages.knowing import with_sources
from cases.pages.records import page_of
from cases.pages.tallies import tallies_of
from cases.timeline import timeline
from tracker.models import Audience, PublishedRecord
from tracker.pages import public_page

ON_A_PAGE = 24
TO_MEET = 3


@public_page
def home(request: HttpRequest) -> HttpResponse:
    everybody = PublishedPrisoner.objects.seen_by(Audience.PUBLIC)
    meet = everybody.with_record().drawn_for(timezone.now().date())[:TO_MEET]
    others = tallies_of(Counted.PERSECUTED, Counted.IMPRISONED)
    context = {
        "counts": everybody.counted(),
        "meet": meet,
        "others": [each for of_kind in others.values() for each in of_kind],
    }
    return render(request, "cases/home.html", context)


@public_page
def people(request: HttpRequest) -> HttpResponse:
    asked = asked_for(request.GET)
    people = found(asked, PublishedPrisoner.objects.seen_by(Audience.PUBLIC).with_record())
    page = Paginator(people, ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "cases/people.html", {"asked": asked, "states": states(), "page": page})


@page_of("prisoner", at="cases:person")
def person(request: HttpRequest, record: PublishedRecord) -> HttpResponse:
    body = with_sources(record.data)
    context = {
        "person": body,
        "updated_at": record.updated_at,
        "timeline": timeline(body),
        "disputes": disputes(body["sources"]),
    }
    return render(request, "cases/person.html", context)
