"""Public identifiers: random, so that nobody can count people or guess the next one."""

import secrets
from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy

# base32 without padding, lower case: easy to read aloud, no look-alike pairs of 0/o and 1/l
ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"
LENGTH = 12
PATTERN = "[a-z2-7]{12}"


def new_uid() -> str:
    """Twelve random base32 characters (60 bits), never reused."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


USUAL: dict[str, Any] = {
    "max_length": LENGTH,
    "unique": True,
    "default": new_uid,
    "editable": False,
    "verbose_name": gettext_lazy("identifier"),
    "validators": [RegexValidator(f"^{PATTERN}$")],
}


class UidField(models.CharField):
    """The public identifier of a row; set once, by itself."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**USUAL | options)

    def deconstruct(self) -> tuple:
        name, path, args, options = super().deconstruct()
        return (
            name,
            path,
            args,
            {key: value for key, value in options.items() if USUAL.get(key) != value}
            | (
                {} if self.unique else {"unique": False}  # a row's history repeats its uid
            ),
        )
