"""What a stolen database must not tell: texts sealed in their columns, and hashes to find them by.

A sealed text is AES-256-GCM under the newest of settings.FIELD_KEYS (or SEALING_KEY of them), stored as key number (2
bytes), nonce (12) and ciphertext with its tag. It is bound to its model, field and row, so moved or changed bytes raise
TamperedCiphertext. The row is known by `seal_id`, a UUID made before the row is. Two things stay visible: how long a
text is, and whether it is NULL. Who can write to the database can still put an old text of the same row back, or move a
text together with its seal_id.
"""

import hmac
import os
import unicodedata
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core import checks
from django.core.exceptions import FieldDoesNotExist, FieldError
from django.db import models
from django.db.models.query_utils import DeferredAttribute
from django.utils.encoding import punycode

_NONCE = 12  # bytes; random, so one key is good for 2³² texts (NIST SP 800-38D, 8.3)


class TamperedCiphertext(Exception):
    """A sealed text is not what was stored in this row and column, or its key is gone."""


def seal(text: str, place: bytes) -> bytes:
    """The text under the newest key, for this place alone."""
    return seal_bytes(text.encode(), place)


def unseal(sealed: bytes, place: bytes) -> str:
    """The text that was sealed for this place, or TamperedCiphertext."""
    try:
        return unseal_bytes(sealed, place).decode()
    except UnicodeDecodeError:
        raise TamperedCiphertext(f"{place.decode()}: not what was stored there") from None


def reseal(sealed: bytes, place: bytes) -> bytes:
    """The same under the newest key, or TamperedCiphertext."""
    return seal_bytes(unseal_bytes(sealed, place), place)


def key_number(sealed: bytes) -> int:
    """The number of the key that something is sealed with."""
    return int.from_bytes(sealed[:2], "big")


def sealing_key() -> int:
    """The number of the key that seals, the newest unless a setting says otherwise; all others only open."""
    return settings.SEALING_KEY or max(settings.FIELD_KEYS)


def seal_bytes(content: bytes, place: bytes) -> bytes:
    """As `seal`, for bytes."""
    kid, nonce = sealing_key(), os.urandom(_NONCE)
    return kid.to_bytes(2, "big") + nonce + AESGCM(settings.FIELD_KEYS[kid]).encrypt(nonce, content, place)


def unseal_bytes(sealed: bytes, place: bytes) -> bytes:
    """As `unseal`, for bytes."""
    kid = key_number(sealed)
    nonce, ciphertext = sealed[2 : 2 + _NONCE], sealed[2 + _NONCE :]
    try:
        return AESGCM(settings.FIELD_KEYS[kid]).decrypt(nonce, ciphertext, place)
    except KeyError:
        raise TamperedCiphertext(f"{place.decode()}: FIELD_KEYS holds no key {kid}") from None
    except (InvalidTag, ValueError):
        raise TamperedCiphertext(f"{place.decode()}: not what was stored there") from None


class Sealed:
    """A ciphertext as the database gave it; only an instance of its model can open it."""

    __slots__ = ("ciphertext",)

    def __init__(self, ciphertext: bytes) -> None:
        self.ciphertext = ciphertext

    def __repr__(self) -> str:
        return "<sealed>"

    def __str__(self) -> str:
        raise TypeError("This text is encrypted: read it from an instance of its model, not from values() or SQL.")


