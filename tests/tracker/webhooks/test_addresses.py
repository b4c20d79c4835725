"""Where we call and where we do not: security.md 4.2, row by row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.webhooks.addresses import BadAddress, is_public, target
from tracker.webhooks.calling import judged, look_up

REFUSED = [
    "0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "192.0.0.8",
    "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1",
    "255.255.255.255", "::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:a9fe:a9fe", "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:a9fe:a9fe::1", "3fff::1", "5f00::1", "fc00::1",
    "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1",
]  # fmt: skip
PUBLIC = ["93.184.215.14", "8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8"]


@pytest.mark.parametrize("address", REFUSED)
def test_no_address_that_is_not_everybodys(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_what_everybody_may_reach(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses())
def test_whatever_carries_a_private_address_inside_is_refused(address: object) -> None:
    if is_public(str(address)):
        assert not str(address).startswith(("10.", "127.", "192.168.", "fe80", "fd", "fc", "::1", "64:ff9b", "2002:"))


ODD = [
    ("http://example.org/", "not_https"),
    ("gopher://example.org/", "not_https"),
    ("file:///etc/passwd", "not_https"),
    ("example.org/hook", "not_https"),
    ("https://redis:6379/", "port"),
    ("https://example.org:8443/", "port"),
    ("https://example.org:/", "port"),
    ("https://127.0.0.1:443\\@example.org/", "characters"),
    ("https://example.org@169.254.169.254/", "user"),
    ("https://exa\tmple.org/", "characters"),
    ("https://example.org/a b", "characters"),
    ("https://example.org/\r\nHost: x", "characters"),
    ("https://[fe80::1%25eth0]/", "host"),
    ("https://[::1", "host"),
    ("https:///hook", "host"),
    ("https://exa%6dple.org/", "host"),
    ("https://example.org/#part", "fragment"),
    ("https://example.org/пусть", "characters"),
    ("https://example.org/" + "x" * 500, "too_long"),
]


@pytest.mark.parametrize(("url", "code"), ODD)
def test_an_address_that_programs_could_read_in_two_ways_is_refused(url: str, code: str) -> None:
    with pytest.raises(BadAddress) as refused:
        target(url)
    assert refused.value.code == code


def test_a_good_address_is_taken_apart_once() -> None:
    found = target("https://Hooks.Example.org:443/in?id=5")
    assert (found.host, found.path, found.url) == (
        "hooks.example.org",
        "/in?id=5",
        "https://hooks.example.org/in?id=5",
    )
    assert target("https://пример.рф/").host == "xn--e1afmkfd.xn--p1ai"


# however they are written, they lead to this machine or to its neighbours
OURS = [
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0177.0.0.1/",
    "https://127.1/",
    "https://0/",
    "https://localhost/",
    "https://ⓛocalhost/",
    "https://１２７.0.0.1/",
    "https://127。0。0。1/",
    "https://[::ffff:a9fe:a9fe]/",
    "https://[::7f00:1]/",
    "https://[64:ff9b::a9fe:a9fe]/",
    "https://[2002:a9fe:a9fe::1]/",
    "https://169.254.169.254/latest/meta-data/",
    "https://[fd00:ec2::254]/",
    "https://100.64.0.1/",
    "https://224.0.0.1/",
]


@pytest.mark.parametrize("url", OURS)
def test_however_our_own_addresses_are_written_they_are_refused(url: str) -> None:
    """By the machine's own resolver: the letters may be odd, the address they lead to is judged."""
    with pytest.raises(BadAddress):
        judged(target(url).host, look_up)


def test_one_bad_answer_refuses_a_name() -> None:
    with pytest.raises(BadAddress):
        judged("mixed.test", lambda host: ["93.184.215.14", "10.0.0.1"])
