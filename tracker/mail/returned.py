"""The mailbox to which undeliverable mail comes back, on a server (IMAP) or in a folder (Maildir)."""

import imaplib
import mailbox
import ssl
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from urllib.parse import SplitResult, unquote, urlsplit

from tracker.mail.bounces import take

SECONDS = 30
HERE = {"127.0.0.1", "::1", "localhost"}


class NoSuchMailbox(ValueError):
    """The address names no mailbox that we can read."""


def read(url: str) -> tuple[int, int]:
    """Take every report from the mailbox; how many there were, and how many other mails, which stay where they are.

    `imaps://user:password@host/INBOX`, or `maildir:///a/folder`. A report is removed once it has been taken. Without
    TLS (`imap:`) a mailbox is read on this machine alone: on the way its password would be for all to see. Raises
    NoSuchMailbox.
    """
    address = urlsplit(url)
    if address.scheme == "maildir":
        return _read_maildir(address.path)
    if address.hostname and (address.scheme == "imaps" or (address.scheme == "imap" and address.hostname in HERE)):
        try:
            return _read_imap(address)
        except imaplib.IMAP4.error:
            # what a server says can repeat what it was told
            raise NoSuchMailbox("The mail server refused: see to the user, the password and the mailbox.") from None
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


def _read_imap(address: SplitResult) -> tuple[int, int]:
    taken = others = 0
    with _connected(address) as box:
        box.login(unquote(address.username or ""), unquote(address.password or ""))
        state, _words = box.select(unquote(address.path.strip("/")) or "INBOX")
        if state != "OK":
            raise NoSuchMailbox("There is no mailbox of that name.")
        for number, content in _mails(box):
            if take(_parsed(content)):
                box.store(number, "+FLAGS", "\\Deleted")
                taken += 1
            else:
                others += 1
        box.expunge()
    return taken, others


def _connected(address: SplitResult) -> imaplib.IMAP4:
    host = address.hostname or ""
    if address.scheme == "imap":
        return imaplib.IMAP4(host, address.port or 143, timeout=SECONDS)
    # imaplib by itself would take any certificate
    tls = ssl.create_default_context()
    return imaplib.IMAP4_SSL(host, address.port or 993, ssl_context=tls, timeout=SECONDS)


def _mails(box: imaplib.IMAP4) -> Iterator[tuple[str, bytes]]:
    _state, found = box.search(None, "ALL")
    for number in (found[0] or b"").split():
        _state, parts = box.fetch(number.decode(), "(BODY.PEEK[])")
        for part in parts:
            if isinstance(part, tuple):
                yield number.decode(), part[1]


def _parsed(content: bytes) -> Message:
    """With headers as they came: the newer policies take them to pieces, and fall over some that anybody can send."""
    return message_from_bytes(content)
