"""Campaigns: a list, and each on a page to share: who, why, until when, and a button.

What is said of them comes from published records alone, as everybody reads them.
"""

from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.models.audience import AudienceChoices
from cases.pages.records import page_of
from letters.models import Campaign
from letters.pages.bodies import bodies
from letters.templatetags.writing import invitation
from tracker.models import Audience, PublishedRecord

# of those that end first; more than anybody reads
LISTED = 60


@require_safe
def campaigns(request: HttpRequest) -> HttpResponse:
    """Those that are not over, the one that ends first in front."""
    today = timezone.now().date()
    open_to_all = Campaign.objects.standing().not_over(today).filter(audience=AudienceChoices.PUBLIC)
    uids = list(open_to_all.soonest().values_list("uid", flat=True)[:LISTED])
    told = bodies("campaign", uids)
    rows = [told[uid] for uid in uids if uid in told and not told[uid]["cancelled"]]
    return render(request, "letters/campaigns.html", {"campaigns": rows, "today": today.isoformat()})


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
