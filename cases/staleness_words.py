"""What is asked of each kind of fact that grows stale, and why, in words."""

from typing import TYPE_CHECKING, Any, NamedTuple

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from cases.models import (
    Death,
    Defendant,
    HealthEvent,
    Hearing,
    Outcome,
    Placement,
    PostalAddress,
    PunishmentStint,
    Release,
    Restraint,
)
from tracker.tongue import in_own_tongue

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


class Asked(NamedTuple):
    question: "_StrPromise"
    why: "_StrPromise"
    yes: "_StrPromise" = _("Still so")


ASKED = {
    "death": Asked(
        _("Is it certain that this person died?"),
        _("No source in the file says so. A family may read it; or nobody looks for somebody who lives."),
        _("It is certain"),
    ),
    "hunger_strike": Asked(
        _("Is the hunger strike going on?"), _("It changes by the day, and after some weeks it kills.")
    ),
    "transfer": Asked(
        _("Still being transferred? Or is contact lost?"),
        _("Families are told within ten days of arrival. After a month somebody must decide whether contact is lost."),
    ),
    "no_contact": Asked(
        _("Is there still no contact?"), _("Where nobody hears of somebody, anything can be done to them.")
    ),
    "cell": Asked(
        _("Still in the punishment cell?"),
        _("The days that were ordered are over. Another order may have begun; from day 16 a lawyer must know."),
    ),
    "hospital": Asked(
        _("Still in hospital?"), _("Who is in a prison hospital gets worse, is sent back, or dies, and nobody writes.")
    ),
    "hospitalised": Asked(
        _("Still in hospital?"), _("Who is in a prison hospital gets worse, is sent back, or dies, and nobody writes.")
    ),
    "care": Asked(
        _("Is care still denied, or the operation still waited for?"),
        _("As long as it is, it can be demanded; and it can be told to those who ask."),
    ),
    "detention": Asked(
        _("Still detained?"), _("A detention lasts 48 hours by law. Then there is a court, or a release, or no trace.")
    ),
    "release": Asked(
        _("Is it certain that they are free?"),
        _("No source in the file says so. Letters and parcels stop for somebody who may still be inside."),
        _("It is certain"),
    ),
    "whereabouts": Asked(
        _("Where are they held?"),
        _("By the file they are held, and it does not say where: no letter and no parcel finds them."),
        _("Still not known"),
    ),
    "placement": Asked(
        _("Still there?"), _("People are moved without a word: letters are lost, lawyers stand before the wrong gate.")
    ),
    "address": Asked(
        _("Is this still the address for letters?"), _("A wrong address loses the letters of everybody there.")
    ),
    "hearing": Asked(
        _("What came of the hearing?"),
        _("Somebody may have been sentenced, moved or let go. Write down what was decided, or that it was put off."),
        _("Nothing was decided"),
    ),
    "not_in_force": Asked(
        _("Has the verdict come into force?"),
        _("Appeals take one to three months. How it ended, and the day of release, depend on it."),
        _("Not yet"),
    ),
    "measure": Asked(_("Does the measure still last?"), _("It is prolonged, or turned into prison, every two months.")),
    "illness": Asked(_("Is this still so?"), _("Illness and ill-treatment in prison seldom stay as they were.")),
    "no_ruling": Asked(
        _("Is there still no verdict?"),
        _("Half a year without a word of a court usually means that we were not told."),
        _("None yet"),
    ),
    "no_data": Asked(
        _("Is nothing else known?"), _("A file with nothing in it helps nobody."), _("Nothing else is known")
    ),
}
DOUBTED = _("Letters came back from there: somebody writes to the wrong place now.")
HEARD = _("One who writes says that an answer came from there, true as of %(day)s: nobody else says so yet.")


def fact_said(fact: Any) -> str:
    """The fact itself, with the day when it began or was."""
    language = get_language() or "en"
    match fact:
        case Placement() | Restraint():
            said, since = str(fact), fact.started
        case HealthEvent():
            text = in_own_tongue(fact.text_en, fact.text_ru)
            said, since = ": ".join(filter(None, [str(fact), text])), fact.started
        case PunishmentStint():
            ordered = fact.days_ordered or 0
            days = ngettext("%(days)d day ordered", "%(days)d days ordered", ordered) % {"days": ordered}
            said, since = f"{fact}, {days}", fact.started
        case Death():
            said, since = str(in_own_tongue(fact.place_en, fact.place_ru)), fact.died_on
        case Release():
            said, since = str(fact), fact.released_on
        case Outcome():
            said, since = str(fact), fact.ruling.given_on
        case Hearing():
            said, since = f"{fact.case}: {fact.get_purpose_display()}", fact.held_on
        case Defendant():
            said, since = str(fact.case), fact.case.opened_on
        case PostalAddress():
            said, since = f"{fact.facility}: {fact}", None
        case _:
            said, since = "", fact.no_contact_since
    return f"{said} ({since.display(language)})".strip() if since else said
