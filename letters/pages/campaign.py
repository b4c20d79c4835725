"""A campaign, to share: who, why, until when, and a button. From published records alone, as everybody reads them."""

from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils import timezone

from cases.pages.records import page_of
from letters.templatetags.writing import invitation
from tracker.models import Audience, PublishedRecord


@page_of("campaign", at="letters:campaign")
def campaign(request: HttpRequest, record: PublishedRecord) -> HttpResponse:
    body, today = record.data, timezone.now().date()
    uids = [each["uid"] for each in body["prisoners"]]
    found = PublishedRecord.objects.seen_by(Audience.PUBLIC).bodies("prisoner", uids)[Audience.PUBLIC]
    people = [found[uid] for uid in uids if uid in found]
    alone = people[0] if len(people) == 1 and people[0]["photo"] else None
    mourned = bool(people) and all(person["death"] for person in people)
    context = {
        "campaign": body,
        # those who can be written to first; the rest stay in sight
        "people": sorted(people, key=lambda person: not person["letters"]["can_write"]),
        "mourned": mourned,
        "stage": stage(body, today.isoformat()),
        "days_left": (date.fromisoformat(body["ends_on"]) - today).days if body["ends_on"] else None,
        "url": settings.SITE_URL + request.path,
        "photo_of": alone,
        "picture": alone["photo"]["url"] if alone else settings.SITE_URL + static("share.png"),
        "invitation": invitation(people, mourned=mourned),
    }
    return render(request, "letters/campaign.html", context)


def stage(body: dict[str, Any], today: str) -> str:
    """Of a campaign on a day (ISO 8601): ahead, running or over."""
    if body["starts_on"] and today < body["starts_on"]:
        return "ahead"
    return "over" if body["ends_on"] and body["ends_on"] < today else "running"
