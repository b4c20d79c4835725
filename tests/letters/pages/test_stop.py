"""The link that stops mail: one post from anything, good for nothing else (RFC 8058)."""

import pytest
from django.test import Client

from letters.models import QuietAddress, Supporter
from letters.stop_tokens import stop_token
from tests.letters.cast import SAM, supporter

pytestmark = pytest.mark.django_db


@pytest.fixture
def sam() -> Supporter:
    return supporter()


def test_a_mail_program_stops_it_with_one_post(sam: Supporter) -> None:
    """No cookie, no token of a form, no redirect, an answer of 200; and again is no error."""
    bare = Client(enforce_csrf_checks=True)
    address = f"/en/stop/{stop_token(sam.email_hash)}/"
    for _again in range(2):
        answer = bare.post(address, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded")
        assert (answer.status_code, dict(answer.cookies)) == (200, {})
    assert [bytes(each) for each in QuietAddress.objects.values_list("email_hash", flat=True)] == [sam.email_hash]


def test_looking_at_it_changes_nothing(sam: Supporter) -> None:
    address = f"/en/stop/{stop_token(sam.email_hash)}/"
    browser = Client()
    assert [browser.get(address).status_code for _ in range(5)] + [browser.head(address).status_code] == [200] * 6
    assert not QuietAddress.objects.exists()
    assert "<form" in browser.get(address).text


def test_it_works_for_one_who_was_erased_and_says_nothing_of_it(sam: Supporter) -> None:
    address = f"/en/stop/{stop_token(sam.email_hash)}/"
    known = Client().post(address)
    QuietAddress.objects.all().delete()
    sam.delete()
    unknown = Client().post(address)
    assert (known.status_code, known.content) == (unknown.status_code, unknown.content)
    assert QuietAddress.objects.count() == 1


@pytest.mark.parametrize("page", ["confirm", "enter", "write"])
def test_the_token_has_no_other_power(sam: Supporter, page: str) -> None:
    browser = Client()
    answer = browser.post(f"/en/{page}/{stop_token(sam.email_hash)}/")
    assert answer.status_code in {200, 404}
    assert "supporter" not in browser.session


def test_a_forged_or_broken_token_stops_nobody(sam: Supporter) -> None:
    whole = stop_token(sam.email_hash)
    for token in (whole[:-1], whole[1:], whole.swapcase(), "nonsense", sam.uid, SAM):
        assert Client().post(f"/en/stop/{token}/").status_code == 200
    assert not QuietAddress.objects.exists()


def test_neither_the_address_nor_the_person_can_be_read_from_it(sam: Supporter) -> None:
    token = stop_token(sam.email_hash)
    assert SAM not in token
    assert sam.uid not in token
    assert stop_token(sam.email_hash) == token
