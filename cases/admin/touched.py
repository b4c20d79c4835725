"""Who and what is touched when somebody is moved, freed, exchanged, dies, or is taken down: said before it is saved.

Numbers and partners; who the writers are, no volunteer learns.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.models import Prisoner
from tracker.models import ApiKey, Audience, Organisation, Scope, Webhook
from tracker.publishing.readers import audience_now
from tracker.takedowns import seeing

TRANSFER, MOVED, LEFT = "transfer", "moved", "left"
DEATH, RELEASE, EXCHANGE, TAKEDOWN = "death", "release", "exchange", "takedown"


@dataclass(frozen=True)
class Touched:
    """Sentences: what happens in the moment in which it is recorded, and what when it is published."""

    at_once: list[str] = field(default_factory=list)
    afterwards: list[str] = field(default_factory=list)

    def __add__(self, other: "Touched") -> "Touched":
        return Touched([*self.at_once, *other.at_once], [*self.afterwards, *other.afterwards])


# of the layers above: what they know to be touched by a turn of this kind
tellers: list[Callable[[Prisoner, str], Touched]] = []


def touched(person: Prisoner, kind: str) -> Touched:
    """By one turn in a person's life, in the words of every part of the house that it reaches."""
    return sum((tell(person, kind) for tell in tellers), Touched(at_once=_gate(kind))) + _readers(person, kind)


def _gate(kind: str) -> list[str]:
    if kind == MOVED:
        return [_("From the moment of saving nobody is offered the old address any more.")]
    if kind == TAKEDOWN:
        return [_("Nobody is offered the address any more.")]
    return [_("From the moment of saving nobody is offered the address any more.")]


def _readers(person: Prisoner, kind: str) -> Touched:
    """Everybody, and the partners whose keys read this person's record now."""
    seen_by = seeing("prisoner", person.uid)
    if not seen_by:
        return Touched(afterwards=[_("Nobody outside sees this person, so nobody outside is told.")])
    said = [_("Pages, exports and the feed of everybody change.")] if Audience.PUBLIC in seen_by else []
    keys = ApiKey.objects.usable(timezone.now()).filter(scopes__contains=[Scope.READ]).with_circles()
    partners = {key.organisation_id for key in keys if audience_now(key.circles) in seen_by}
    if partners:
        names = ", ".join(sorted(map(str, Organisation.objects.filter(pk__in=partners))))
        told = (
            ngettext("%(count)d partner is asked to remove its copy: %(names)s.",
                     "%(count)d partners are asked to remove their copies: %(names)s.", len(partners))
            if kind == TAKEDOWN
            else ngettext("%(count)d partner gets the change: %(names)s.",
                          "%(count)d partners get the change: %(names)s.", len(partners))
        )  # fmt: skip
        said.append(told % {"count": len(partners), "names": names})
    if hooks := Webhook.objects.on().filter(organisation__in=partners).count():
        called = ngettext("%(count)d webhook is called.", "%(count)d webhooks are called.", hooks)
        said.append(called % {"count": hooks})
    return Touched(afterwards=said)
