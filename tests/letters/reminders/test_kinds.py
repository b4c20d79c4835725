"""Each kind of notice, as it arrives: neutral outside and inside, true when it is sent, with a stop that works."""

import re
from collections.abc import Callable
from datetime import timedelta
from email.message import EmailMessage
from html import unescape

import pytest
from django.utils import timezone

from cases.models import Prisoner
from letters.actions.asking import request_sign_in, sign_up
from letters.actions.leaving import erase, stop_mail
from letters.actions.writing import mark_sent
from letters.models import Letter, MailedLink, Pledge, Supporter
from letters.reminders import kinds as own
from letters.wishes import Wishes
from tests.letters.cast import SAM, pledged, reachable, supporter
from tests.letters.reminders.owed import ANY_HOUR, OWED, letter, person, remind
from tests.mail_server import MailServer
from tracker.mail.delivery import deliver_due
from tracker.mail.kinds import declared_in
from tracker.models import Notice

pytestmark = pytest.mark.django_db

# of the person, their case and their place; and what no stranger's glance must catch
CANARIES = ("Канарейкин", "Kanarejkin", "Kanareykin", "Canaryville", "Канарск", "205.2")
CAUSE = re.compile(
    r"prison|jail|colony|politic|convict|sentence|тюрьм|тюрем|колони|заключ|полит|осужд|СИЗО|ИК-", re.IGNORECASE
)


def deliver() -> int:
    return deliver_due(clock=lambda: ANY_HOUR)


def reason() -> tuple[str, str]:
    return Notice.objects.values_list("state", "reason").latest("pk")


def whole(mail: EmailMessage) -> str:
    parts = [str(part.get_content()) for part in mail.walk() if not part.is_multipart()]
    return "\n".join([*(f"{name}: {value}" for name, value in mail.items()), *parts])


def test_these_are_all_kinds() -> None:
    assert {kind.name for kind in declared_in(own)} == set(OWED)


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("kind", OWED)
def test_a_mail_tells_a_stranger_nothing(kind: str, language: str, mail_server: MailServer) -> None:
    OWED[kind](language)
    assert deliver() == 1, reason()
    [mail] = mail_server.accepted
    said = whole(mail)
    assert [canary for canary in CANARIES if canary.lower() in said.lower()] == []
    assert CAUSE.findall(said) == []
    assert person().uid not in said
    assert mail["To"] == SAM
    assert (mail["Cc"], mail["Bcc"], mail["Reply-To"], mail["List-Id"]) == (None, None, None, None)
    assert re.fullmatch(r"<[0-9a-f-]{36}@127\.0\.0\.1>", str(mail["Message-ID"]))
    assert "Not Forgotten" not in said
    assert "Не забыты" not in said


@pytest.mark.parametrize("kind", OWED)
def test_a_mail_loads_nothing_and_leads_to_us_alone(kind: str, mail_server: MailServer) -> None:
    OWED[kind]("en")
    deliver()
    [mail] = mail_server.accepted
    html = mail.get_body(("html",)).get_content()
    assert set(re.findall(r"https?://[^/\s\"<>]+", whole(mail))) == {"http://127.0.0.1:8000"}
    assert re.findall(r"<(?:img|script|link|iframe)|url\(|@import|src=", html) == []
    assert mail_server.link() in html
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]


@pytest.mark.parametrize("kind", OWED)
def test_a_mail_can_be_stopped_with_one_click(kind: str, mail_server: MailServer) -> None:
    OWED[kind]("ru")
    deliver()
    [mail] = mail_server.accepted
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    stop = re.fullmatch(r"<(http://127\.0\.0\.1:8000/ru/stop/[\w.-]+/)>", str(mail["List-Unsubscribe"]).strip())
    assert stop and stop[1] in mail_server.text()


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("kind", OWED)
def test_both_parts_of_a_mail_say_the_same(kind: str, language: str, mail_server: MailServer) -> None:
    """Word for word, but for the word on the link that stops mail, whose address the text writes out."""
    OWED[kind](language)
    deliver()
    [mail] = mail_server.accepted
    shown = re.sub(r"<(style|title)>.*?</\1>|<[^>]+>", " ", mail.get_body(("html",)).get_content(), flags=re.DOTALL)
    said = mail_server.text().replace("-- \n", "")
    stop = re.search(r"http\S+/stop/\S+", said)
    assert stop
    *words, _stop = unescape(shown).split()
    assert [word.removesuffix(":") for word in words] == [
        word.removesuffix(":") for word in said.replace(stop[0], "").split() if word not in {"-", "--"}
    ]


@pytest.mark.parametrize("kind", ["pledge_due", "letter_unmarked"])
@pytest.mark.parametrize(
    ("happens", "why"),
    [
        (lambda it: mark_sent(it, now=ANY_HOUR), "the letter has gone, or will not"),
        (lambda it: it.pledge.delete(), "the letter has gone, or will not"),
        (lambda it: Pledge.objects.update(state="paused"), "the pledge is paused"),
        (lambda it: Prisoner.objects.update(letters="none_wanted"), "the person cannot be written to at present"),
        (lambda it: stop_mail(it.pledge.supporter.email_hash, now=ANY_HOUR), "the address asked for silence"),
        (lambda it: Supporter.objects.update(refusals=3), "the address refuses our mail"),
    ],
)
def test_what_has_become_needless_is_not_sent(
    kind: str, happens: Callable[[Letter], object], why: str, mail_server: MailServer
) -> None:
    owed = letter("en", overdue=7)
    remind(kind, owed)
    happens(owed)
    assert deliver() == 0
    assert Notice.objects.values_list("state", "reason").get(kind=kind) == ("dropped", why)
    assert mail_server.accepted == []


