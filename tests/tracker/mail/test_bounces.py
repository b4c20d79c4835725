"""What comes back counts for the mail that it names, once, and ends what nobody can read."""

import mailbox
from base64 import b64encode
from pathlib import Path
from urllib.parse import quote

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from letters.models import QuietAddress, Supporter
from tests.imap_server import PASSWORD, USER, ImapServer, imap_server, self_signed
from tests.letters.cast import supporter
from tracker.models import Notice

pytestmark = pytest.mark.django_db

REPORT = """From: Mail Delivery System <mailer-daemon@example.org>
To: notes@127.0.0.1
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type={kind}; boundary="b"

--b
Content-Type: text/plain

It did not work.

--b
Content-Type: {part}

{told}
--b
Content-Type: {sent_as}

From: notes@127.0.0.1
Message-ID: <{message_id}@127.0.0.1>
Subject: A note for you

--b--
"""


def dsn(notice: Notice, status: str = "5.1.1", action: str = "failed", sent_as: str = "text/rfc822-headers") -> str:
    whose = "Reporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; sam@example.org\n"
    told = f"{whose}Action: {action}\nStatus: {status}\n"
    return REPORT.format(
        kind="delivery-status", part="message/delivery-status", told=told, sent_as=sent_as, message_id=notice.message_id
    )


def complaint(notice: Notice) -> str:
    told = "Feedback-Type: abuse\nUser-Agent: Provider/1.0\nVersion: 1\n"
    return REPORT.format(
        kind="feedback-report",
        part="message/feedback-report",
        told=told,
        sent_as="message/rfc822",
        message_id=notice.message_id,
    )


@pytest.fixture
def sam() -> Supporter:
    return supporter()


def sent(sam: Supporter, number: int = 1) -> Notice:
    return Notice.objects.create(
        key=f"pledge_due:{number}:",
        kind="pledge_due",
        recipient=sam.uid,
        subject_id=number,
        state="sent",
        due_at=timezone.now(),
        sent_at=timezone.now(),
    )


def come_back(folder: Path, *mails: str) -> list[str]:
    """The mails come into a mailbox, and it is read; what is left there."""
    box = mailbox.Maildir(folder / "box", create=True)
    for mail in mails:
        box.add(mail.encode())
    call_command("read_bounces", f"maildir://{folder / 'box'}", verbosity=0)
    return [box.get_bytes(key).decode() for key in box.iterkeys()]


def refusals() -> int:
    return Supporter.objects.get().refusals


@pytest.mark.parametrize("sent_as", ["text/rfc822-headers", "message/rfc822"])
def test_a_mail_that_came_back_has_failed(sam: Supporter, tmp_path: Path, sent_as: str) -> None:
    notice = sent(sam)
    assert come_back(tmp_path, dsn(notice, sent_as=sent_as)) == []
    notice.refresh_from_db()
    assert (notice.state, notice.reason, refusals()) == ("failed", "sent back (5.1.1)", 1)


def test_after_three_nothing_goes_there(sam: Supporter, tmp_path: Path) -> None:
    come_back(tmp_path, *(dsn(sent(sam, number)) for number in range(3)))
    assert Supporter.objects.get().refuses_mail


def test_who_does_not_let_us_in_says_nothing_of_the_address(sam: Supporter, tmp_path: Path) -> None:
    """A provider that takes none of our mail for some days would silence all who read theirs there."""
    notice = sent(sam)
    assert come_back(tmp_path, dsn(notice, "5.7.1")) == []
    notice.refresh_from_db()
    assert (notice.state, notice.reason, refusals()) == ("failed", "sent back (5.7.1)", 0)


def test_a_report_that_comes_again_counts_once(sam: Supporter, tmp_path: Path) -> None:
    notice = sent(sam)
    assert come_back(tmp_path, dsn(notice), dsn(notice)) == []
    assert come_back(tmp_path, dsn(notice)) == []
    assert refusals() == 1


