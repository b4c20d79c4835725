"""Mails that differ in their reader alone are written once, with marks in the places of what is theirs.

No two readers are told anything different of a letter that is due, so a morning's thousands are a handful of forms.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from email.utils import formatdate
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.mail.message import sanitize_address
from django.utils.html import escape

from tracker.mail.kinds import Part, Recipient
from tracker.mail.message import message

# with the last of a morning's forms the first are forgotten
MOST_FORMS = 100


@dataclass(frozen=True)
class Written:
    """A mail as it goes over the wire, with the two addresses of its envelope."""

    sender: str
    to: str = field(repr=False)
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class _Marks:
    """What stands in a form where each reader's own belongs, and is found nowhere else."""

    address: str
    stop_url: str
    message_id: UUID
    date: str

    @classmethod
    def new(cls) -> "_Marks":
        each = [uuid4().hex for _ in range(3)]
        return cls(f"a{each[0]}@example.org", f"https://example.org/{each[1]}/", uuid4(), f"d{each[2]}")


# where each of them stands in a mail: the stop page in a header, in the text and in the HTML
PLACES = 3


class FormLetters:
    """The forms of one round of delivery. They hold what mails say, links that let in included, so they go with it."""

    def __init__(self) -> None:
        self._forms: dict[tuple[str, str, tuple[Part, ...]], bytes | None] = {}
        self._marks = _Marks.new()
        self._sender = sanitize_address(settings.DEFAULT_FROM_EMAIL, "utf-8")

    def written(self, subject: str, recipient: Recipient, parts: Sequence[Part], message_id: UUID) -> Written:
        """The mail in the language that is active. Raises ValueError for an address that would forge headers."""
        to = sanitize_address(recipient.address, "utf-8")
        form = self._form(subject, recipient, tuple(parts))
        if form is None or escape(recipient.stop_url) != recipient.stop_url:
            return Written(self._sender, to, _as_sent(message(subject, recipient, parts, message_id)))
        if not recipient.stop_url.isprintable():
            raise ValueError("A header is one line.")
        marks = self._marks
        for mark, value in (
            (marks.address, to),
            (marks.stop_url, recipient.stop_url),
            (str(marks.message_id), str(message_id)),
            (marks.date, formatdate()),
        ):
            form = form.replace(mark.encode(), value.encode("ascii"))
        return Written(self._sender, to, form)

    def _form(self, subject: str, recipient: Recipient, parts: tuple[Part, ...]) -> bytes | None:
        """None for a mail with lines so long that they are wrapped, and the marks with them."""
        key = (recipient.language, subject, parts)
        if key not in self._forms:
            if len(self._forms) >= MOST_FORMS:
                self._forms.clear()
            self._forms[key] = self._made(subject, recipient, parts)
        return self._forms[key]

    def _made(self, subject: str, recipient: Recipient, parts: tuple[Part, ...]) -> bytes | None:
        marks = self._marks
        nobody = replace(recipient, address=marks.address, stop_url=marks.stop_url)
        mail = message(subject, nobody, parts, marks.message_id)
        mail.extra_headers["Date"] = marks.date
        form = _as_sent(mail)
        wrapped = b"quoted-printable" in form or b"base64" in form
        return None if wrapped or form.count(marks.stop_url.encode()) != PLACES else form


def _as_sent(mail: EmailMultiAlternatives) -> bytes:
    whole: Any = mail.message()
    content: bytes = whole.as_bytes(linesep="\r\n")
    return content
