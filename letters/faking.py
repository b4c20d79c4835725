"""Made-up campaigns for made-up people."""

from cases.faking import MARK_EN, MARK_RU
from cases.models import Prisoner
from letters.models import Campaign, CampaignPrisoner

# of those who can be written to
ONE_IN = 20


def make_campaigns() -> int:
    """A steady campaign for one in twenty of the made-up people who can be written to, once; how many were made."""
    held = Prisoner.objects.filter(
        is_fake=True, placements__ended=None, placements__left=False, placements__facility__isnull=False, death=None
    )
    chosen = held.order_by("pk").values_list("pk", flat=True).distinct()[::ONE_IN]
    have = set(CampaignPrisoner.objects.filter(prisoner__in=chosen).values_list("prisoner", flat=True))
    rows = [
        CampaignPrisoner(
            prisoner_id=pk,
            campaign=Campaign(title_en=f"{MARK_EN}letters", title_ru=f"{MARK_RU}письма", audience="public"),
        )
        for pk in chosen
        if pk not in have
    ]
    Campaign.objects.bulk_create(row.campaign for row in rows)
    CampaignPrisoner.objects.bulk_create(rows)
    return len(rows)
