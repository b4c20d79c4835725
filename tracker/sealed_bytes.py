"""Bytes sealed as texts are: a picture that only the running application can show."""

from typing import Any

from tracker.encryption import EncryptedTextField, Sealed, seal_bytes, unseal_bytes


class EncryptedBytesField(EncryptedTextField):
    """As EncryptedTextField, for bytes."""

    _pyi_private_set_type: Any
    _pyi_private_get_type: Any

    def open(self, sealed: Sealed, instance: Any) -> bytes:  # type: ignore[override]
        """The bytes, or TamperedCiphertext."""
        return unseal_bytes(sealed.ciphertext, self.place(instance.seal_id))

    def pre_save(self, model_instance: Any, add: bool) -> Sealed | None:
        content: Any = getattr(model_instance, self.attname)
        place = self.place(model_instance.seal_id)
        return None if content is None else Sealed(seal_bytes(bytes(content), place))
