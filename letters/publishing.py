"""The record of a campaign, and the campaigns in a person's record."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import product
from typing import Any

from django.db.models import Prefetch

from cases.models import Prisoner
from cases.publishing.sight import shown
from cases.publishing.words import address_of, both, day, signed
from letters.models import Campaign, CampaignPrisoner
from letters.models.campaign import TOLD_FROM
from tracker.models import PublishedColumns, PublishedRecord
from tracker.publishing.readers import Reader
from tracker.publishing.records import Draft, FanOut, Uids, registry

Drafts = dict[tuple[str, str], Draft]
MEMBERS = Prefetch("prisoners", Prisoner.objects.order_by("pk"))


class CampaignKind:
    name = "campaign"
    columns: type[PublishedColumns] | None = None

    def build(self, uids: Uids, today: date, readers: Sequence[Reader]) -> Drafts:
        """Drafts of the campaigns that a reader may see somebody of.

        A title says whom to write to, so a campaign for people who are hidden is hidden with them.
        """
        rows = list(
            Campaign.objects.with_uids(uids).not_taken_back().select_related("organisation").prefetch_related(MEMBERS)
        )
        members = {person.uid for row in rows for person in row.prisoners.all()}
        people = PublishedRecord.objects.bodies("prisoner", members)
        drafts: Drafts = {}
        for row, reader in product(rows, readers):
            theirs = people[reader.audience]
            seen = [theirs[each.uid] for each in row.prisoners.all() if each.uid in theirs]
            if seen and shown(row.audience, reader):
                drafts[row.uid, reader.audience] = Draft(campaign(row, seen))
        return drafts

    def merged(self, uids: Uids) -> dict[str, str]:
        return {}

    def all_uids(self) -> Iterable[str]:
        return Campaign.objects.values_list("uid", flat=True)


def campaign(row: Campaign, people: list[dict[str, Any]]) -> dict[str, Any]:
    """The body, with those of its people whom the reader may see, as their own records name them.

    How many letters went is told of many people together alone; see `letters.actions.counting`.
    """
    return signed(
        {
            "uid": row.uid,
            "url": address_of("campaigns", row.uid),
            "title": both(row, "title"),
            "purpose": row.purpose,
            "prisoners": [{"uid": each["uid"], "names": each["names"]} for each in people],
            "cancelled": row.cancelled_at is not None,
            "goal_letters": row.goal_letters,
            "letters": row.letters_told if len(people) >= TOLD_FROM else None,
            "starts_on": day(row.starts_on),
            "ends_on": day(row.ends_on),
            "guidance": both(row, "guidance"),
            "organisation": str(row.organisation or ""),
        }
    )


def campaigns_of(uids: Uids, reader: Reader) -> dict[str, list[str]]:
    """The campaigns for each of these people that a reader may see, oldest first."""
    rows = CampaignPrisoner.objects.filter(prisoner__uid__in=uids, campaign__cancelled_at=None).order_by("campaign_id")
    found: dict[str, list[str]] = defaultdict(list)
    for person, uid, set_to in rows.values_list("prisoner__uid", "campaign__uid", "campaign__audience"):
        if shown(set_to, reader):
            found[person].append(uid)
    return found


def _campaigns(by: str) -> FanOut:
    def find(keys: Uids) -> Uids:
        return list(Campaign.objects.filter(**{f"{by}__in": keys}).values_list("uid", flat=True).distinct())

    return find


def _people(uids: Uids) -> Uids:
    return list(CampaignPrisoner.objects.filter(campaign__uid__in=uids).values_list("prisoner__uid", flat=True))


def register() -> None:
    registry.add(CampaignKind())
    registry.fill_slot("prisoner", "campaigns", campaigns_of)
    registry.fan_out("prisoner", "campaign", _campaigns("prisoners__uid"))
    registry.fan_out("organisation", "campaign", _campaigns("organisation__uid"))
    registry.fan_out("campaign", "prisoner", _people)
