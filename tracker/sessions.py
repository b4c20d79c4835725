"""Sessions in the database, sealed: a stolen dump tells neither who is signed in nor a seed that is being set up."""

import base64
import json
from typing import Any

from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions

from tracker.encryption import TamperedCiphertext, seal, unseal

PLACE = b"session"


class SessionStore(DatabaseSessions):
    """Django's, under FIELD_KEYS. One that cannot be opened, its key being gone, is empty: its owner signs in again."""

    def encode(self, session_dict: dict[str, Any]) -> str:
        return base64.b64encode(seal(json.dumps(session_dict), PLACE)).decode()

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        try:
            opened: dict[str, Any] = json.loads(unseal(base64.b64decode(session_data), PLACE))
        except (TamperedCiphertext, ValueError):
            return {}
        return opened
