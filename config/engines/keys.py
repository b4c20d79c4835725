"""Fresh random keys for a demo's data or a test run; in production they come from the one who runs the site."""

import base64
import secrets

KEY_BYTES = 32


def fresh_keys() -> dict[str, str]:
    """SECRET_KEY, FIELD_KEYS and INDEX_KEY, as the environment gives them."""
    return {
        "SECRET_KEY": secrets.token_urlsafe(50),
        "FIELD_KEYS": f"1:{_key()}",
        "INDEX_KEY": _key(),
    }


def _key() -> str:
    return base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()
