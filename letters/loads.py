"""How many letters are on their way to each person: what may come in a month, and what can be counted on."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Min, Q

from letters.models import AWAY, OPEN, LetterReport, Pledge, PledgeState, Postcard
from letters.models.letter import A_MONTH
from letters.reported import a_month, first_of

# a letter that is so many days late is not counted on; its place is kept all the same
GRACE = timedelta(days=14)
# of the cards of strangers so many are counted on: anybody can promise one
SURE_POSTCARDS = 1


@dataclass
class Load:
    """`promised`: everything that may come. `sure`: of writers who keep their rhythm, and what others counted."""

    promised: float = 0
    sure: float = 0
    postcards: int = 0


def loads(today: date, prisoner: int | None = None) -> dict[str, Load]:
    """By uid; of one person alone where one is given."""
    found: dict[str, Load] = defaultdict(Load)
    for uid, state, rhythm, sent, due in _pledges(today, prisoner):
        load = found[uid]
        # a pledge brings what its rhythm says, or more; one that is over brings what has gone
        monthly = max(sent, A_MONTH.days / rhythm) if state == PledgeState.ACTIVE else sent
        load.promised += monthly
        load.sure += monthly if due is None or due >= today - GRACE else sent
    cards = Postcard.objects.on_their_way(today)
    mine = cards if prisoner is None else cards.filter(prisoner=prisoner)
    for uid, count in mine.values_list("prisoner__uid").annotate(cards=Count("pk")):
        load = found[uid]
        load.postcards = count
        load.promised += count
        load.sure += min(count, SURE_POSTCARDS)
    for uid, letters in _reported(today, prisoner):
        found[uid].promised += letters
        found[uid].sure += letters
    return found


def _pledges(today: date, prisoner: int | None) -> list[tuple[str, str, int, int, date | None]]:
    """Those that are kept, and those of which a letter went in the last month."""
    lately = Q(letters__state__in=AWAY, letters__sent_on__gt=today - A_MONTH)
    rows = Pledge.objects.all() if prisoner is None else Pledge.objects.filter(prisoner=prisoner)
    counted = rows.annotate(
        sent=Count("letters", filter=lately),
        due=Min("letters__planned_for", filter=Q(letters__state__in=OPEN)),
    ).filter(Q(state=PledgeState.ACTIVE) | Q(sent__gt=0))
    return list(counted.values_list("prisoner__uid", "state", "rhythm_days", "sent", "due"))


def _reported(today: date, prisoner: int | None) -> list[tuple[str, float]]:
    """What other organisations sent: letters a month, a line for each of them and each record."""
    rows = LetterReport.objects.counted().since(first_of(today, 2))
    if prisoner is not None:
        rows = rows.filter(prisoner=prisoner)
    counts: dict[tuple[str, int, str], dict[date, int]] = defaultdict(dict)
    for uid, organisation, record, month, sent in rows.values_list(
        "prisoner__uid", "organisation", "record", "month", "sent"
    ):
        counts[uid, organisation, record][month] = sent
    return [(uid, a_month(sent, today)) for (uid, _organisation, _record), sent in counts.items()]
