"""The seed files in whole: those of `cases`, and the campaigns for the people in them."""

from pathlib import Path

from cases.models import Prisoner
from cases.seeding import TABLES, Link, Planted, Ref, Table, sow
from letters.models import Campaign, CampaignPrisoner
from tracker.models import Organisation

CAMPAIGN = Table(
    Campaign,
    refs={"organisation": Ref(Organisation)},
    links={"prisoners": Link(CampaignPrisoner, "campaign", "prisoner", Prisoner)},
)


def seed(folder: Path, *, update: bool = False) -> Planted:
    """Plant what is new in the files below a folder; see `cases.seeding`."""
    return sow(folder, {**TABLES, "campaign": CAMPAIGN}, update=update)
