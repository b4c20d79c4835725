"""Who asks: a partner organisation's key in the Authorization header, and nowhere else."""

import re
from datetime import datetime
from http import HTTPStatus
from typing import Any

from django.db.models import Q
from django.utils import timezone
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from tracker.api.usage import count_use
from tracker.models import ApiKey, Audience
from tracker.models.api_key import Scope
from tracker.publishing.readers import audience_now

BEARER = re.compile(r"Bearer +(nf_[0-9a-f]{12}_[A-Za-z0-9_-]{20,100})", re.IGNORECASE | re.ASCII)


class KeyAuthentication(BaseAuthentication):
    """A key that is not good is refused everywhere, so that nobody reads less than they think they read."""

    def authenticate(self, request: Request) -> tuple[None, ApiKey] | None:
        header = request.META.get("HTTP_AUTHORIZATION")
        if header is None:
            return None
        now = timezone.now()
        token = BEARER.fullmatch(header.strip())
        key = ApiKey.objects.of_token(token[1]) if token else None
        if key is None:
            raise AuthenticationFailed
        if not key.is_usable(now):
            # whoever tries a key that was revoked, or has ended, has its secret: its organisation should know
            count_use(key, request._request.resolver_match, HTTPStatus.UNAUTHORIZED, now)
            raise AuthenticationFailed
        note_use(key, now)
        # by the circles of this moment: whoever left one sees no more of it from now on
        key.audience = audience_now(key.circles) if Scope.READ in key.scopes else str(Audience.PUBLIC)
        return None, key

    def authenticate_header(self, request: Request) -> str:
        return "Bearer"


def note_use(key: ApiKey, now: datetime) -> None:
    """Keep the hour in which a key was last used: one write an hour, and no trace of when a partner works."""
    hour = now.replace(minute=0, second=0, microsecond=0)
    if key.last_used_at is None or key.last_used_at < hour:
        ApiKey.objects.filter(Q(last_used_at=None) | Q(last_used_at__lt=hour), pk=key.pk).update(last_used_at=hour)
        key.last_used_at = hour


def key_of(request: Request) -> ApiKey | None:
    """The key that a request was made with."""
    key: Any = request.auth
    return key


def audience_of(request: Request) -> str:
    """Whose records a request may see: everybody's without a key, with one that may read its organisation's."""
    key = key_of(request)
    return key.audience if key else str(Audience.PUBLIC)
