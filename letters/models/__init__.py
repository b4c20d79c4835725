from letters.models.campaign import Campaign, CampaignPrisoner, CampaignPurpose
from letters.models.letter import AWAY, OPEN, Letter, LetterState
from letters.models.mailed_link import MailedLink, Purpose
from letters.models.need import LetterNeed, Need
from letters.models.pledge import STANDING, Pledge, PledgeState, Rhythm
from letters.models.postcard import Postcard
from letters.models.supporter import (
    MOST_LETTERS_A_MONTH,
    KeyedHash,
    Language,
    QuietAddress,
    Supporter,
    WrittenLanguage,
    hash_of,
)
from letters.models.topic import TopicChoices

__all__ = [
    "AWAY",
    "MOST_LETTERS_A_MONTH",
    "OPEN",
    "STANDING",
    "Campaign",
    "CampaignPrisoner",
    "CampaignPurpose",
    "KeyedHash",
    "Language",
    "Letter",
    "LetterNeed",
    "LetterState",
    "MailedLink",
    "Need",
    "Pledge",
    "PledgeState",
    "Postcard",
    "Purpose",
    "QuietAddress",
    "Rhythm",
    "Supporter",
    "TopicChoices",
    "WrittenLanguage",
    "hash_of",
]
