"""Campaigns that make themselves, and those that end: drafts before birthdays and hearings, until nobody is left."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection, transaction

from cases.models import Prisoner, PublishedPrisoner
from cases.models.audience import AudienceChoices
from letters.birthdays import birthdays
from letters.campaign_words import birthday, hearing
from letters.models import Campaign, CampaignPrisoner, CampaignPurpose, DayAhead, WhyCancelled
from tracker.models import Audience, PublishedRecord, User

Words = Callable[[Mapping[str, Any], date], dict[str, Any]]

# so long before the day a draft is made: a coordinator looks at it for a week, and the post takes a month
BIRTHDAY_AHEAD, HEARING_AHEAD = timedelta(days=42), timedelta(days=21)
# a day that is nearer than this is too near to call anybody
TOO_NEAR = timedelta(days=5)
# a lock of PostgreSQL's: two sweeps at once make nothing twice
DRAFTING = (2032, 1)


def draft_campaigns(*, now: datetime) -> int:
    """Make drafts for the days ahead of those whom everybody can read of and write to; how many.

    A coordinator decides which of them are shown. None is made where a campaign for that person ends on that day
    already, be it called off.
    """
    today = now.date()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", DRAFTING)
        # drafts alone: what is shown outside would tell of a death before that is published
        _call_off(Campaign.objects.drafts().for_nobody_living().values_list("pk", flat=True), WhyCancelled.DEATH, now)
        made = _make(CampaignPurpose.BIRTHDAY, _birthdays(today), birthday)
        return made + _make(CampaignPurpose.HEARING, _hearings(today), hearing)


def show(campaign: Campaign, *, actor: User) -> bool:
    """Everybody may see it. Whether it was still a draft, for somebody whom a letter can reach."""
    if not Prisoner.objects.writable().filter(campaigns=campaign).exists():
        return False
    return bool(Campaign.objects.drafts().filter(pk=campaign.pk).update(audience=AudienceChoices.PUBLIC))


def call_off(campaign: Campaign, *, now: datetime, actor: User) -> bool:
    """It is not to be, or not to go on: taken back outside, and not drafted again. Letters and pledges stay."""
    return bool(_call_off([campaign.pk], WhyCancelled.DECISION, now))


def take_up_again(campaign: Campaign, *, actor: User) -> bool:
    """It goes on after all, as it stood. What ended with a death does not."""
    off = Campaign.objects.filter(pk=campaign.pk, why_cancelled=WhyCancelled.DECISION)
    return bool(off.update(cancelled_at=None, why_cancelled=""))


def mourn(uids: Iterable[str], *, now: datetime) -> int:
    """Everybody can read of these deaths: call off what is for nobody else who lives, as everybody reads it; how many.

    By the public records of all its people: what is known of another and not published must not show in it.
    """
    rows = CampaignPrisoner.objects.filter(campaign__in=Campaign.objects.standing().for_people(list(uids)))
    members: dict[int, set[str]] = defaultdict(set)
    for key, uid in rows.values_list("campaign", "prisoner__uid"):
        members[key].add(uid)
    everybody = {uid for theirs in members.values() for uid in theirs}
    people = PublishedRecord.objects.bodies("prisoner", everybody)[Audience.PUBLIC] if everybody else {}
    over = [key for key, theirs in members.items() if all(people[uid]["death"] for uid in theirs if uid in people)]
    return _call_off(over, WhyCancelled.DEATH, now)


def _call_off(keys: Iterable[int], why: str, now: datetime) -> int:
    return Campaign.objects.standing().filter(pk__in=list(keys)).update(cancelled_at=now, why_cancelled=why)


def _birthdays(today: date) -> dict[str, date]:
    """By uid, of those whose day of birth everybody can read."""
    kept_on = birthdays(today + TOO_NEAR, today + BIRTHDAY_AHEAD)
    born = PublishedPrisoner.objects.seen_by(Audience.PUBLIC).born_on(kept_on)
    return {uid: kept_on[each] for uid, each in born.items()}


def _hearings(today: date) -> dict[str, date]:
    """By uid, the first published day in court of each."""
    days = DayAhead.objects.filter(day__gte=today + TOO_NEAR, day__lte=today + HEARING_AHEAD)
    return dict(days.order_by("-day").values_list("uid", "day"))


def _make(purpose: str, days: dict[str, date], words: Words) -> int:
    """A draft for each of those who can be written to, and have no campaign for that day."""
    people = dict(Prisoner.objects.writable().with_uids(list(days)).values_list("uid", "pk").distinct())
    theirs = CampaignPrisoner.objects.filter(campaign__purpose=purpose, campaign__ends_on__in=set(days.values()))
    have = set(theirs.values_list("prisoner", "campaign__ends_on"))
    wanted = {uid: days[uid] for uid, key in people.items() if (key, days[uid]) not in have}
    bodies = PublishedRecord.objects.bodies("prisoner", wanted)[Audience.PUBLIC]
    rows = [
        CampaignPrisoner(
            prisoner_id=people[uid],
            campaign=Campaign(purpose=purpose, made_for=f"{purpose} {uid} {day}", **words(bodies[uid], day)),
        )
        for uid, day in sorted(wanted.items())
        if uid in bodies
    ]
    Campaign.objects.bulk_create([row.campaign for row in rows])
    CampaignPrisoner.objects.bulk_create(rows)
    return len(rows)