class _OpenedWhenRead(DeferredAttribute):
    """Keeps what the database gave until somebody reads it."""

    field: "EncryptedTextField"

    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        value = super().__get__(instance, owner)
        if isinstance(value, Sealed):
            value = self.field.open(value, instance)
            instance.__dict__[self.field.attname] = value
        return value

    def __set__(self, instance: models.Model, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


class EncryptedTextField(models.TextField):
    """Text that only the running application can read; its model needs `seal_id`, a UUIDField with a default.

    Written by save() and bulk_create(); update(), bulk_update(), fixtures, filters and defaults of new columns
    refuse it, since none of them knows the row. `__isnull` and `__kid` (the number of its key) work.
    """

    descriptor_class = _OpenedWhenRead

    def get_internal_type(self) -> str:
        return "BinaryField"

    def open(self, sealed: Sealed, instance: Any) -> str:
        """The text, or TamperedCiphertext."""
        return unseal(sealed.ciphertext, self.place(instance.seal_id))

    def anew(self, sealed: Sealed, seal_id: object) -> Sealed:
        """The same for the same row, under the newest key; or TamperedCiphertext."""
        return Sealed(reseal(sealed.ciphertext, self.place(seal_id)))

    def pre_save(self, model_instance: Any, add: bool) -> Sealed | None:
        text = getattr(model_instance, self.attname)
        return None if text is None else Sealed(seal(text, self.place(model_instance.seal_id)))

    def place(self, seal_id: object) -> bytes:
        """Where a ciphertext belongs. A copy in the history belongs where the original did."""
        model = getattr(self.model, "pgh_tracked_model", None) or self.model
        return f"{model._meta.label_lower}.{self.name}:{seal_id}".encode()

    def from_db_value(self, value: bytes | None, expression: Any, connection: Any) -> Sealed | None:
        return None if value is None else Sealed(bytes(value))

    def get_prep_value(self, value: Any) -> bytes | None:
        if value is None:
            return None
        if isinstance(value, Sealed):
            return value.ciphertext
        raise TypeError(f"{self} is encrypted: set it on an instance and save() that; find it by a keyed hash.")

    def get_lookup(self, lookup_name: str) -> Any:
        if lookup_name in ("isnull", "exact") or self.get_transform(lookup_name):  # exact: None becomes isnull
            return super().get_lookup(lookup_name)
        raise FieldError(f"{self} is encrypted and cannot be searched: find it by a keyed hash.")

    def value_to_string(self, obj: models.Model) -> str:
        raise TypeError(f"{self} is encrypted and is not written to fixtures.")

    def check(self, **kwargs: Any) -> list[checks.CheckMessage]:
        return [*super().check(**kwargs), *self._check_seal_id()]

    def _check_seal_id(self) -> list[checks.CheckMessage]:
        try:
            if isinstance(self.model._meta.get_field("seal_id"), models.UUIDField):
                return []
        except FieldDoesNotExist:
            pass
        return [checks.Error("A model with encrypted fields needs a UUIDField `seal_id`.", obj=self, id="tracker.E001")]


@EncryptedTextField.register_lookup
class KeyNumber(models.Transform):
    """The number of the key that a text is sealed with, to find what is still to be sealed anew."""

    lookup_name = "kid"
    output_field = models.IntegerField()
    template = "(get_byte(%(expressions)s, 0) * 256 + get_byte(%(expressions)s, 1))"


def keyed_hash(purpose: str, value: str) -> bytes:
    """HMAC-SHA-256 of a value under settings.INDEX_KEY, 32 bytes; one purpose's hashes say nothing of another's."""
    return hmac.digest(hmac.digest(settings.INDEX_KEY, purpose.encode(), "sha256"), value.encode(), "sha256")


def normalise_address(email: str) -> str:
    """One spelling for each mailbox, to hash and compare; mail goes to the address as its owner wrote it.

    The domain takes the form in which Django's mailer sends it (RFC 3490). RFC 5321 (2.4) lets the part before the
    @ distinguish case; no large provider does, and two accounts for one reader would be worse. Dots count for
    nothing at Gmail. A +tag is kept: it is another address elsewhere. Raises ValueError, which quotes nothing.
    """
    local, _, domain = unicodedata.normalize("NFC", email.strip()).rpartition("@")
    try:
        domain = punycode(domain.lower()).lower().rstrip(".")
    except UnicodeError:
        domain = ""
    if not local or not domain:
        raise ValueError("That is not an e-mail address.")
    if domain in ("gmail.com", "googlemail.com"):
        local, domain = local.replace(".", ""), "gmail.com"
    return f"{local.lower()}@{domain}"
