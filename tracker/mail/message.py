"""One mail: neutral to whoever sees it pass, whole as plain text, nothing loaded from anywhere, no tracking."""

from collections.abc import Sequence
from dataclasses import replace
from email.utils import parseaddr
from uuid import UUID

import css_inline
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from tracker.mail.kinds import Part, Recipient

_inliner = css_inline.CSSInliner(load_remote_stylesheets=False)


def message(subject: str, recipient: Recipient, parts: Sequence[Part], message_id: UUID) -> EmailMultiAlternatives:
    """The mail in the language that is active. Raises BadHeaderError for an address that would forge headers."""
    context = {"parts": _each_link_once(parts), "recipient": recipient, "subject": subject}
    mail = EmailMultiAlternatives(
        subject=subject,
        body=render_to_string("mail/note.txt", context),
        to=[recipient.address],
        headers={
            "Message-ID": f"<{message_id}@{_sender_host()}>",
            "List-Unsubscribe": f"<{recipient.stop_url}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "Auto-Submitted": "auto-generated",
        },
    )
    mail.attach_alternative(_inliner.inline(render_to_string("mail/note.html", context)), "text/html")
    return mail


def _each_link_once(parts: Sequence[Part]) -> list[Part]:
    """Where several parts lead to one page, the last of them says so."""
    last = {part.link: position for position, part in enumerate(parts)}
    return [part if last[part.link] == position else replace(part, link="") for position, part in enumerate(parts)]


def _sender_host() -> str:
    """The host that the sender's address shows anyway."""
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
