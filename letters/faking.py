"""Made-up campaigns for made-up people, and a year of letters to them from made-up writers."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from cases.faking import MARK_EN, MARK_RU
from cases.models import Prisoner
from cases.models.person import PrisonerQuerySet
from letters.actions.entering import enrol
from letters.models import (
    MOST_REFUSALS,
    Campaign,
    CampaignPrisoner,
    Letter,
    LetterState,
    Pledge,
    Supporter,
    WhyReturned,
    hash_of,
)
from letters.wishes import Wishes

# of those who can be written to
ONE_IN = 20
WRITERS, MOST_WRITTEN_TO = 40, 300
# how many write to one person: some get nothing, one in ten gets many
WRITE = (0, 0, 1, 1, 1, 1, 2, 2, 3, 9)
# of every eight letters that had time: what became of them
FATES = (
    *(LetterState.ANSWERED, LetterState.ANSWERED, LetterState.HANDED_OVER),
    *(LetterState.NO_WORD, LetterState.NO_WORD, LetterState.NO_WORD),
    *(LetterState.RETURNED, LetterState.NOT_PASSED),
)
DAY_OF = {
    LetterState.ANSWERED: "answered_on",
    LetterState.HANDED_OVER: "handed_over_on",
    LetterState.RETURNED: "returned_on",
    LetterState.NOT_PASSED: "not_passed_on",
}
WAIT = timedelta(days=45)


def make_campaigns() -> int:
    """A steady campaign for one in twenty of the made-up people who can be written to, once; how many were made."""
    chosen = _held().order_by("pk").values_list("pk", flat=True).distinct()[::ONE_IN]
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


def make_letters(today: date) -> int:
    """A year of letters to the first made-up people who can be written to, once; how many went.

    Their writers are made up, too, and get no mail. The same people get the same letters on the same day.
    """
    if Supporter.objects.at(_address(0)).exists():
        return 0
    lot = Random(1)  # noqa: S311 - no secret: always the same
    writers = [
        enrol(_address(n), hash_of(_address(n)), Wishes(pseudonym=f"{MARK_EN}{n}", letters_a_month=4))
        for n in range(WRITERS)
    ]
    Supporter.objects.filter(pk__in=[each.pk for each in writers]).update(refusals=MOST_REFUSALS)
    whom = _held().order_by("pk").values_list("pk", "placements__facility").distinct()[:MOST_WRITTEN_TO]
    rows = [
        (Pledge(supporter=writer, prisoner_id=person, started_on=today - timedelta(days=lot.randrange(20, 360))), place)
        for person, place in whom
        for writer in lot.sample(writers, lot.choice(WRITE))
    ]
    Pledge.objects.bulk_create(pledge for pledge, _place in rows)
    letters = [letter for pledge, place in rows for letter in _letters(pledge, place, today, lot)]
    Letter.objects.bulk_create(letters)
    return sum(letter.sent_on is not None for letter in letters)


def _held() -> PrisonerQuerySet:
    """Those made-up people who are held at a place that is known."""
    return Prisoner.objects.filter(
        is_fake=True, placements__ended=None, placements__left=False, placements__facility__isnull=False, death=None
    )


def _address(number: int) -> str:
    return f"writer-{number}@made-up.test"


def _letters(pledge: Pledge, place: int, today: date, lot: Random) -> Iterator[Letter]:
    """One in each rhythm since the pledge began, and the one that is still to be sent."""
    on = pledge.started_on
    while on <= today:
        yield _gone(pledge, place, on, today, lot)
        on += timedelta(days=pledge.rhythm_days)
    yield Letter(pledge=pledge, planned_for=on)


def _gone(pledge: Pledge, place: int, on: date, today: date, lot: Random) -> Letter:
    letter = Letter(
        pledge=pledge, planned_for=on, sent_on=on, state=LetterState.SENT, channel="post", facility_id=place
    )
    if on + WAIT <= today:
        letter.state = lot.choice(FATES)
        if letter.state in DAY_OF:
            setattr(letter, DAY_OF[letter.state], on + WAIT)
        if letter.state == LetterState.RETURNED:
            letter.why_returned = lot.choice([WhyReturned.MOVED, WhyReturned.UNCLAIMED, WhyReturned.REFUSED])
    return letter
