"""How long a volunteer stays signed in, and what their session has proved."""

import time
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.contrib.sessions.backends.base import SessionBase
from django.dispatch import receiver
from django.http import HttpRequest

IDLE = 30 * 60  # seconds
LONGEST = 12 * 3600
FRESH = 15 * 60
# writing the session at every page would cost a query each; a minute more or less is nothing to half an hour
GRAIN = 60

BEGAN, SEEN = "staff_began", "staff_seen"


def has_ended(session: SessionBase) -> bool:
    """Whether a session was left alone for half an hour, or began more than twelve hours ago."""
    now = time.time()
    return now - session.get(SEEN, now) > IDLE or now - session.get(BEGAN, now) > LONGEST


def note_use(session: SessionBase) -> None:
    """Remember when the session began and when it was last used."""
    now = time.time()
    if now - session.get(SEEN, 0) > GRAIN:
        session.setdefault(BEGAN, now)
        session[SEEN] = now


def second_factors(user: AbstractBaseUser | AnonymousUser) -> dict[int, str]:
    """The second factors of a user by id: "totp" or "webauthn". Recovery codes alone are none."""
    own = Authenticator.objects.filter(user_id=user.pk).exclude(type=Authenticator.Type.RECOVERY_CODES)
    return dict(own.values_list("pk", "type"))


def verified_factors(request: HttpRequest) -> set[str]:
    """What this session was proved with: "totp", "webauthn", "recovery_codes".

    A factor that was removed since proves nothing any more, so taking a lost key from a user ends their sessions.
    Asked once for each request, however many permissions hang on it.
    """
    if "verified_factors" not in vars(request):
        vars(request)["verified_factors"] = {kind for kind, _at in _proofs(request)}
    return vars(request)["verified_factors"]


def has_fresh_factor(request: HttpRequest) -> bool:
    """Whether a second factor was used in this session in the last quarter of an hour (ASVS 7.5.3)."""
    return any(time.time() - at <= FRESH for _kind, at in _proofs(request))


def _proofs(request: HttpRequest) -> list[tuple[str, float]]:
    """The kind and the time of each second factor used in this session that its user still has."""
    if not request.user.is_authenticated:
        return []
    own = dict(Authenticator.objects.filter(user_id=request.user.pk).values_list("pk", "type"))
    records = get_authentication_records(request, request.user)
    return [(own[each["id"]], each["at"]) for each in records if each["method"] == "mfa" and each.get("id") in own]


@receiver(authenticator_added, dispatch_uid="proved by setting it up")
def _prove(request: HttpRequest, user: AbstractBaseUser, authenticator: Authenticator, **signal: Any) -> None:
    """Who has just set up a factor has used it: they are not asked for it again at once."""
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)
