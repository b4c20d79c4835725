"""What it means to stand on one of the state's registers: a sentence each, and where that can be read."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.models.designation import Register


@dataclass(frozen=True, slots=True)
class Meaning:
    """`says` to a reader; `source` names who reported it, at `url`, on the day `as_of` (EDTF)."""

    says: str | Promise
    source: str
    url: str
    as_of: str


MEANINGS: dict[str, Meaning] = {
    Register.TERRORISTS: Meaning(
        _(
            "Their accounts are frozen. They may draw 10,000 roubles a month to live on, and as much for each member "
            "of the family without an income."
        ),
        "RIA Novosti",
        "https://ria.ru/20251215/kontrol-2062200700.html",
        "2025-12-15",
    ),
    Register.FOREIGN_AGENT: Meaning(
        _(
            "Whatever they publish must say that a “foreign agent” wrote it; they may not stand in elections; what "
            "they earn in Russia goes to an account that is closed to them while they stand here. Breaking the rules "
            "is fined, and after that a crime."
        ),
        "The New Times",
        "https://newtimes.ru/articles/detail/250578",
        "2025",
    ),
    Register.UNDESIRABLE: Meaning(
        _(
            "Organisations stand on it, not people. Taking part in one can cost up to four years of prison, organising "
            "its work up to six (Article 284.1)."
        ),
        "TASS",
        "https://tass.com/politics/1303247",
        "2021-06-16",
    ),
    Register.WANTED: Meaning(
        _(
            "Whoever is found in Russia, or in a country that hands people over to it, may be arrested at once and "
            "tried."
        ),
        "Forum 18",
        "https://www.eurasiareview.com/20022024-russia-42-on-wanted-list-for-exercising-freedom-of-religion-or-belief/",
        "2024-02-20",
    ),
}
