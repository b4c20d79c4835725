"""Public identifiers: random, so that nobody can count people or guess the next one."""

import secrets

from django.core.validators import RegexValidator
from django.db import models

# base32 without padding, lower case: easy to read aloud, no look-alike pairs of 0/o and 1/l
ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"
LENGTH = 12
PATTERN = "[a-z2-7]{12}"


def new_uid() -> str:
    """Twelve random base32 characters (60 bits), never reused."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


class UidField(models.CharField):
    """The public identifier of a row; set once, by itself."""

    def __init__(self, **options: object) -> None:
        options |= {"max_length": LENGTH, "unique": True, "default": new_uid, "editable": False}
        options["validators"] = [RegexValidator(f"^{PATTERN}$")]
        super().__init__(**options)

    def deconstruct(self) -> tuple:
        name, path, args, options = super().deconstruct()
        for fixed in ("max_length", "unique", "default", "editable", "validators"):
            options.pop(fixed, None)
        return name, path, args, options
