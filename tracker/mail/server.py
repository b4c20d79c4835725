"""The connection to the mail server, which can tell how far a mail had come when it broke."""

import smtplib
from typing import Any

from django.core.mail.backends.smtp import EmailBackend

from tracker.mail.form_letters import Written

GO_AHEAD = 354  # RFC 5321, 4.1.1.4: now comes the mail


class LostAfterData(OSError):
    """The connection ended after the server had asked for the mail: it may have taken it."""


class _Telling(smtplib.SMTP):
    _answered = 0

    def getreply(self) -> tuple[int, bytes]:
        code, words = super().getreply()
        self._answered = code
        return code, words

    def data(self, msg: Any) -> tuple[int, bytes]:
        self._answered = 0
        try:
            return super().data(msg)
        except smtplib.SMTPResponseException:
            raise
        except OSError as error:
            if self._answered == GO_AHEAD:
                raise LostAfterData(type(error).__name__) from None
            raise


class _TellingSsl(_Telling, smtplib.SMTP_SSL):
    pass


class Server(EmailBackend):
    """Django's own, on connections that tell."""

    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        return _TellingSsl if self.use_ssl else _Telling

    def say(self, mail: Written) -> None:
        """Send one mail over the connection, which is open. Raises OSError."""
        assert self.connection
        self.connection.sendmail(mail.sender, [mail.to], mail.content)
