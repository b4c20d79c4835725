"""The steps of a term in words."""

from collections.abc import Iterable
from fractions import Fraction
from functools import singledispatch

from django.utils.translation import gettext, ngettext, override

from cases.day_words import day_in_words, known_in_words, number_in_words, span_in_words, weekday_in_words
from cases.terms import steps
from cases.terms.credit import Kind
from cases.terms.law import Regime


def in_words(of: Iterable[steps.Step], language: str) -> list[str]:
    """Each step as a sentence without its full stop; joined with semicolons they read as one."""
    with override(language):
        return [say(step) for step in of]


@singledispatch
def say(step: steps.Step) -> str:
    """One step in the active language. Raises TypeError for what is no step."""
    raise TypeError(f"{step!r} is not a step of a term")


@say.register
def _(step: steps.TermRuns) -> str:
    words = {"term": _length(step.years, step.months, step.days), "start": known_in_words(step.start)}
    if step.end is None:
        return gettext("the term is %(term)s, from %(start)s") % words
    units = step.years + step.months + step.days
    message = ngettext("%(term)s from %(start)s ends on %(end)s", "%(term)s from %(start)s end on %(end)s", units)
    return message % (words | {"end": day_in_words(step.end)})


@say.register
def _(step: steps.DaysCount) -> str:
    message = ngettext(
        "%(days)d day %(under)s, %(spans)s, counts %(rate)s (%(why)s)",
        "%(days)d days %(under)s, %(spans)s, count %(rate)s (%(why)s)",
        step.days,
    )
    sentence = message % {
        "days": step.days,
        "under": _under(step.kind),
        "spans": ", ".join(span_in_words(first, last) for first, last in step.spans),
        "rate": _rate(step.rate),
        "why": _why(step),
    }
    return sentence if step.rate == 1 else f"{sentence}: {number_in_words(step.days * step.rate)}"


@say.register
def _(step: steps.Custody) -> str:
    message = (
        gettext("%(under)s, from %(since)s to %(until)s")
        if step.is_exact
        else gettext("%(under)s, from %(since)s to %(until)s: not all of this is known to the day")
    )
    return message % {
        "under": _under(step.kind),
        "since": known_in_words(step.since),
        "until": known_in_words(step.until),
    }


@say.register
def _(step: steps.CutAtStart) -> str:
    return gettext("days from %(start)s on are served, not credited") % {"start": day_in_words(step.start)}


@say.register
def _(step: steps.Together) -> str:
    if step.exact == step.days:
        return ngettext("%(days)d day of credit in all", "%(days)d days of credit in all", step.days) % {
            "days": step.days
        }
    message = ngettext(
        "in all %(exact)s, rounded once: %(days)d day of credit",
        "in all %(exact)s, rounded once: %(days)d days of credit",
        step.days,
    )
    return message % {"exact": number_in_words(step.exact), "days": step.days}


@say.register
def _(step: steps.TogetherBetween) -> str:
    message = ngettext(
        "between %(least)d and %(most)d day of credit", "between %(least)d and %(most)d days of credit", step.most
    )
    return message % {"least": step.least, "most": step.most}


@say.register
def _(step: steps.LastDay) -> str:
    return gettext("the last day is %(day)s") % {"day": weekday_in_words(step.day)}


@say.register
def _(step: steps.ReleasedOn) -> str:
    words = {"day": weekday_in_words(step.day)}
    if step.on_last_day:
        return gettext("release on %(day)s") % words
    if step.holidays:
        return gettext("that is no working day, so release on %(day)s (Article 173 of the Penal Code)") % words
    return gettext("that is a weekend, so release on %(day)s (public holidays were not asked about)") % words


@say.register
def _(step: steps.ServedInFull) -> str:
    return gettext("the credit covers the whole term: served in full when it began, %(day)s") % {
        "day": day_in_words(step.start)
    }


