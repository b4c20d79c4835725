"""What came back: reports that a mail could not be delivered (RFC 3464), and complaints of it (RFC 5965).

A report counts only for the mail whose Message-ID it names. That is known to us and to whoever got the mail, so nobody
can silence somebody else by forging a report about their address.
"""

import re
from dataclasses import dataclass
from email.message import Message
from typing import Any
from uuid import UUID

from tracker.mail.kinds import kinds
from tracker.mail.outcomes import is_policy
from tracker.models import Notice, NoticeState

_MESSAGE_ID = re.compile(r"<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>]+>")
_STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}")


@dataclass(frozen=True)
class Report:
    """What a server says of a mail of ours. `status` as in RFC 3463, 5.1.1; empty for a complaint."""

    message_id: UUID
    status: str

    @property
    def is_complaint(self) -> bool:
        return not self.status

    @property
    def is_for_good(self) -> bool:
        return self.status.startswith("5")


def report_in(mail: Message) -> Report | None:
    """The report in a mail; None for any other mail, and for a report of success or of a delay without an end."""
    if mail.get_content_type() != "multipart/report":
        return None
    parts = list(mail.walk())
    message_id = _named_in(parts)
    if message_id is None:
        return None
    kind = str(mail.get_param("report-type", "")).lower()
    if kind == "feedback-report":
        return Report(message_id, "")
    statuses = [
        status for part in parts if part.get_content_type() == "message/delivery-status" for status in _failed(part)
    ]
    return Report(message_id, statuses[0]) if statuses else None


def _named_in(parts: list[Any]) -> UUID | None:
    """The Message-ID of the mail that the report is about, from its headers as they came back."""
    for part in parts:
        if part.get_content_type() in {"text/rfc822-headers", "message/rfc822"}:
            found = _MESSAGE_ID.search(_text(part))
            if found:
                return UUID(found[1])
    return None


def _text(part: Message) -> str:
    payload = part.get_payload()
    if isinstance(payload, list):
        return "\n".join(
            f"{name}: {value}" for each in payload if isinstance(each, Message) for name, value in each.items()
        )
    decoded = part.get_payload(decode=True)
    return decoded.decode(errors="replace") if isinstance(decoded, bytes) else ""


def _failed(part: Message) -> list[str]:
    """The statuses of recipients whom the mail did not reach. Each block of the part is a message by itself."""
    blocks = part.get_payload()
    found = []
    for block in blocks if isinstance(blocks, list) else []:
        if not isinstance(block, Message):
            continue
        action, status = str(block.get("Action", "")).strip().lower(), _STATUS.search(str(block.get("Status", "")))
        if action == "failed" and status:
            found.append(status[0])
    return found


def take(mail: Message) -> bool:
    """Put down what a mail reports; whether it was a report on a mail of ours. Once for each of our mails."""
    report = report_in(mail)
    if report is None:
        return False
    rows = Notice.objects.filter(message_id=report.message_id, state__in=[NoticeState.SENT, NoticeState.FAILED])
    notices = list(rows.order_by("pk"))
    if report.is_complaint:
        for notice in notices[:1]:
            kinds[notice.kind].unwanted(notice)
        return bool(notices)
    if not report.is_for_good:
        return bool(notices)
    # of one mail with several notices it counts once; a report that comes again finds none that was sent
    failed = rows.filter(state=NoticeState.SENT).update(state=NoticeState.FAILED, reason=f"sent back ({report.status})")
    if failed and not is_policy(report.status):
        kinds[notices[0].kind].refused(notices[0])
    return bool(notices)
