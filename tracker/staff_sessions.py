"""How long a volunteer stays signed in, and what their session has proved."""

import time

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

IDLE = 30 * 60  # seconds
LONGEST = 12 * 3600
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
    """
    if not request.user.is_authenticated:
        return set()
    own = dict(Authenticator.objects.filter(user_id=request.user.pk).values_list("pk", "type"))
    records = get_authentication_records(request, request.user)
    return {own[record["id"]] for record in records if record["method"] == "mfa" and record.get("id") in own}
