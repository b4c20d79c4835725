"""Who may see what once two files are one: never more than either of them showed."""

from dataclasses import dataclass
from datetime import date

from cases.models import GUARDED, Disclosure, Group, Prisoner
from tracker.models import Audience

_WIDTH = [Audience.INTERNAL, Audience.CIRCLE, Audience.PARTNERS, Audience.PUBLIC]


@dataclass(frozen=True)
class Shown:
    """To an audience, and to which circle where it is one; not before a day."""

    audience: str
    circle: int | None = None
    embargo_until: date | None = None

    def narrowed(self, other: "Shown") -> "Shown":
        """Two circles have nobody in common that we could be sure of."""
        embargo = max(filter(None, [self.embargo_until, other.embargo_until]), default=None)
        if self.audience == other.audience == Audience.CIRCLE and self.circle != other.circle:
            return Shown(Audience.INTERNAL, None, embargo)
        narrower = min(self, other, key=lambda each: _WIDTH.index(Audience(each.audience)))
        return Shown(narrower.audience, narrower.circle, embargo)


NOBODY = Shown(Audience.INTERNAL)
ANYBODY = Shown(Audience.PUBLIC)


def person_shown(prisoner: Prisoner, today: date) -> Shown:
    """To whom, as things stand: to nobody without a consent that holds, or where it was taken down."""
    agreed = any(consent.holds_on(today) for consent in prisoner.consents.all())
    return Shown(prisoner.audience, prisoner.circle_id) if agreed and prisoner.hidden_at is None else NOBODY


def group_shown(prisoner: Prisoner, group: str, row: Disclosure | None, today: date) -> Shown:
    """As far as the person is shown, where nothing narrower is said; guarded facts to nobody unless it is."""
    if row is None:
        return NOBODY if group in GUARDED else ANYBODY
    consent = row.consent
    agreed = consent is not None and consent.holds_on(today) and consent.opens(group)
    return Shown(row.audience if agreed else Audience.INTERNAL, row.circle_id if agreed else None, row.embargo_until)


def narrow(kept: Prisoner, merged: Prisoner, today: date) -> None:
    """Before anything is moved: the file that is kept is shown to whom both were, group by group.

    What was taken down stays down, and who may see it is for an editor to decide anew.
    """
    both = person_shown(kept, today).narrowed(person_shown(merged, today))
    if both != person_shown(kept, today) or both == NOBODY:
        kept.audience, kept.circle_id = both.audience, both.circle
    kept.hidden_at = kept.hidden_at or merged.hidden_at
    mine = {row.group: row for row in kept.disclosures.all()}
    theirs = {row.group: row for row in merged.disclosures.all()}
    for group in Group.values:
        own = group_shown(kept, group, mine.get(group), today)
        shown = own.narrowed(group_shown(merged, group, theirs.get(group), today))
        if shown != own:
            rows = [row for row in (mine.get(group), theirs.get(group)) if row is not None]
            if shown.audience == Audience.INTERNAL:
                rows = [row for row in rows if row.prisoner_id == kept.pk]
            consent = next((row.consent_id for row in rows if row.consent_id), None)
            values = {
                "audience": shown.audience,
                "circle_id": shown.circle,
                "embargo_until": shown.embargo_until,
                "consent_id": consent,
            }
            Disclosure.objects.update_or_create(prisoner=kept, group=group, defaults=values)
