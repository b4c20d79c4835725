"""Secrets in mailed links: random ones kept as a hash, lasting ones good for a single purpose."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.signed_links import InvalidLink, new_token, sign, token_hash, unsign

SUBJECT = "5f0e3c1a9d"


def test_a_token_is_random_and_fits_a_url():
    tokens = {new_token() for _ in range(1000)}
    assert len(tokens) == 1000
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{43}", token) for token in tokens)


def test_only_its_hash_is_for_keeping():
    token = new_token()
    assert token_hash(token) == token_hash(token)
    assert len(token_hash(token)) == 32
    assert token.encode() not in token_hash(token)
    assert token_hash(token) != token_hash(new_token())


def test_a_lasting_token_names_its_subject_for_its_purpose_alone():
    token = sign("unsubscribe", SUBJECT)
    assert unsign("unsubscribe", token) == SUBJECT
    assert re.fullmatch(r"[A-Za-z0-9_.-]+", token)
    for purpose in ("confirm", "sign-in", ""):
        with pytest.raises(InvalidLink):
            unsign(purpose, token)


def test_a_lasting_token_dies_with_the_secret(settings):
    token = sign("unsubscribe", SUBJECT)
    settings.SECRET_KEY = "another secret, as long as it has to be for this to count"
    with pytest.raises(InvalidLink):
        unsign("unsubscribe", token)


def test_no_character_of_a_lasting_token_can_change():
    token = sign("unsubscribe", SUBJECT)
    for at in range(len(token)):
        for other in "Aa0.":
            if other != token[at]:
                with pytest.raises(InvalidLink):
                    unsign("unsubscribe", token[:at] + other + token[at + 1 :])


@given(st.text())
def test_whatever_else_comes_is_refused(text):
    with pytest.raises(InvalidLink, match=r"^This link is not valid\.$"):
        unsign("unsubscribe", text)
