"""A partner's copy of the records, kept in step by the feed alone."""

from dataclasses import dataclass, field
from typing import Any

from tests.api_client import ask, told


@dataclass
class Copy:
    """What a client holds: etags by kind and uid, what it was told to remove, and the cursor to go on from."""

    token: str = ""
    cursor: str = ""
    held: dict[tuple[str, str], str] = field(default_factory=dict)
    told: list[tuple[str, str, str]] = field(default_factory=list)
    resets: int = 0

    def follow(self, limit: int = 3) -> None:
        """Take page after page until nothing is waiting."""
        while self.take(limit)["has_more"]:
            pass

    def take(self, limit: int = 3) -> dict[str, Any]:
        since = f"&since={self.cursor}" if self.cursor else ""
        page = told(f"changes/?limit={limit}{since}", self.token)
        if page["reset"]:
            self.held.clear()
            self.resets += 1
        for change in page["results"]:
            self._apply(change)
        self.cursor = page["next"]
        return page

    def _apply(self, change: dict[str, Any]) -> None:
        name = change["kind"], change["uid"]
        self.told.append((change["change"], *name))
        if change["change"] == "upsert":
            self.held[name] = change["etag"]
        else:
            assert change["record"] is None
            self.held.pop(name, None)

    def people(self) -> dict[str, str]:
        return {uid: etag for (kind, uid), etag in self.held.items() if kind == "prisoner"}


def lines(path: str, token: str = "") -> tuple[list[str], str]:
    """The lines of an export, and its cursor."""
    answer = ask(path, token)
    assert answer.status_code == 200
    return b"".join(answer.streaming_content).decode().splitlines(), answer.headers["X-Sync-Cursor"]