@pytest.mark.parametrize(("status", "action"), [("4.2.2", "failed"), ("2.0.0", "delivered"), ("4.4.1", "delayed")])
def test_what_is_not_for_good_changes_nothing(sam: Supporter, tmp_path: Path, status: str, action: str) -> None:
    come_back(tmp_path, dsn(sent(sam), status, action))
    assert (refusals(), Notice.objects.get().state) == (0, "sent")


def test_a_forged_report_silences_nobody(sam: Supporter, tmp_path: Path) -> None:
    """It names the address, and no mail that we sent."""
    other = Notice(kind="pledge_due", recipient=sam.uid)
    sent(sam)
    left = come_back(tmp_path, dsn(other), "Subject: hello\n\nsam@example.org is gone")
    assert (refusals(), len(left)) == (0, 2)


@pytest.mark.parametrize("crooked", ['To: "', "From: <@", "Message-ID: <a@[b", "From: =?utf-8?b?////?= <", "To: a@["])
def test_a_crooked_report_keeps_no_other_from_being_read(sam: Supporter, tmp_path: Path, crooked: str) -> None:
    """Anybody can send one to the address that undeliverable mail comes back to."""
    strange = dsn(Notice(), sent_as="message/rfc822").replace("Subject: A note", f"{crooked}\nSubject: A note")
    left = come_back(tmp_path, strange, f"{crooked}\n{strange}", dsn(sent(sam)), strange)
    assert (refusals(), len(left)) == (1, 3)


def test_headers_that_came_back_encoded_are_read(sam: Supporter, tmp_path: Path) -> None:
    notice = sent(sam)
    head, _between, rest = dsn(notice).partition("Content-Type: text/rfc822-headers\n\n")
    encoded = b64encode(rest.removesuffix("--b--\n").encode()).decode()
    part = "Content-Type: text/rfc822-headers\nContent-Transfer-Encoding: base64\n\n"
    assert come_back(tmp_path, f"{head}{part}{encoded}\n--b--\n") == []
    assert refusals() == 1


def test_who_complains_of_a_mail_gets_no_more(sam: Supporter, tmp_path: Path) -> None:
    come_back(tmp_path, complaint(sent(sam)))
    assert QuietAddress.objects.has(sam.email_hash)


def read_by_imap(box: ImapServer, password: str = PASSWORD, scheme: str = "imap") -> None:
    user = f"{USER}:{quote(password, safe='')}"
    call_command("read_bounces", f"{scheme}://{user}@127.0.0.1:{box.port}/{box.name}", verbosity=0)


def test_a_mailbox_on_a_server_is_read_and_what_was_taken_removed(sam: Supporter) -> None:
    with imap_server(b"Subject: hello\n\nhello", dsn(sent(sam)).encode(), name="Returned") as box:
        read_by_imap(box)
        assert refusals() == 1
        assert box.mails == {1: b"Subject: hello\n\nhello"}
        read_by_imap(box)
    assert refusals() == 1


def test_a_server_that_lets_us_not_in_is_told_without_the_password(sam: Supporter) -> None:
    with imap_server() as box, pytest.raises(CommandError) as told:
        read_by_imap(box, password="another")
    assert "another" not in str(told.value)


def test_a_box_that_is_not_there_is_told(sam: Supporter) -> None:
    with imap_server() as box, pytest.raises(CommandError, match="no mailbox of that name"):
        call_command("read_bounces", f"imap://{USER}:{quote(PASSWORD, safe='')}@127.0.0.1:{box.port}/Elsewhere")


def test_a_server_that_cannot_prove_who_it_is_is_told_no_password(sam: Supporter, tmp_path: Path) -> None:
    with imap_server(tls=self_signed(tmp_path)) as box, pytest.raises(CommandError, match="certificate"):
        read_by_imap(box, scheme="imaps")
    assert box.said == []


@pytest.mark.parametrize(
    "url", ["", "https://example.org", "maildir:///no/such/folder", "imap://me:word@mail.example.org/INBOX"]
)
def test_a_mailbox_that_is_none_is_named_as_such(url: str) -> None:
    with pytest.raises(CommandError):
        call_command("read_bounces", url)
