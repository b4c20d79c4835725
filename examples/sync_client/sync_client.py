"""A copy of the published case files that stays in step with Not Forgotten. Standard library only: take it as it is.

    export NOT_FORGOTTEN_KEY=nf_…        # in the environment, so that it is in no list of processes
    python sync_client.py https://HOST copy.sqlite3                # once: a first copy, or what has changed since
    python sync_client.py https://HOST copy.sqlite3 --every 300    # and again every five minutes, until stopped

    export NOT_FORGOTTEN_HOOK_SECRET=whsec_…
    python sync_client.py https://HOST copy.sqlite3 --every 3600 --listen 8081   # and at once when we call

The last listens on this machine alone: have your web server pass on to it, from an https address, what we send there.

The copy is the table `records (kind, uid, etag, body)`. Each page of the feed is applied in one transaction together
with the place to go on from, so that a client which dies at any moment goes on without a gap.
"""

import argparse
import base64
import hmac
import http.server
import json
import os
import sqlite3
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from http import HTTPStatus

PAGE = 500  # changes
PATIENCE = 8  # tries at one page, with growing pauses
LONGEST_PAUSE = 300  # seconds
LARGEST_CALL = 64 * 1024  # bytes
OLDEST_CALL = 300  # seconds
TABLES = """
    CREATE TABLE IF NOT EXISTS records (
        kind TEXT NOT NULL, uid TEXT NOT NULL, etag TEXT NOT NULL, body TEXT NOT NULL,
        stale INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (kind, uid)
    );
    CREATE TABLE IF NOT EXISTS merged (kind TEXT, uid TEXT, into_uid TEXT, PRIMARY KEY (kind, uid));
    CREATE TABLE IF NOT EXISTS place (only INTEGER PRIMARY KEY CHECK (only = 1), cursor TEXT NOT NULL);
"""


def main() -> int:
    parser = argparse.ArgumentParser(description="Keep a copy of the published case files in step.")
    parser.add_argument("host", help="for instance https://notforgotten.example")
    parser.add_argument("copy", help="the SQLite file to keep it in")
    parser.add_argument("--every", type=float, metavar="SECONDS", help="go on until stopped")
    parser.add_argument("--listen", type=int, metavar="PORT", help="beside --every: sync at once when a webhook calls")
    given = parser.parse_args()
    secret = os.environ.get("NOT_FORGOTTEN_HOOK_SECRET", "")
    if given.listen is not None and (given.every is None or not secret.startswith("whsec_")):
        parser.error("--listen needs --every, since a call can be lost, and NOT_FORGOTTEN_HOOK_SECRET")
    if not may_carry_a_key(given.host):
        parser.error("the address must begin with https://, or a key would travel in the clear")
    copy = sqlite3.connect(given.copy, isolation_level=None)
    # whoever was withdrawn may be in danger: nothing of them stays, the bytes are written over
    copy.execute("PRAGMA secure_delete = ON")
    copy.executescript(TABLES)
    called = listen(given.listen, secret) if given.listen is not None else threading.Event()
    key = os.environ.get("NOT_FORGOTTEN_KEY", "")
    try:
        while True:
            print(f"{sync(copy, given.host.rstrip('/'), key)} changes", flush=True)
            if given.every is None:
                return 0
            called.wait(given.every)
            called.clear()  # before asking: who calls from now on is heard the next time
    except KeyboardInterrupt:
        return 0
    except urllib.error.HTTPError as refused:
        print(f"{refused.code}: {refused.read().decode(errors='replace')}", file=sys.stderr)
        return 1


def may_carry_a_key(host: str) -> bool:
    """Over https anywhere; without it on this machine alone, where somebody tries it out."""
    address = urllib.parse.urlsplit(host)
    return address.scheme == "https" or (address.scheme == "http" and address.hostname in {"localhost", "127.0.0.1"})


