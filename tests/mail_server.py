"""A real SMTP server in this process, which keeps what it accepts and answers as a test wants."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

# each command by itself is of no interest here
logging.getLogger("mail.log").setLevel(logging.WARNING)


@dataclass
class MailServer:
    """`answers` are given to the next mails in turn, then 250. `rcpt` answers each address; `accepted` is all mail."""

    answers: list[str] = field(default_factory=list)
    rcpt: dict[str, str] = field(default_factory=dict)
    # the next connections end without an answer once the whole mail has come
    hang_up: int = 0
    accepted: list[EmailMessage] = field(default_factory=list)
    recipients: list[list[str]] = field(default_factory=list)
    port: int = 0

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        answer = self.rcpt.get(address, "250 OK")
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        answer = self.answers.pop(0) if self.answers else "250 OK"
        if answer.startswith("250"):
            content = envelope.original_content or b""
            self.accepted.append(BytesParser(EmailMessage, policy=policy.default).parsebytes(content))
            self.recipients.append(list(envelope.rcpt_tos))
        if self.hang_up:
            self.hang_up -= 1
            assert server.transport
            server.transport.abort()
        return answer

    @property
    def message_ids(self) -> list[str]:
        return [str(mail["Message-ID"]) for mail in self.accepted]

    def text(self, position: int = -1) -> str:
        """The plain text of a mail."""
        part = self.accepted[position].get_body(("plain",))
        assert part
        return str(part.get_content())

    def link(self, position: int = -1) -> str:
        """The address in a mail that its reader is to open."""
        return next(word for word in self.text(position).split() if word.startswith("http") and "/stop/" not in word)


class AnyPort(Controller):
    """On a port that is free."""

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@pytest.fixture
def mail_server(settings: Any) -> Iterator[MailServer]:
    """Where settings send mail to."""
    keep = MailServer()
    controller = AnyPort(keep, hostname="127.0.0.1", port=0, enable_SMTPUTF8=True)
    controller.start()
    settings.EMAIL_HOST, settings.EMAIL_PORT, keep.port = "127.0.0.1", controller.port, controller.port
    yield keep
    controller.stop()
