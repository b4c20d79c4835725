"""What matching asks of the database: who can be written to, and how many letters are on their way to each."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from cases.models import LetterChannel, Outcome, Prisoner
from letters.loads import Load, loads
from letters.matching import Candidate, Channel, Writer, ceiling
from letters.models import Pledge, Supporter
from letters.topics import topics_in
from letters.why import sentenced_lately
from tracker.models import Audience, PublishedRecord

NOTHING = Load()
FRESH = timedelta(days=30)
READ_WHERE_HELD = {"RU": frozenset({"ru"})}
PLACE = "placements__facility"
COLUMNS = (
    "uid",
    "interests_en",
    "interests_ru",
    "placements__started__latest",
    f"{PLACE}_id",
    f"{PLACE}__country",
    f"{PLACE}__monthly_letters",
    "own_limit__letters_a_month",
)


def candidates(today: date) -> list[Candidate]:
    """Everybody who can be written to at this moment."""
    rows = list(Prisoner.objects.writable().values_list(*COLUMNS))
    found, verdicts = loads(today), _verdicts(today)
    channels = _channels({row[4] for row in rows})
    waiting = set(Pledge.objects.parted_since(today - FRESH).values_list("prisoner__uid", flat=True))
    return [
        Candidate(
            uid=uid,
            on_their_way=(load := found.get(uid, NOTHING)).promised,
            sure=load.sure,
            ceiling=ceiling(monthly, own),
            fresh=uid in verdicts or (since is not None and since > today - FRESH),
            reads=READ_WHERE_HELD.get(country, frozenset({"ru", "uk", "en"})),
            topics=topics_in(f"{interests_en} {interests_ru}"),
            channels=channels[facility],
            waits=uid in waiting,
        )
        for uid, interests_en, interests_ru, since, facility, country, monthly, own in rows
    ]


def _verdicts(today: date) -> set[str]:
    """Those of whom everybody can read that they were sentenced lately."""
    since = today - FRESH
    lately = Outcome.objects.filter(ruling__given_on__earliest__gt=since)
    known = set(lately.values_list("defendant__prisoner__uid", flat=True))
    people = PublishedRecord.objects.bodies("prisoner", known)[Audience.PUBLIC] if known else {}
    return {uid for uid, person in people.items() if sentenced_lately(person, since)}


def _channels(facilities: Iterable[int]) -> dict[int, tuple[Channel, ...]]:
    found: dict[int, tuple[Channel, ...]] = defaultdict(tuple)
    for row in LetterChannel.objects.filter(facility__in=facilities, valid_to=None):
        found[row.facility_id] += (Channel(row.needs_russian_card, frozenset(row.from_countries)),)
    return found


def writer(supporter: Supporter | None) -> Writer:
    """A stranger is asked nothing, and so is offered anybody whom the post reaches."""
    if supporter is None:
        return Writer()
    # and those to whom they wrote: whoever parted from somebody is not asked again
    writes_to = Pledge.objects.of(supporter).values_list("prisoner__uid", flat=True)
    return Writer(
        known=True,
        languages=frozenset(supporter.writes_in),
        country=supporter.country,
        has_russian_card=supporter.has_russian_card,
        likes=frozenset(supporter.likes),
        avoids=frozenset(supporter.avoids),
        writes_to=frozenset(writes_to),
    )
