"""The mailbox to which undeliverable mail comes back, on a server (IMAP) or in a folder (Maildir)."""

import imaplib
import mailbox
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from urllib.parse import unquote, urlsplit

from tracker.mail.bounces import take

SECONDS = 30


class NoSuchMailbox(ValueError):
    """The address names no mailbox that we can read."""


def read(url: str) -> tuple[int, int]:
    """Take every report from the mailbox; how many there were, and how many other mails, which stay where they are.

    `imaps://user:password@host/INBOX`, or `maildir:///a/folder`. A report is removed once it has been taken.
    """
    address = urlsplit(url)
    if address.scheme == "maildir":
        return _read_maildir(address.path)
    if address.scheme in {"imap", "imaps"} and address.hostname:
        return _read_imap(url)
    raise NoSuchMailbox("Give imaps://user:password@host/INBOX or maildir:///a/folder.")


def _read_maildir(path: str) -> tuple[int, int]:
    box = mailbox.Maildir(path, factory=None, create=False)
    taken = others = 0
    for key in list(box.keys()):
        if take(_parsed(box.get_bytes(key))):
            box.remove(key)
            taken += 1
        else:
            others += 1
    return taken, others


def _read_imap(url: str) -> tuple[int, int]:
    address = urlsplit(url)
    client = imaplib.IMAP4_SSL if address.scheme == "imaps" else imaplib.IMAP4
    taken = others = 0
    with client(
        address.hostname or "", address.port or (993 if address.scheme == "imaps" else 143), timeout=SECONDS
    ) as box:
        box.login(unquote(address.username or ""), unquote(address.password or ""))
        box.select(unquote(address.path.strip("/")) or "INBOX")
        for number, content in _mails(box):
            if take(_parsed(content)):
                box.store(number, "+FLAGS", "\\Deleted")
                taken += 1
            else:
                others += 1
        box.expunge()
    return taken, others


def _mails(box: imaplib.IMAP4) -> Iterator[tuple[str, bytes]]:
    _state, found = box.search(None, "ALL")
    for number in (found[0] or b"").split():
        _state, parts = box.fetch(number.decode(), "(BODY.PEEK[])")
        for part in parts:
            if isinstance(part, tuple):
                yield number.decode(), part[1]


def _parsed(content: bytes) -> EmailMessage:
    return BytesParser(EmailMessage, policy=policy.default).parsebytes(content)
