"""Showing a person to the world, an editor's deliberate act, and taking that back, anybody's click."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from cases.file_history import last_editors
from cases.models import Case, Consent, Disclosure, Event, Prisoner, Source
from cases.models.source import NEVER_PUBLIC
from cases.publishing.sight import sight
from tracker import takedowns
from tracker.models import Audience, Circle, User
from tracker.publishing.readers import as_wide, readers

WIDEN = "cases.widen_audience"
KIND = "prisoner"


class Refused(Exception):
    """The rules forbid it. `reason` is a code, said in words where it is shown."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Along:
    """Records of their own that are shown with a person: they hang on the file, and have audiences themselves."""

    cases: Sequence[Case] = field(default=())
    events: Sequence[Event] = field(default=())
    sources: Sequence[Source] = field(default=())


@transaction.atomic
def widen(
    prisoner: Prisoner,
    *,
    to: str,
    consent: Consent,
    actor: User,
    circle: Circle | None = None,
    along: Along | None = None,
) -> Prisoner:
    """Show a person to an audience outside, by this consent (saved with it if it is new), and lift a takedown.

    Raises PermissionDenied for anybody but an editor, and Refused.
    """
    prisoner = _allowed(prisoner, to, circle, consent, actor)
    _recorded(consent, actor)
    prisoner.audience, prisoner.circle, prisoner.hidden_at = to, circle, None
    prisoner.save(update_fields=["audience", "circle", "hidden_at"])
    # what hangs on the file is in no circle itself: the person's own audience narrows it
    theirs = Audience.PARTNERS.value if circle else to
    for record in _with(along or Along()):
        if not as_wide(record.audience, theirs):
            record.audience = theirs
            record.save(update_fields=["audience"])
    takedowns.lift(KIND, prisoner.uid)
    return prisoner


@transaction.atomic
def widen_group(
    prisoner: Prisoner,
    *,
    group: str,
    to: str,
    consent: Consent,
    actor: User,
    circle: Circle | None = None,
    embargo_until: date | None = None,
) -> Disclosure:
    """Show one group of a person's facts, as far as the person is shown, not before a day where there is one.

    Raises as `widen` does.
    """
    prisoner = _allowed(prisoner, to, circle, consent, actor, group=group)
    if not consent.opens(group):
        raise Refused("consent_too_weak")
    _recorded(consent, actor)
    disclosure, _made = Disclosure.objects.update_or_create(
        prisoner=prisoner,
        group=group,
        defaults={"audience": to, "circle": circle, "consent": consent, "embargo_until": embargo_until},
    )
    takedowns.lift(KIND, prisoner.uid, group)
    return disclosure


@transaction.atomic
def hide(prisoner: Prisoner, *, actor: User, urgent: bool = False, reason: str = "") -> None:
    """Take a person down at once, from everybody outside. Raises PermissionDenied for who may not edit files.

    Partners are asked to remove their copies; urgently where somebody may be in danger, for a reason kept for us.
    """
    may(actor, "cases.change_prisoner")
    note_takedown(prisoner, "", actor, urgent, reason)
    Prisoner.objects.filter(pk=prisoner.pk, hidden_at=None).update(hidden_at=timezone.now())


@transaction.atomic
def hide_group(prisoner: Prisoner, *, group: str, actor: User, urgent: bool = False, reason: str = "") -> None:
    """Take one group of a person's facts down. Its consent stays named, for whoever shows it again."""
    may(actor, "cases.change_prisoner")
    note_takedown(prisoner, group, actor, urgent, reason)
    Disclosure.objects.update_or_create(
        prisoner=prisoner, group=group, defaults={"audience": Audience.INTERNAL, "circle": None, "embargo_until": None}
    )


def _allowed(
    prisoner: Prisoner, to: str, circle: Circle | None, consent: Consent, actor: User, *, group: str = ""
) -> Prisoner:
    """The person, locked and as they stand now, if this actor may show them so."""
    may(actor, WIDEN)
    current = Prisoner.objects.select_for_update().get(pk=prisoner.pk)
    today = timezone.localdate()
    if current.objections.standing(today).filter(group__in=["", group]).exists():
        raise Refused("objects")
    if current.merged_into_id:
        raise Refused("merged")
    is_outside = to != Audience.INTERNAL and (to == Audience.CIRCLE) == (circle is not None)
    if not is_outside or consent.prisoner_id != current.pk or not consent.holds_on(today):
        raise Refused("consent")
    second_person(current, actor)
    return current


def _recorded(consent: Consent, actor: User) -> None:
    """A consent that came with the act is kept only now: recording it must not count as editing the file before."""
    if consent.pk is None:
        consent.recorded_by = actor
        consent.save()


def _with(along: Along) -> list[Case | Event | Source]:
    """Without people who told us: they stay hidden, whatever is asked."""
    open_sources = [source for source in along.sources if source.kind not in NEVER_PUBLIC]
    return [*along.cases, *along.events, *open_sources]


def note_takedown(prisoner: Prisoner, group: str, actor: User, urgent: bool = False, reason: str = "") -> None:
    """Before it is hidden: only who sees it now is asked, so that nobody learns of what they never saw."""
    if urgent and not reason.strip():
        raise Refused("urgent_reason")
    seen_by = takedowns.seeing(KIND, prisoner.uid)
    if group:
        seen_by &= _seeing_group(prisoner, group)
    takedowns.take_down(
        KIND, prisoner.uid, part=group, seen_by=seen_by, actor=actor, urgent=urgent, reason=reason.strip()
    )


def lift_takedown(prisoner: Prisoner, group: str) -> None:
    """After what hid it is gone: if somebody outside sees it now, and it is not hidden for another reason."""
    if _seeing_group(prisoner, group):
        takedowns.lift(KIND, prisoner.uid, group)


def _seeing_group(prisoner: Prisoner, group: str) -> set[str]:
    """The audiences that may see a group of facts as the file stands; without a group, the person."""
    whole, today = Prisoner.objects.get(pk=prisoner.pk), timezone.localdate()
    sights = {reader.audience: sight(whole, reader, today) for reader in readers()}
    return {audience for audience, sees in sights.items() if sees and (not group or group in sees)}


def second_person(prisoner: Prisoner, actor: User) -> None:
    """Raises Refused where whoever changed a file last would also show it, and that setting is on."""
    if settings.SECOND_PERSON and actor.pk in last_editors(prisoner):
        raise Refused("second_person")


def may(actor: User, right: str) -> None:
    """Raises PermissionDenied."""
    if not actor.has_perm(right):
        raise PermissionDenied
