"""What a turn in somebody's life does to those who write to them, in numbers: before it is saved."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.admin.touched import DEATH, EXCHANGE, LEFT, MOVED, RELEASE, TAKEDOWN, TRANSFER, Touched, tellers
from cases.models import Prisoner
from letters.models import Letter, Pledge
from tracker.mail.kinds import kinds

# a letter that went so long ago has come, or come back
ON_THE_WAY = timedelta(days=60)
# the notice that goes out when the turn is published; somebody who has left for no known place is no news yet
NOTICES = {TRANSFER: "transfer", MOVED: "address_changed", DEATH: "death", RELEASE: "release", EXCHANGE: "exchange"}


def writers(person: Prisoner, kind: str) -> Touched:
    standing = Pledge.objects.standing().filter(prisoner=person).count()
    since = timezone.localdate() - ON_THE_WAY
    away = Letter.objects.awaiting_answer().filter(pledge__prisoner=person, sent_on__gte=since).count()
    return Touched(at_once=[*_letters(away, kind), *_pledges(standing, kind)], afterwards=_notices(standing, kind))


def _letters(away: int, kind: str) -> list[str]:
    if not away or kind == TAKEDOWN:
        return []
    said = ngettext(
        "%(count)d letter is on its way to the old address, and at risk.",
        "%(count)d letters are on their way to the old address, and at risk.",
        away,
    )
    return [said % {"count": away}]


def _pledges(standing: int, kind: str) -> list[str]:
    if not standing:
        return [_("Nobody has promised to write.")]
    if kind == MOVED:
        said = ngettext(
            "%(count)d pledge rests until the new address is published, and then goes on.",
            "%(count)d pledges rest until the new address is published, and then go on.",
            standing,
        )
    elif kind in {TRANSFER, LEFT}:
        said = ngettext(
            "%(count)d pledge rests until an address is known.",
            "%(count)d pledges rest until an address is known.",
            standing,
        )
    elif kind == TAKEDOWN:
        said = ngettext(
            "%(count)d pledge rests while nothing is shown.", "%(count)d pledges rest while nothing is shown.", standing
        )
    else:
        said = ngettext(
            "%(count)d pledge rests: no reminder goes out.", "%(count)d pledges rest: no reminder goes out.", standing
        )
    return [said % {"count": standing}]


def _notices(standing: int, kind: str) -> list[str]:
    notice = NOTICES.get(kind)
    if not standing or notice is None:
        return []
    said = ngettext(
        "%(count)d writer is told by a mail of its own: “%(title)s”.",
        "%(count)d writers are told by a mail of its own: “%(title)s”.",
        standing,
    )
    told = [said % {"count": standing, "title": kinds[notice].title}]
    if kind == DEATH:
        ended = ngettext(
            "%(count)d pledge ends, with words of grief.", "%(count)d pledges end, with words of grief.", standing
        )
        told.append(ended % {"count": standing})
    return told


tellers.append(writers)
