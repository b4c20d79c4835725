"""A copy of the published case files that stays in step with Not Forgotten. Standard library only: take it as it is.

    export NOT_FORGOTTEN_KEY=nf_…        # in the environment, so that it is in no list of processes
    python sync_client.py https://HOST copy.sqlite3                # once: a first copy, or what has changed since
    python sync_client.py https://HOST copy.sqlite3 --every 300    # and again every five minutes, until stopped

The copy is the table `records (kind, uid, etag, body)`. Each page of the feed is applied in one transaction together
with the place to go on from, so that a client which dies at any moment goes on without a gap.
"""

import argparse
import json
import os
import sqlite3
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from http import HTTPStatus

PAGE = 500  # changes
PATIENCE = 8  # tries at one page, with growing pauses
LONGEST_PAUSE = 300  # seconds
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
    given = parser.parse_args()
    if not may_carry_a_key(given.host):
        parser.error("the address must begin with https://, or a key would travel in the clear")
    copy = sqlite3.connect(given.copy, isolation_level=None)
    copy.executescript(TABLES)
    key = os.environ.get("NOT_FORGOTTEN_KEY", "")
    try:
        while True:
            print(f"{sync(copy, given.host.rstrip('/'), key)} changes", flush=True)
            if given.every is None:
                return 0
            time.sleep(given.every)
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
    # whoever was withdrawn may be in danger: nothing of them stays, and secure_delete overwrites the bytes
    copy.execute("PRAGMA secure_delete = ON")
    copy.execute("DELETE FROM records WHERE kind = ? AND uid = ?", name)
    if change["change"] == "merged":
        copy.execute("INSERT OR REPLACE INTO merged VALUES (?, ?, ?)", [*name, change["into"]])


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