def sync(copy: sqlite3.Connection, host: str, key: str) -> int:
    """Take page after page until nothing is waiting; how many changes that were."""
    taken = 0
    while True:
        page = ask(f"{host}/api/v1/changes/?{urllib.parse.urlencode(asked(copy))}", key)
        apply(copy, page)
        taken += len(page["results"])
        if not page["has_more"]:
            return taken


def asked(copy: sqlite3.Connection) -> dict[str, object]:
    place = copy.execute("SELECT cursor FROM place").fetchone()
    return {"limit": PAGE} | ({"since": place[0]} if place else {})


def apply(copy: sqlite3.Connection, page: dict) -> None:
    """A page and the place behind it, both or neither."""
    copy.execute("BEGIN IMMEDIATE")
    try:
        if page["reset"]:  # everything is sent again; what is not is gone
            copy.execute("UPDATE records SET stale = 1")
        for change in page["results"]:
            take(copy, change)
        if not page["has_more"]:
            copy.execute("DELETE FROM records WHERE stale")
        copy.execute("INSERT OR REPLACE INTO place VALUES (1, ?)", [page["next"]])
        copy.execute("COMMIT")
    except BaseException:
        copy.execute("ROLLBACK")
        raise


def take(copy: sqlite3.Connection, change: dict) -> None:
    name = change["kind"], change["uid"]
    if change["change"] == "upsert":
        body = json.dumps(change["record"], ensure_ascii=False)
        copy.execute("INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, 0)", [*name, change["etag"], body])
        copy.execute("DELETE FROM merged WHERE kind = ? AND uid = ?", name)
        return
    copy.execute("DELETE FROM records WHERE kind = ? AND uid = ?", name)
    if change["change"] == "merged":
        copy.execute("INSERT OR REPLACE INTO merged VALUES (?, ?, ?)", [*name, change["into"]])


def listen(port: int, secret: str) -> threading.Event:
    """Take calls on this machine, in a thread; what is set when one came that is ours."""
    called = threading.Event()

    class Call(http.server.BaseHTTPRequestHandler):
        timeout = 15

        def do_POST(self) -> None:
            length = self.headers.get("Content-Length", "")
            body = self.rfile.read(int(length)) if length.isdecimal() and int(length) <= LARGEST_CALL else b""
            ours = is_signed(self.headers, body, secret, time.time())
            self.send_response(HTTPStatus.NO_CONTENT if ours else HTTPStatus.UNAUTHORIZED)
            self.end_headers()
            if ours:  # one that comes twice only asks twice
                called.set()

        def log_message(self, *said: object) -> None:
            """What is called, and when, is in no log."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Call)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return called


def is_signed(headers: Mapping[str, str], body: bytes, secret: str, now: float) -> bool:
    """Whether a call is ours, and of this moment (standardwebhooks.com)."""
    name, at = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not (at.isascii() and at.isdecimal() and abs(now - int(at)) <= OLDEST_CALL):
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    right = base64.b64encode(hmac.digest(key, f"{name}.{at}.".encode() + body, "sha256")).decode()
    given = headers.get("webhook-signature", "").split()
    return any(hmac.compare_digest(f"v1,{right}".encode(), each.encode()) for each in given)


def ask(address: str, key: str) -> dict:
    """The answer, after as many tries as it takes within reason. Raises HTTPError for what no waiting mends."""
    headers = {"Accept": "application/json"} | ({"Authorization": f"Bearer {key}"} if key else {})
    pause = 1.0
    for tries_left in reversed(range(PATIENCE)):
        try:
            with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=60) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refused:
            waiting_helps = (
                refused.code == HTTPStatus.TOO_MANY_REQUESTS or refused.code >= HTTPStatus.INTERNAL_SERVER_ERROR
            )
            if not waiting_helps or not tries_left:
                raise
            pause = max(pause, float(refused.headers.get("Retry-After") or 0))
        except (OSError, ValueError):  # no answer, or half of one
            if not tries_left:
                raise
        time.sleep(min(pause, LONGEST_PAUSE))
        pause *= 2
    raise AssertionError("the last try answers or raises")


if __name__ == "__main__":
    sys.exit(main())
