"""The mail of each kind as it would arrive, with made-up data: nothing of a real person is in it."""

from dataclasses import dataclass
from uuid import UUID

from django.utils import translation

from tracker.mail.kinds import Kind, Recipient
from tracker.mail.message import message

READER = "reader@example.org"


@dataclass(frozen=True)
class Sample:
    """Both parts of a mail, and the headers that a stranger may catch sight of."""

    kind: Kind
    language: str
    subject: str
    sender: str
    text: str
    html: str


def sample(kind: Kind, language: str) -> Sample:
    with translation.override(language):
        recipient = Recipient(READER, language, "UTC", kind.sample_stop())
        mail = message(str(kind.subject), recipient, [kind.sample()], UUID(int=0))
    [(html, _type)] = mail.alternatives
    return Sample(kind, language, str(mail.subject), mail.from_email, str(mail.body), str(html))
