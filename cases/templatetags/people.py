"""A published person in the words of the page: name, state, articles, sentences."""

import re
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, get_timezone_location
from django import template
from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext

from cases import models
from cases.fact_words import fact_in_words
from cases.register_words import MEANINGS
from cases.sentence_words import length_in_words, sentence_in_words
from cases.status_labels import label
from cases.timeline import held_since, release_day
from tracker.dates import PartialDate
from tracker.templatetags.site import edtf, language, say

register = template.Library()
register.filter("sentence", sentence_in_words)
register.filter("in_years", length_in_words)
register.filter("held_since", held_since)

SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[A-ZА-ЯЁ«“])")
FEW_LINES = 280
LABELS: dict[str, type[TextChoices]] = {
    "bound": models.Bound,
    "cell": models.CellKind,
    "certainty": models.Certainty,
    "channel": models.ChannelKind,
    "charge": models.ChargeStatus,
    "counted": models.Counted,
    "criterion": models.Criterion,
    "event": models.EventKind,
    "facility": models.FacilityKind,
    "health": models.HealthKind,
    "instance": models.Instance,
    "outcome": models.OutcomeKind,
    "purpose": models.Purpose,
    "regime": models.Regime,
    "register": models.Register,
    "release": models.ReleaseKind,
    "reliability": models.Reliability,
    "restraint": models.RestraintKind,
    "source": models.SourceKind,
    "verdict": models.Verdict,
}


@register.filter
def called(code: str, kind: str) -> str:
    """The words for one of the field's codes: {{ ruling.instance|called:"instance" }}."""
    return str(LABELS[kind](code).label)


@register.filter
def means(register: str) -> str:
    """What it means to stand on a register of the state."""
    return str(MEANINGS[register].says)


@register.filter
def name(names: dict[str, Any]) -> str:
    """As the page's readers spell it; said openly where it is not told."""
    ours, theirs = ("ru", "latin") if language() == "ru" else ("latin", "ru")
    return names[ours] or names[theirs] or gettext("Name not disclosed")


@register.filter
def other_names(names: dict[str, Any]) -> list[str]:
    """In the other script first, then the rest."""
    shown = name(names)
    return [
        each for each in dict.fromkeys([names["ru"], names["latin"], *names["variants"]]) if each not in ("", shown)
    ]


@register.filter
def initial(names: dict[str, Any]) -> str:
    """The letter in the place of a portrait: of the given name, which stands second in Russian files."""
    shown = names["ru"] if language() == "ru" else names["latin"]
    words = shown.split() or [""]
    return words[1][0] if language() == "ru" and len(words) > 1 else words[0][:1]


@register.filter
def country_names(codes: list[str]) -> str:
    """Countries by their names in the page's language: Germany, Latvia."""
    names = Locale(language()).territories
    return ", ".join(names.get(code, code) for code in codes)


@register.filter
def own_path(url: str) -> str:
    """An address of ours without the host: pages are read under other names of it, too."""
    return urlsplit(url).path


@register.filter
def status(person: dict[str, Any]) -> str:
    """The person's state, in Russian by the person's sex; on a day of many reports with what is said of all of them."""
    state = str(label(person["status"], person["gender"]))
    return gettext("%(state)s — reported, we are checking") % {"state": state} if person.get("being_checked") else state


@register.filter
def article(article: dict[str, Any]) -> str:
    """Article 205.2, part 2."""
    said = {"number": article["number"], "part": article["part"]}
    short = gettext("Article %(number)s, part %(part)s") if article["part"] else gettext("Article %(number)s")
    if article["code"] == models.Code.CRIMINAL:
        return short % said
    return f"{short % said}, {models.Code(article['code']).label}"


@register.filter
def cited(label: str) -> str:
    """An article by its label in records: Article 205.2, part 2 for 205.2/2."""
    number, _slash, part = label.partition("/")
    said = {"number": number, "part": part}
    return gettext("Article %(number)s, part %(part)s") % said if part else gettext("Article %(number)s") % said


