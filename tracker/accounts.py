"""How volunteers' accounts are kept: made by an administrator, guarded by a second factor whose seed is sealed."""

import base64
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.http import HttpRequest

from tracker.encryption import seal, unseal
from tracker.visitors import hashed_address

# allauth does not say whose seed it is, so a seed is bound to its kind of place and not to its row
SEED = b"mfa.authenticator.seed"


class InvitedOnly(DefaultAccountAdapter):
    """Accounts are made by administrators; nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Whose failures are counted together: a keyed hash of the address, so that none is kept."""
        return hashed_address(request, "sign in")

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Failures count for an account and an address together, so nobody elsewhere can lock a volunteer out."""
        return f"{super()._get_login_attempts_cache_key(request, **credentials)}:{self.get_client_ip(request)}"

    def get_reauthentication_methods(self, user: AbstractBaseUser | AnonymousUser) -> list[dict[str, Any]]:
        """A passkey before a code; the password only for those who have neither."""
        methods = super().get_reauthentication_methods(user)
        strength = ["mfa_reauthenticate:webauthn", "mfa_reauthenticate", "reauthenticate"]
        return sorted(methods, key=lambda method: strength.index(method["id"]))


class SealedSeeds(DefaultMFAAdapter):
    """Seeds of authenticator apps and recovery codes, sealed under FIELD_KEYS."""

    def encrypt(self, text: str) -> str:
        return base64.b64encode(seal(text, SEED)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(base64.b64decode(encrypted_text), SEED)
