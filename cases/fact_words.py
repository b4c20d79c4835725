"""What volunteers call the facts that sources speak of, in the words of the page. Others are shown as written."""

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from tracker.dates import PartialDate

FACTS = {
    "accusation": _("accusation"),
    "act": _("the act alleged"),
    "age": _("age"),
    "appeal and cassation": _("appeal and cassation"),
    "appeal": _("appeal"),
    "arrest": _("arrest"),
    "assessment": _("assessment"),
    "birth date": _("date of birth"),
    "case": _("case"),
    "cassation": _("cassation"),
    "cause of death": _("cause of death"),
    "charge": _("charge"),
    "charges": _("charges"),
    "citizenship": _("citizenship"),
    "collection for the fine": _("collection for the fine"),
    "court": _("court"),
    "death": _("death"),
    "designation": _("designation by the state"),
    "end of remand": _("end of remand"),
    "end of the case": _("end of the case"),
    "exchange": _("exchange of prisoners"),
    "fine paid": _("fine paid"),
    "fine": _("fine"),
    "first imprisonment": _("first imprisonment"),
    "foreign agent": _("listed as a foreign agent"),
    "health": _("health"),
    "hospital": _("hospital"),
    "kind of colony": _("kind of colony"),
    "list of terrorists and extremists": _("listed as a terrorist and extremist"),
    "measure before arrest": _("measure before arrest"),
    "name": _("name"),
    "occupation": _("occupation"),
    "opening of the case": _("opening of the case"),
    "operation needed": _("operation needed"),
    "part of the sentence in prison": _("part of the sentence in prison"),
    "place of death": _("place of death"),
    "place of remand": _("place of remand"),
    "place": _("place"),
    "placement": _("placement"),
    "plea": _("plea"),
    "punishment cell": _("punishment cell"),
    "recognition": _("recognition"),
    "release from remand": _("release from remand"),
    "release": _("release"),
    "released and arrested again": _("released and arrested again"),
    "ruling": _("ruling"),
    "searches at Rabkor": _("searches at Rabkor"),
    "sentence": _("sentence"),
    "taken into custody": _("taken into custody"),
    "the act alleged": _("the act alleged"),
    "the lawyer at the first court": _("the lawyer at the first court"),
    "the limit of days in a cell": _("the limit of days in a cell"),
    "the prosecutor's argument": _("the prosecutor’s argument"),
    "time online": _("time online"),
    "theft of weapons": _("theft of weapons"),
    "time on remand": _("time on remand"),
    "transfer": _("transfer"),
    "video": _("video"),
    "wanted": _("put on the wanted list"),
    "what happened": _("what happened"),
    "what is left": _("what is left of the sentence"),
    "what the list means": _("what the list means"),
    "what the prosecution asked for": _("what the prosecution asked for"),
    "who she is": _("who she is"),
    "why he is persecuted": _("why he is persecuted"),
}


def fact_in_words(written: str) -> str:
    """In the active language; of several alike, one names its day: “sentence of 12 December 2023”."""
    if written in FACTS:
        return str(FACTS[written])
    what, _of, when = written.rpartition(" of ")
    if what not in FACTS:
        return written
    try:
        day = PartialDate.read(when).display(get_language() or "en")
    except ValueError:
        return written
    return gettext("%(fact)s, %(when)s") % {"fact": FACTS[what], "when": day}


def fact_written(said: str) -> str:
    """Back from the words of the active language to what is kept, so that sides of one fact meet in any language."""
    return next((written for written, words in FACTS.items() if said.casefold() == str(words).casefold()), said)
