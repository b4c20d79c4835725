"""The codes of a record in the words of a file: what volunteers read before it is shown, in their own language."""

from collections.abc import Iterable
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from cases import models
from cases.fact_words import fact_in_words
from cases.status_labels import label
from cases.templatetags.people import country_names

# by the part of the record and the name there
CODES: dict[tuple[str, str], type[TextChoices]] = {
    ("", "gender"): models.Sex,
    ("", "kind"): models.FacilityKind,
    ("", "regimes"): models.Regime,
    ("article", "code"): models.Code,
    ("cells", "kind"): models.CellKind,
    ("channels", "kind"): models.ChannelKind,
    ("charges", "status"): models.ChargeStatus,
    ("current", "certainty"): models.Certainty,
    ("death", "in_custody"): models.DiedWhere,
    ("designations", "register"): models.Register,
    ("events", "kind"): models.EventKind,
    ("facility", "kind"): models.FacilityKind,
    ("health", "kind"): models.HealthKind,
    ("hearings", "purpose"): models.Purpose,
    ("history", "certainty"): models.Certainty,
    ("letters", "books"): models.Wanted,
    ("letters", "cards"): models.Wanted,
    ("people", "gender"): models.Sex,
    ("quotes", "decision"): models.Decision,
    ("quotes", "stance"): models.Stance,
    ("recognitions", "criteria"): models.Criterion,
    ("recognitions", "status"): models.Verdict,
    ("releases", "kind"): models.ReleaseKind,
    ("restraints", "kind"): models.RestraintKind,
    ("rulings", "instance"): models.Instance,
    ("rulings", "outcome"): models.OutcomeKind,
    ("sentence", "kind"): models.SentenceKind,
    ("sentence", "regime"): models.Regime,
    ("sentences", "kind"): models.SentenceKind,
    ("sentences", "regime"): models.Regime,
    ("sources", "kind"): models.SourceKind,
    ("sources", "reliability"): models.Reliability,
}
# codes that are no choices of a field by themselves
WORDS: dict[tuple[str, str], dict[str, Any]] = {
    ("charges", "attempt"): {
        "attempt": _("attempt (Article 30 part 3)"),
        "preparation": _("preparation (Article 30 part 1)"),
    },
    ("letters", "why_not"): {
        "died": _("Letters no longer reach this person. Their name is kept here."),
        "free": _("This person is no longer held, so no letter is sent to a prison."),
        "in_transit": _(
            "They are being moved, and nobody outside knows where to. Please wait: we say when there is an address."
        ),
        "no_address": _("We know no address that letters would reach."),
        "not_wanted": _("Letters from strangers are not wanted. Please respect that."),
    },
}
COUNTRIES = {"citizenships", "country", "from_countries"}
STATES = {("", "status"), ("people", "status")}
# what is simply so
SO = {
    "being_checked": _("being checked"),
    "can_write": _("can be written to"),
    "for_women": _("women"),
    "in_force": _("in force"),
    "in_hospital": _("in hospital"),
    "in_transit": _("on the way to another place"),
    "latin_is_ours": _("we wrote it in Latin letters"),
    "left": _("no longer there"),
    "life": _("for life"),
    "needs_russian_card": _("needs a Russian bank card"),
    "open": _("open to the public"),
    "postponed": _("postponed"),
    "replying_is_punished": _("answering is punished"),
}


def said(value: str, key: str, part: str) -> str:
    """A text as it is; a code in words. A code without words here is shown all the same."""
    if (part, key) in STATES:
        try:
            return str(label(value))
        except ValueError:
            return value
    if key in COUNTRIES:
        return country_names([value])
    if (part, key) == ("quotes", "fact"):
        return fact_in_words(value)
    words = dict(CODES[part, key].choices) if (part, key) in CODES else WORDS.get((part, key), {})
    return str(words.get(value, value))


def so(key: str) -> str:
    return str(SO.get(key, key.replace("_", " ")))


def categories(codes: Iterable[str]) -> list[str]:
    """By their names; a code of which there is no category is shown all the same."""
    names = {row.code: str(row) for row in models.Category.objects.filter(code__in=codes)}
    return [names.get(code, code) for code in codes]
