"""Mail in the admin: how each kind looks, how much there is, what fails."""

import re
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.staff import desk
from tracker.mail.kinds import kinds
from tracker.mail.samples import READER, sample
from tracker.models import Notice

pytestmark = pytest.mark.django_db

MAIL = "/admin/tracker/notice"
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


def noted(n: int, state: str, at: datetime, **columns: object) -> None:
    went = {"sent_at": at} if state == "sent" else {}
    key = f"pledge_due:{state}:{n}:{at:%d}"
    Notice.objects.create(key=key, kind="pledge_due", recipient="r" * 22, state=state, due_at=at, **went, **columns)


def test_every_kind_is_shown_in_both_languages_and_nobody_is_in_it(demo: None) -> None:
    edith = desk("edith")
    listed = edith.get(f"{MAIL}/kinds/").text
    for name, language in product(kinds.declared, ("en", "ru")):
        page = f"{MAIL}/kinds/{name}/{language}/"
        assert page in listed
        around, mail = edith.get(page), edith.get(f"{page}mail/")
        assert (around.status_code, mail.status_code) == (200, 200)
        shown = sample(kinds[name], language)
        assert mail.text == shown.html
        for part in (shown.text, shown.html):
            assert bool(CYRILLIC.search(part)) == (language == "ru"), (name, language)
            assert READER not in part
        assert f"{page}mail/" in around.text


def test_a_mail_is_framed_by_us_alone_and_can_do_nothing(edith: Client) -> None:
    page = f"{MAIL}/kinds/morning/en/"
    mail = edith.get(f"{page}mail/")
    policy = mail["Content-Security-Policy"]
    assert mail["X-Frame-Options"] == "SAMEORIGIN"
    for rule in ("default-src 'none'", "style-src 'unsafe-inline'", "frame-ancestors 'self'", "sandbox"):
        assert rule in policy.split("; ")
    assert "frame-src 'self'" in edith.get(page)["Content-Security-Policy"]
    assert "frame-src" not in edith.get(f"{MAIL}/kinds/")["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["no_such_kind/en/", "morning/de/", "morning/de/mail/"])
def test_what_is_not_there_is_not_shown(edith: Client, path: str) -> None:
    assert edith.get(f"{MAIL}/kinds/{path}").status_code == 404


@pytest.mark.parametrize("notices", [1, 3])
def test_mail_by_day_with_what_is_stuck_and_why(edith: Client, notices: int) -> None:
    """Session, user, rights in two ways; that it was used, in a transaction; days, reasons, stuck, failed."""
    now = timezone.now()
    for n in range(notices):
        noted(n, "sent", now - timedelta(days=2))
        noted(n, "dropped", now - timedelta(days=2), reason="the letter has gone, or will not")
        noted(n, "failed", now - timedelta(days=3), reason="address refused (550)", attempts=1)
        noted(n, "planned", now - timedelta(hours=1))
        noted(n, "planned", now - timedelta(days=40))
    with CaptureQueriesContext(connection) as queries:
        page = edith.get(f"{MAIL}/days/").text
    assert len(queries) == 11
    day = f"{now - timedelta(days=2):%-d %B}"
    assert f"<title>{day}: sent {notices}</title>" in page
    assert f"<title>{day}: no longer needed {notices}</title>" in page
    assert f"{now - timedelta(days=3):%-d %B}: failed {notices}" in page
    assert page.count("address refused (550)") == notices + 1
    assert f"A letter is due: {notices}</td>" in page
    assert "the letter has gone, or will not" in page
    assert page.count('<section class="panel grave"') == 2


def test_mail_is_looked_for_by_what_it_is_called(edith: Client) -> None:
    now = timezone.now()
    noted(1, "sent", now)
    Notice.objects.create(key="morning:1", kind="morning", recipient="r" * 22, state="planned", due_at=now)
    shown = edith.get(f"{MAIL}/?kind=pledge_due").text
    assert '<a href="?kind=pledge_due">A letter is due</a>' in shown
    assert shown.count('<td class="field-called') + shown.count('<th class="field-called') == 1
    assert edith.get(f"{MAIL}/").text.count('class="field-called') == 2


def test_where_there_is_no_mail_nothing_is_drawn(edith: Client) -> None:
    page = edith.get(f"{MAIL}/days/").text
    assert "No mail in these weeks." in page
    assert 'class="bars"' not in page


def test_the_first_page_tells_of_trouble_and_else_of_nothing(edith: Client) -> None:
    noted(1, "sent", timezone.now())
    assert "Mail that does not arrive" not in edith.get("/admin/").text
    noted(2, "planned", timezone.now() - timedelta(hours=1))
    noted(3, "failed", timezone.now() - timedelta(hours=1))
    page = edith.get("/admin/").text
    assert "1 mail should have gone" in page
    assert "1 mail has failed" in page


def test_a_day_is_a_day_of_utc() -> None:
    first, at = datetime(2026, 3, 4).date(), datetime(2026, 3, 5, 23, 59, tzinfo=UTC)
    noted(1, "sent", at)
    noted(2, "planned", at + timedelta(minutes=2))
    assert sorted(Notice.objects.by_day(first, first + timedelta(days=2))) == [
        (datetime(2026, 3, 5).date(), "sent", 1),
        (datetime(2026, 3, 6).date(), "planned", 1),
    ]
