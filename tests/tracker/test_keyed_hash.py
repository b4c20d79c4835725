"""Finding a sealed address again: one spelling for each mailbox, and a hash that only the key can make."""

import hashlib
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.encryption import keyed_hash, normalise_address


@pytest.mark.parametrize(
    "spelling",
    [
        "anna.k@example.org",
        "Anna.K@Example.ORG",
        "  anna.k@example.org\n",
        "anna.k@example.org.",
        "anna.k@example。org",
        "anna.k@ｅｘａｍｐｌｅ.org",
    ],
)
def test_one_mailbox_has_one_spelling(spelling):
    assert normalise_address(spelling) == "anna.k@example.org"


@pytest.mark.parametrize(
    "spelling", ["anna@пример.рф", "ANNA@ПРИМЕР.РФ", "anna@xn--e1afmkfd.xn--p1ai", "anna@XN--E1AFMKFD.xn--p1ai"]
)
def test_an_international_domain_has_one_spelling(spelling):
    assert normalise_address(spelling) == "anna@xn--e1afmkfd.xn--p1ai"


def test_accents_are_the_same_however_they_were_typed():
    assert normalise_address("йод@example.org") == normalise_address("и\u0306од@example.org")
    assert normalise_address("a@é.org") == normalise_address("a@e\u0301.org")


def test_dots_count_except_at_gmail():
    assert normalise_address("a.nna@googlemail.com") == normalise_address("anna@gmail.com")
    assert normalise_address("a.nna@example.org") != normalise_address("anna@example.org")
    assert normalise_address("anna+x@gmail.com") != normalise_address("anna@gmail.com")


@pytest.mark.parametrize(
    "text", ["", "anna", "@example.org", "anna@", "anna@.", "anna@a..org", "anna@" + "x" * 64 + ".org"]
)
def test_refuses_what_is_no_address_and_quotes_nothing(text):
    with pytest.raises(ValueError, match=r"^That is not an e-mail address\.$"):
        normalise_address(text)


@given(st.text() | st.emails())
def test_a_spelling_is_its_own_spelling(text):
    try:
        once = normalise_address(text)
    except ValueError:
        return
    assert normalise_address(once) == once


def test_only_the_key_and_the_purpose_find_it_again(settings):
    settings.INDEX_KEY = os.urandom(32)
    found = keyed_hash("supporter", "anna@example.org")
    assert len(found) == 32
    assert keyed_hash("supporter", "anna@example.org") == found
    assert keyed_hash("supporter", "anne@example.org") != found
    assert keyed_hash("suppression", "anna@example.org") != found
    assert keyed_hash("supporteranna", "@example.org") != found
    assert hashlib.sha256(b"anna@example.org").digest() != found
    settings.INDEX_KEY = os.urandom(32)
    assert keyed_hash("supporter", "anna@example.org") != found