@pytest.mark.parametrize("kind", ["pledge_rests", "hand_over", "answer_expected"])
def test_nobody_is_asked_to_go_on_with_letters_that_cannot_go(kind: str, mail_server: MailServer) -> None:
    OWED[kind]("en")
    Prisoner.objects.update(letters="none_wanted")
    assert deliver() == 0
    assert reason() == ("dropped", "the person cannot be written to at present")


def test_nothing_is_left_to_send_to_one_who_was_erased(mail_server: MailServer) -> None:
    owed = letter("en")
    remind("pledge_due", owed)
    notice = Notice.objects.get()
    erase(owed.pledge.supporter)
    Notice.objects.bulk_create([notice])  # as if the worker had taken it a moment before
    assert deliver() == 0
    assert reason() == ("dropped", "the supporter was erased")


def test_several_letters_due_are_said_once(mail_server: MailServer) -> None:
    remind("pledge_due", letter("en"))
    other = pledged(Supporter.objects.get(), reachable("Второй"), due=ANY_HOUR.date())
    remind("pledge_due", other)
    assert deliver() == 1
    assert mail_server.text().count("It is time for a few lines again.") == 1


def test_of_two_ways_on_in_one_mail_each_says_where_it_leads(mail_server: MailServer) -> None:
    OWED["court_day"]("en")
    remind("pledge_due", pledged(Supporter.objects.get(), reachable("Второй"), due=ANY_HOUR.date()))
    assert deliver() == 1
    assert "To your page" in mail_server.text() and "To your notes" in mail_server.text()


def test_an_unknown_address_gets_no_link_to_come_in(mail_server: MailServer) -> None:
    request_sign_in("nobody@example.org", language="en", now=timezone.now())
    deliver_due()
    assert reason() == ("dropped", "nobody writes with this address")
    assert mail_server.accepted == []


def test_a_known_address_that_signs_up_is_told_so_in_private(mail_server: MailServer) -> None:
    supporter()
    sign_up(SAM, Wishes(), now=timezone.now())
    deliver_due()
    assert "known to us already" in mail_server.text()


def test_three_sign_up_mails_a_day_for_one_address(mail_server: MailServer) -> None:
    for spelling in ("sam@gmail.com", "s.am@gmail.com", "SAM@googlemail.com", "sam@gmail.com", "s.a.m@gmail.com"):
        sign_up(spelling, Wishes(), now=timezone.now())
    assert deliver_due() == 3
    assert Notice.objects.filter(state="dropped", reason="too many for this address in a day").count() == 2
    MailedLink.objects.update(asked_at=timezone.now() - timedelta(days=1, minutes=1))
    sign_up("sam@gmail.com", Wishes(), now=timezone.now())
    assert deliver_due() == 1


def test_who_asked_for_silence_gets_no_strangers_sign_ups_for_a_month(mail_server: MailServer) -> None:
    sam = supporter()
    erase(sam)
    stop_mail(sam.email_hash, now=timezone.now() - timedelta(days=29))
    sign_up(SAM, Wishes(), now=timezone.now())
    assert deliver_due() == 0
    assert reason() == ("dropped", "the address asked for silence")


def test_after_a_month_they_can_change_their_mind(mail_server: MailServer) -> None:
    sam = supporter()
    erase(sam)
    stop_mail(sam.email_hash, now=timezone.now() - timedelta(days=31))
    sign_up(SAM, Wishes(), now=timezone.now())
    assert deliver_due() == 1


def test_who_asked_for_silence_can_still_come_in(mail_server: MailServer) -> None:
    stop_mail(supporter().email_hash, now=timezone.now())
    request_sign_in(SAM, language="en", now=timezone.now())
    assert deliver_due() == 1


def test_a_link_that_is_too_old_is_not_sent(mail_server: MailServer) -> None:
    supporter()
    request_sign_in(SAM, language="en", now=timezone.now() - timedelta(minutes=11))
    assert deliver_due() == 0
    assert reason() == ("dropped", "the link is too old")


def test_three_refusals_of_the_address_end_it(mail_server: MailServer) -> None:
    mail_server.rcpt = {SAM: "550 gone"}
    owed = letter("en")
    for n in range(4):
        remind("pledge_due", owed)
        Notice.objects.filter(key__startswith=f"pledge_due:{owed.pk}:").update(key=f"pledge_due:{n}:{owed.planned_for}")
        deliver()
    reasons = Notice.objects.order_by("pk").values_list("state", "reason")
    assert list(reasons) == [("failed", "address refused (550)")] * 3 + [("dropped", "the address refuses our mail")]


def test_a_mail_sent_again_carries_the_same_link(mail_server: MailServer) -> None:
    mail_server.hang_up = 1
    sign_up(SAM, Wishes(), now=timezone.now())
    deliver_due()
    deliver_due(clock=lambda: timezone.now() + timedelta(minutes=2))
    assert mail_server.link(0) == mail_server.link(1)
    assert mail_server.message_ids[0] == mail_server.message_ids[1]
