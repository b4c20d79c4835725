"""A sentence in words, in the active language, as records give it: 5 years of imprisonment, general regime."""

from collections.abc import Callable
from typing import Any

from babel.numbers import format_decimal
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext, ngettext

from cases.models import Regime, SentenceKind

Said = dict[str, Any]


def sentence_in_words(sentence: Said) -> str:
    """One punishment, without a full stop."""
    main = _BY_KIND.get(sentence["kind"], _term_of_kind)(sentence)
    return capfirst(", ".join(filter(None, [main, _bans(sentence)])))


def length_in_words(months: int, days: int = 0) -> str:
    """5 years 6 months; nothing for nothing."""
    years, months = divmod(months, 12)
    parts = [
        ngettext("%(years)d year", "%(years)d years", years) % {"years": years} if years else "",
        ngettext("%(months)d month", "%(months)d months", months) % {"months": months} if months else "",
        ngettext("%(days)d day", "%(days)d days", days) % {"days": days} if days else "",
    ]
    return " ".join(filter(None, parts))


def _length(sentence: Said) -> str:
    return length_in_words(sentence["term_months"] or 0, sentence["term_days"] or 0)


def _imprisonment(sentence: Said) -> str:
    if sentence["life"]:
        main = gettext("imprisonment for life")
    else:
        main = gettext("%(term)s of imprisonment") % {"term": _length(sentence)}
    regime = str(Regime(sentence["regime"]).label) if sentence["regime"] else ""
    first = length_in_words(sentence["prison_months"] or 0)
    in_prison = gettext("the first %(term)s of it in a cell-type prison") % {"term": first} if first else ""
    return ", ".join(filter(None, [main, regime, in_prison]))


def _fine(sentence: Said) -> str:
    amount = sentence["fine_rub"]
    said = format_decimal(amount, locale=get_language() or "en")
    return ngettext("a fine of %(amount)s rouble", "a fine of %(amount)s roubles", amount) % {"amount": said}


def _suspended(sentence: Said) -> str:
    main = gettext("%(term)s, suspended") % {"term": _length(sentence)} if _length(sentence) else _kind(sentence)
    probation = length_in_words(sentence["probation_months"] or 0)
    # outside the f-string: messages inside one are not extracted
    tested = gettext("probation of %(term)s") % {"term": probation}
    return f"{main}, {tested}" if probation else main


def _community_service(sentence: Said) -> str:
    hours = sentence["hours"]
    said = ngettext("%(hours)d hour", "%(hours)d hours", hours or 0) % {"hours": hours or 0}
    return f"{_kind(sentence)}: {said}" if hours else _kind(sentence)


def _term_of_kind(sentence: Said) -> str:
    return f"{_kind(sentence)}: {_length(sentence)}" if _length(sentence) else _kind(sentence)


def _kind(sentence: Said) -> str:
    return str(SentenceKind(sentence["kind"]).label)


def _bans(sentence: Said) -> str:
    bans = sentence["bans"]
    return bans["ru"] or bans["en"] if (get_language() or "").startswith("ru") else bans["en"] or bans["ru"]


_BY_KIND: dict[str, Callable[[Said], str]] = {
    SentenceKind.IMPRISONMENT: _imprisonment,
    SentenceKind.FINE: _fine,
    SentenceKind.SUSPENDED: _suspended,
    SentenceKind.COMMUNITY_SERVICE: _community_service,
}
