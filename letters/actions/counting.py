"""How far a campaign has come, as it is told outside: of many people together, in tens, once a week.

A count for one person, or for a few, would tell the administration how many letters somebody gets; a count that moves
with each letter would tell whose letter it was. So of fewer than five people nothing is told, however much it is.
"""

from datetime import datetime
from typing import Any

from cases.models.audience import AudienceChoices
from letters.models import Campaign
from letters.models.campaign import TOLD_FROM

IN_TENS = 10
# all campaigns on the same day, whenever anything was sent
DAY_OF_THE_WEEK = 0


def count(*, now: datetime) -> int:
    """Count anew, on Mondays; how many campaigns say another number than before."""
    if now.weekday() != DAY_OF_THE_WEEK:
        return 0
    shown: Any = Campaign.objects.standing().exclude(audience=AudienceChoices.INTERNAL).with_counts()
    changed = []
    for row in shown.filter(people__gte=TOLD_FROM):
        told = row.sent // IN_TENS * IN_TENS or None
        if told != row.letters_told:
            row.letters_told = told
            changed.append(row)
    return Campaign.objects.bulk_update(changed, ["letters_told"])
