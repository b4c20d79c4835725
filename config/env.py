"""The environment, read once: every problem is collected and told together, in words that say what to do."""

import base64
import binascii
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

KEY_BYTES = 32


class Environment:
    """Settings by name from `NAME`, or from the file that `NAME_FILE` points at (mounted secrets)."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self.problems: list[str] = []
        self._env = environ.Env()
        self._env.ENVIRON = self._with_files(values)

    def _with_files(self, values: Mapping[str, str]) -> dict[str, str]:
        read = dict(values)
        for name, path in values.items():
            plain = name.removesuffix("_FILE")
            if plain == name or plain in values or plain not in SECRETS:
                continue
            try:
                read[plain] = Path(path).read_text(encoding="utf-8").strip()
            except OSError as error:
                self.problems.append(f"{name}: cannot read the file ({error.strerror}).")
        return read

    def text(self, name: str, default: str = "") -> str:
        return self._env.str(name, default=default)

    def flag(self, name: str, default: bool = False) -> bool:
        return self._env.bool(name, default=default)

    def number(self, name: str, default: int) -> int:
        """A whole number above zero; the default may be 0, for what is not set."""
        text = self.text(name)
        if not text:
            return default
        if not text.isdecimal() or not int(text):
            self.problems.append(f"{name} must be a whole number above zero, such as {default}.")
            return default
        return int(text)

    def words(self, name: str) -> list[str]:
        return self._env.list(name, default=[])

    def required(self, name: str, hint: str) -> str:
        value = self.text(name)
        if not value:
            self.problems.append(f"{name} is not set. {hint}")
        return value

    def database(self) -> dict[str, Any]:
        url = self.required("DATABASE_URL", "Give a PostgreSQL address: postgres://user:password@host:5432/name.")
        if not url:
            return {}
        parsed = self._env.db_url_config(url)
        if "postgresql" not in parsed["ENGINE"]:
            self.problems.append(
                "DATABASE_URL must be PostgreSQL: constraints, triggers and roles are used throughout."
            )
        return parsed

    def mail(self) -> dict[str, Any]:
        return self._env.email_url_config(self.text("EMAIL_URL", "smtp://127.0.0.1:25"))

    def key(self, name: str, hint: str) -> bytes:
        return self._decoded(name, self.required(name, hint))

    def numbered_keys(self, name: str, hint: str) -> dict[int, bytes]:
        """`1:<base64>,2:<base64>` as {1: bytes, 2: bytes}."""
        keys = {}
        for part in filter(None, self.required(name, hint).split(",")):
            number, _, encoded = part.strip().partition(":")
            if not number.isdecimal() or not 0 < int(number) < 65536:
                self.problems.append(f"{name}: each key begins with its number, as in 1:<base64>.")
                continue
            keys[int(number)] = self._decoded(name, encoded)
        return keys

    def _decoded(self, name: str, encoded: str) -> bytes:
        try:
            key = base64.b64decode(encoded, validate=True)
        except (binascii.Error, ValueError):
            key = b""
        if encoded and len(key) != KEY_BYTES:
            self.problems.append(f"{name} must be {KEY_BYTES} random bytes in base64: openssl rand -base64 {KEY_BYTES}")
        return key

    def refuse(self, when: bool, sentence: str) -> None:
        if when:
            self.problems.append(sentence)

    def finish(self) -> None:
        """Raise ImproperlyConfigured with all problems, if there are any."""
        if self.problems:
            listed = "\n".join(f"  - {problem}" for problem in self.problems)
            raise ImproperlyConfigured(f"Not Forgotten cannot start like this:\n{listed}\nSee .env.example.")


SECRETS = {"SECRET_KEY", "FIELD_KEYS", "INDEX_KEY", "DATABASE_URL", "REDIS_URL", "EMAIL_URL"}

environment = Environment(os.environ)
