"""The codes of a record in the words of a file: what volunteers read before it is shown, in their own language."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from cases import models
from cases.status_labels import label

# by the part of the record and the name there
CODES: dict[tuple[str, str], type[TextChoices]] = {
    ("", "gender"): models.Sex,
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
    ("history", "certainty"): models.Certainty,
    ("letters", "books"): models.Wanted,
    ("letters", "cards"): models.Wanted,
    ("quotes", "decision"): models.Decision,
    ("quotes", "stance"): models.Stance,
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
# what is simply so
SO = {
    "being_checked": _("being checked"),
    "can_write": _("can be written to"),
    "in_force": _("in force"),
    "in_hospital": _("in hospital"),
    "in_transit": _("on the way to another place"),
    "latin_is_ours": _("we wrote it in Latin letters"),
    "left": _("no longer there"),
    "life": _("for life"),
    "needs_russian_card": _("needs a Russian bank card"),
    "replying_is_punished": _("answering is punished"),
}


def said(value: str, key: str, part: str) -> str:
    """A text as it is; a code in words. A code without words here is shown all the same."""
    if (part, key) == ("", "status"):
        try:
            return str(label(value))
        except ValueError:
            return value
    words: dict[str, Any] = dict(CODES[part, key].choices) if (part, key) in CODES else {}
    return str(words.get(value, value))


def so(key: str) -> str:
    return str(SO.get(key, key.replace("_", " ")))
