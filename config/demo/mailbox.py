"""The mail that the demo sent, for reading: every message that its SMTP server kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

SHOWN = 200


@dataclass(frozen=True)
class Mail:
    """One message; `number` is the nanosecond at which it came."""

    number: int
    message: EmailMessage

    @property
    def at(self) -> datetime:
        return datetime.fromtimestamp(self.number / 1e9, UTC)

    @property
    def headers(self) -> list[tuple[str, str]]:
        return list(self.message.items())

    @property
    def sender(self) -> str:
        return str(self.message["From"])

    @property
    def recipient(self) -> str:
        return str(self.message["To"])

    @property
    def subject(self) -> str:
        return str(self.message["Subject"])

    @property
    def text(self) -> str:
        """Its text part as a mail program without pictures shows it."""
        body = self.message.get_body(("plain", "html"))
        return str(body.get_content()) if body else ""


def mails(request: HttpRequest) -> HttpResponse:
    return render(request, "demo/mails.html", {"mails": list(_newest())})


def mail(request: HttpRequest, number: int) -> HttpResponse:
    path = _folder() / f"{number}.eml"
    if not path.is_file():
        raise Http404
    return render(request, "demo/mail.html", {"mail": _read(path)})


def _folder() -> Path:
    return Path(settings.DATA_DIR) / "mail"


def _newest() -> Iterator[Mail]:
    kept = sorted(_folder().glob("*.eml"), key=lambda path: int(path.stem), reverse=True)
    return map(_read, kept[:SHOWN])


def _read(path: Path) -> Mail:
    with path.open("rb") as file:
        return Mail(int(path.stem), BytesParser(EmailMessage, policy=policy.default).parse(file))
