"""Who can sign in to the demo, with secrets that are new at every start."""

import secrets
from typing import Any

from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.contrib.auth.models import Group
from django.utils.crypto import get_random_string

from letters.models import Supporter
from letters.models.supporter import hash_of
from tracker.models import ApiKey, Mailbox, Organisation, User
from tracker.models.api_key import Scope

ROLES = {"admin": "administrator", "editor": "editor", "volunteer": "volunteer"}
PARTNER = "Demo archive"
SUPPORTER = "supporter@demo.test"
PARTNERS_ADDRESS = "partner@demo.test"


def renew() -> dict[str, Any]:
    """Make the accounts where missing, give them new secrets, and end the old ones."""
    return {
        "users": {login: {"login": login, "password": _user(login, group)} for login, group in ROLES.items()},
        "supporter": {"email": _supporter()},
        "partner_key": _partner_key(),
        "partner": {"email": PARTNERS_ADDRESS},
    }


def _user(login: str, group: str) -> str:
    password = secrets.token_urlsafe(12)
    is_admin = login == "admin"
    user, _made = User.objects.update_or_create(
        username=login, defaults={"is_staff": True, "is_superuser": is_admin, "is_active": True, "language": "en"}
    )
    user.groups.set([Group.objects.get(name=group)])
    # 96 random bits need no slow hash, and three of those cost seconds; Django makes it slow at the first sign-in
    user.password = PBKDF2PasswordHasher().encode(password, get_random_string(22), iterations=1000)
    user.save(update_fields=["password"])
    return password


def _supporter() -> str:
    found = {"email_hash": hash_of(SUPPORTER)}
    Supporter.objects.get_or_create(**found, defaults={"email": SUPPORTER, "pseudonym": "Vera"})
    return SUPPORTER


def _partner_key() -> str:
    partner, _made = Organisation.objects.get_or_create(name_en=PARTNER)
    partner.keys.all().delete()
    box = Mailbox.objects.filter(organisation=partner).first() or Mailbox(organisation=partner, language="en")
    box.move_to(PARTNERS_ADDRESS)
    box.save()
    _key, token = ApiKey.issue(partner, label="demo", scopes=Scope.values)
    return token