@register.filter
def charged_under(charge: dict[str, Any]) -> str:
    """The article of a charge with its point, and with Article 30 where the act was not completed."""
    under = article(charge["article"])
    if charge["point"]:
        under += ", " + gettext("point %(point)s") % {"point": charge["point"]}
    if charge["attempt"] == "preparation":
        return gettext("preparation (Article 30 part 1): %(article)s") % {"article": under}
    return gettext("attempt (Article 30 part 3): %(article)s") % {"article": under} if charge["attempt"] else under


@register.filter
def charged_shortly(charge: dict[str, Any]) -> str:
    """The same in a word or two, for tables: Art. 205.4 part 1; preparation: Art. 278."""
    said = charge["article"]
    under = (gettext("Art. %(number)s part %(part)s") if said["part"] else gettext("Art. %(number)s")) % said
    if charge["attempt"] == "preparation":
        return gettext("preparation: %(article)s") % {"article": under}
    return gettext("attempt: %(article)s") % {"article": under} if charge["attempt"] else under


@register.filter
def sentence_in_all(punishment: dict[str, Any]) -> str:
    """A sentence without the part of it that is served in prison: that has a column of its own."""
    return sentence_in_words(punishment | {"prison_months": None})


@register.filter
def place(placement: dict[str, Any]) -> str:
    """Where a placement is: the facility by its name, else the place in words."""
    if placement["in_transit"]:
        return gettext("on the way, place unknown")
    return say(placement["facility"]["name"] if placement["facility"] else placement["place"])


@register.filter
def freed_on(person: dict[str, Any]) -> str | None:
    """The day on which they last walked free, as well as it is known."""
    days = [each["on"] for each in person["releases"] if each["on"]]
    return max(days, key=PartialDate.parse, default=None)


@register.filter
def hour(hearing: dict[str, Any]) -> str:
    """The hour of a hearing by the court's own clock, with its place and offset: 10:00 (Yekaterinburg, UTC+5)."""
    at = datetime.fromisoformat(hearing["at"])
    city = get_timezone_location(ZoneInfo(hearing["time_zone"]), locale=language(), return_city=True)
    hours, minutes = divmod((at.utcoffset() or timedelta()) // timedelta(minutes=1), 60)
    return f"{at:%H:%M} ({city}, UTC{hours:+d}{f':{minutes:02d}' if minutes else ''})"


@register.filter
def to_come(hearings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those of today and later, as far as their day is known."""
    today = timezone.localdate()
    return [each for each in hearings if each["date"] and PartialDate.parse(each["date"]).latest >= today]


@register.filter
def expected(release: dict[str, Any]) -> str:
    """The day of release by our calculation, or the days between which the law leaves it."""
    return edtf(release_day(release))


@register.filter
def span(row: dict[str, Any]) -> str:
    """From and to, as well as they are known: 25 July – 12 December 2023; May 2022 –, where it goes on."""
    start, end = edtf(row["from"]), edtf(row["to"])
    if row.get("left"):
        return gettext("from %(start)s, left on a day not known") % {"start": start} if start else ""
    if start and end:
        return _between(PartialDate.parse(row["from"]), PartialDate.parse(row["to"]))
    return f"{start} – {end}".strip() if start or end else ""


def _between(start: PartialDate, end: PartialDate) -> str:
    """8–10 November 2025, 25 July – 12 December 2023: of two days, what they share is said once."""
    first, last = start.earliest, end.latest
    if start == end:
        return end.display(language())
    if not (start.is_exact and end.is_exact) or first.year != last.year:
        return f"{start.display(language())} – {end.display(language())}"
    if first.month == last.month:
        return f"{first.day}–{end.display(language())}"
    return f"{format_date(first, 'd MMMM', locale=language())} – {end.display(language())}"


@register.filter
def opening(text: str) -> str:
    """The first sentences, as many as stand in a few lines."""
    first, *rest = SENTENCE_END.split(text)
    for sentence in rest:
        if len(first) + len(sentence) > FEW_LINES:
            break
        first += f" {sentence}"
    return first


@register.filter
def fact(written: str) -> str:
    return fact_in_words(written)
