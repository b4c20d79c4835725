"""Who may see what of a person: the one place where it is decided."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Model

from cases.models import GUARDED, Consent, Disclosure, Event, Group, Objection, Prisoner, Restraint, Source
from cases.publishing.words import both
from tracker.publishing.readers import Reader


def shown(set_to: str, reader: Reader) -> bool:
    """Whether what is set to an audience is shown to a reader."""
    return reader.may_see(set_to)


@dataclass(frozen=True)
class Sight:
    """The groups of facts of one person that a reader may see, and the day on which that may change by itself.

    `before_it_is_out`: a death or a release as well that was not announced. For volunteers alone.
    """

    groups: frozenset[str]
    changes_on: date | None
    before_it_is_out: bool = False

    def __contains__(self, group: str) -> bool:
        return group in self.groups


def sight(prisoner: Prisoner, reader: Reader, today: date) -> Sight | None:
    """What a reader may see of a person on a day; None where the person is not to be seen at all.

    The narrower of the person's audience and the group's holds. Nothing is seen without a consent that holds; what is
    already public never opens health, cells or family; an objection that stands wins over everything.
    """
    consents = list(prisoner.consents.all())
    holding = [consent for consent in consents if consent.holds_on(today)]
    objections = list(prisoner.objections.all())
    closed = {objection.group for objection in objections if objection.stands_on(today)}
    if "" in closed or not _is_open(prisoner, reader) or not holding:
        return None
    disclosures = {each.group: each for each in prisoner.disclosures.all()}
    shown_now = {group for group in Group.values if _group_shown(group, disclosures.get(group), reader, today)}
    return Sight(frozenset(shown_now - closed), _next_change(consents, disclosures.values(), objections, today))


def _is_open(prisoner: Prisoner, reader: Reader) -> bool:
    taken_back = prisoner.hidden_at or prisoner.merged_into_id
    return not taken_back and reader.may_see(prisoner.audience, prisoner.circle_id)


def _group_shown(group: str, disclosure: Disclosure | None, reader: Reader, today: date) -> bool:
    if disclosure is None:
        return group not in GUARDED
    consent = disclosure.consent
    agreed = consent is not None and consent.holds_on(today) and consent.opens(group)
    embargoed = disclosure.embargo_until is not None and today < disclosure.embargo_until
    return agreed and not embargoed and reader.may_see(disclosure.audience, disclosure.circle_id)


def _next_change(
    consents: Iterable[Consent], disclosures: Iterable[Disclosure], objections: Iterable[Objection], today: date
) -> date | None:
    days = [each.embargo_until for each in disclosures]
    days += [consent.until + timedelta(days=1) for consent in consents if consent.until]
    days += [consent.withdrawn_on for consent in consents]
    days += [objection.withdrawn_on for objection in objections]
    return min((day for day in days if day and day > today), default=None)


def measures_shown(prisoner: Prisoner, reader: Reader) -> list[Restraint]:
    """Measures before the sentence, without those in a case that the reader may not see: they would tell of it."""
    rows = sorted(prisoner.restraints.all(), key=lambda row: row.started)
    return [row for row in rows if row.case is None or shown(row.case.audience, reader)]


def words(row: Model, field: str, sees: Sight) -> dict[str, str]:
    """A free text of a row in both languages; none where identity is hidden, as it may name people."""
    return both(row, field) if Group.IDENTITY in sees else {"en": "", "ru": ""}


def release_shown(sees: Sight) -> bool:
    """That somebody walked free tells that they were held, and its kind what they were held for."""
    return {Group.CUSTODY, Group.CASE} <= sees.groups


def event_shown(event: Event, reader: Reader) -> bool:
    return shown(event.audience, reader)


def source_shown(source: Source, reader: Reader) -> bool:
    return shown(source.audience, reader)