@say.register
def _(step: steps.OtherReading) -> str:
    readings = {
        steps.Doubt.ROUND_UP: gettext("no law says how to round: the other way, release on %(day)s"),
        steps.Doubt.SAME_DATE: gettext(
            "some count to the same day of the month and not to the day before: then release on %(day)s"
        ),
        steps.Doubt.BAN_PLAIN: gettext("some count the ban otherwise than as custody halved: then release on %(day)s"),
    }
    return readings[step.doubt] % {"day": day_in_words(step.day)}


@say.register
def _(step: steps.Between) -> str:
    message = (
        gettext("over all days that the dates may mean, release between %(earliest)s and %(latest)s")
        if step.partial
        else gettext("by all readings of the law, release between %(earliest)s and %(latest)s")
    )
    return message % {"earliest": day_in_words(step.earliest), "latest": day_in_words(step.latest)}


@say.register
def _(_step: steps.NoOneMonth) -> str:
    return gettext("that does not lie within one month, so no day is named")


@say.register
def _(step: steps.NotAfter) -> str:
    return gettext("by the rule, not after %(day)s") % {"day": day_in_words(step.day)}


@say.register
def _(_step: steps.OurCalculation) -> str:
    return gettext("this is our calculation, not an official date")


@say.register
def _(step: steps.ParoleFrom) -> str:
    message = ngettext(
        "parole may be asked for from %(day)s: %(part)s of the term, %(months)d month, credit counted",
        "parole may be asked for from %(day)s: %(part)s of the term, %(months)d months, credit counted",
        step.months,
    )
    sentence = message % {"day": day_in_words(step.day), "part": step.part, "months": step.months}
    return sentence + gettext("; that is before the term began, so at once") if step.at_once else sentence


@say.register
def _(_step: steps.NoParole) -> str:
    return gettext("parole would come only after the release")


def _length(years: int, months: int, days: int) -> str:
    parts = [
        ngettext("%(years)d year", "%(years)d years", years) % {"years": years} if years else "",
        ngettext("%(months)d month", "%(months)d months", months) % {"months": months} if months else "",
        ngettext("%(days)d day", "%(days)d days", days) % {"days": days} if days else "",
    ]
    return " ".join(filter(None, parts))


def _under(kind: Kind) -> str:
    words = {
        Kind.REMAND: gettext("in remand"),
        Kind.HOUSE_ARREST: gettext("under house arrest"),
        Kind.BAN: gettext("under a ban on leaving home"),
        Kind.SERVED: gettext("already served"),
    }
    return words[kind]


def _rate(rate: Fraction) -> str:
    words = {
        Fraction(1): gettext("one for one"),
        Fraction(2): gettext("as two for one"),
        Fraction(3, 2): gettext("as one and a half for one"),
        Fraction(1, 2): gettext("as one for two"),
        Fraction(3, 4): gettext("as three for four"),
    }
    return words[rate]


def _why(step: steps.DaysCount) -> str:
    listed = ", ".join(dict.fromkeys(article.partition("/")[0] for article in step.articles))
    words = {
        steps.Why.LISTED_ARTICLE: ngettext(
            "Article 72 part 3.2, as %(articles)s is listed there",
            "Article 72 part 3.2, as %(articles)s are listed there",
            len(listed.split(", ")),
        ),
        steps.Why.SPECIAL_RECIDIVISM: gettext("Article 72 part 3.2, special recidivism"),
        steps.Why.REGIME: gettext("Article 72 part 3.1, %(regime)s"),
        steps.Why.HOUSE_ARREST: gettext("Article 72 part 3.4"),
        steps.Why.BAN: gettext("Article 109 part 10 of the Code of Criminal Procedure, then as custody"),
        steps.Why.SERVED: gettext("Article 69 part 5, or a quashed verdict"),
    }
    return words[step.why] % {"articles": listed, "regime": _regime(step.regime)}


def _regime(regime: Regime) -> str:
    words = {
        Regime.SETTLEMENT: gettext("settlement colony"),
        Regime.GENERAL: gettext("general regime"),
        Regime.STRICT: gettext("strict regime"),
        Regime.SPECIAL: gettext("special regime"),
        Regime.PRISON: gettext("prison"),
        Regime.EDUCATIONAL: gettext("educational colony"),
    }
    return words[regime]
