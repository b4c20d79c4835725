"""A case with its people, and a facility with those who are held there."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cases.case_course import case_course
from cases.models import PublishedPrisoner
from cases.pages.disputes import disputes
from cases.pages.knowing import with_sources
from cases.pages.records import page_of
from tracker.models import Audience, PublishedRecord

AT_ONCE = 24


@page_of("case", at="cases:case")
def case(request: HttpRequest, record: PublishedRecord) -> HttpResponse:
    body = with_sources(record.data)
    context = {
        "case": body,
        "course": case_course(body),
        "in_prison": any(each["sentence"] and each["sentence"]["prison_months"] for each in body["people"]),
        "updated_at": record.updated_at,
        "disputes": disputes(body["sources"]),
    }
    return render(request, "cases/case.html", context)


@page_of("facility", at="cases:facility")
def facility(request: HttpRequest, record: PublishedRecord) -> HttpResponse:
    held = PublishedPrisoner.objects.seen_by(Audience.PUBLIC).held_at(record.uid).with_record().order_by("name_key")
    shown = list(held[: AT_ONCE + 1])
    context = {"facility": record.data, "updated_at": record.updated_at, "held": shown[:AT_ONCE]}
    return render(request, "cases/facility.html", context | {"has_more": len(shown) > AT_ONCE})
