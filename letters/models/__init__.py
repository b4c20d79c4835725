from letters.models.campaign import Campaign, CampaignPrisoner, CampaignPurpose, WhyCancelled
from letters.models.letter import AWAY, OPEN, Letter, LetterState, WhyReturned
from letters.models.letter_report import MOST_A_MONTH, LetterReport
from letters.models.letter_text import LetterText
from letters.models.mailed_link import MailedLink, Purpose
from letters.models.need import LetterNeed, Need
from letters.models.news import DayAhead, LastSeen, News, NewsRead, Turn
from letters.models.own_limit import OwnLimit
from letters.models.pledge import STANDING, Pledge, PledgeState, Rhythm
from letters.models.postcard import Postcard
from letters.models.reply import Mention, Reply, ReplyPage
from letters.models.supporter import (
    MOST_LETTERS_A_MONTH,
    MOST_REFUSALS,
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
    "MOST_A_MONTH",
    "MOST_LETTERS_A_MONTH",
    "MOST_REFUSALS",
    "OPEN",
    "STANDING",
    "Campaign",
    "CampaignPrisoner",
    "CampaignPurpose",
    "DayAhead",
    "KeyedHash",
    "Language",
    "LastSeen",
    "Letter",
    "LetterNeed",
    "LetterReport",
    "LetterState",
    "LetterText",
    "MailedLink",
    "Mention",
    "Need",
    "News",
    "NewsRead",
    "OwnLimit",
    "Pledge",
    "PledgeState",
    "Postcard",
    "Purpose",
    "QuietAddress",
    "Reply",
    "ReplyPage",
    "Rhythm",
    "Supporter",
    "TopicChoices",
    "Turn",
    "WhyCancelled",
    "WhyReturned",
    "WrittenLanguage",
    "hash_of",
]
