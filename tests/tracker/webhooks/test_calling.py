"""One call to a partner: real TLS, real sockets, and a partner who means harm."""

import contextlib
import ssl
import time

import pytest

from tests.tracker.webhooks.partner import PUBLIC, Answering, Way, partner, says
from tests.tracker.webhooks.test_addresses import REFUSED
from tracker.webhooks.addresses import target
from tracker.webhooks.calling import MOST_BYTES, Outcome, call

OK = b"HTTP/1.1 204 No Content\r\n\r\n"
HOOK = target("https://ok.test/hook?id=1")


def drip(connection: ssl.SSLSocket) -> None:
    """A byte at a time, as long as anybody listens."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
    with contextlib.suppress(OSError):
        while True:
            connection.sendall(b"x")
            time.sleep(0.02)


def flood(connection: ssl.SSLSocket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    with contextlib.suppress(OSError):
        for number in range(100_000):
            connection.sendall(b"X-%d: " % number + b"y" * 1000 + b"\r\n")


def test_a_call_that_is_taken() -> None:
    with partner(says(OK)) as there:
        assert call(HOOK, b"{}", {"Webhook-Id": "msg_1"}, **there.door()) == Outcome(status=204)
    head, _blank, body = there.asked[0].partition(b"\r\n\r\n")
    lines = head.decode().splitlines()
    assert lines[0] == "POST /hook?id=1 HTTP/1.1"
    assert {"Host: ok.test", "Content-Type: application/json", "Webhook-Id: msg_1"} <= set(lines)
    assert body == b"{}"
    assert there.way.connected == [PUBLIC]


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_no_redirect_is_followed(status: int) -> None:
    answer = b"HTTP/1.1 %d Moved\r\nLocation: http://127.0.0.1:6379/\r\nContent-Length: 0\r\n\r\n" % status
    with partner(says(answer)) as there:
        outcome = call(HOOK, b"{}", {}, **there.door())
    assert (outcome.status, outcome.is_taken, len(there.asked)) == (status, False, 1)


@pytest.mark.parametrize(
    ("answer", "fault"),
    [(drip, "too_slow"), (flood, "too_much"), (says(b"garbage\r\n\r\n"), "not_http"), (says(b""), "not_http")],
)
def test_a_partner_who_means_harm_gets_his_measure_and_no_more(answer: Answering, fault: str) -> None:
    with partner(answer) as there:
        assert call(HOOK, b"{}", {}, **there.door(), seconds=1.0) == Outcome(fault=fault)


def test_an_answer_that_goes_on_for_ever_is_not_read_and_nothing_is_unpacked() -> None:
    bomb = (
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 10000000000\r\n\r\n" + b"\x1f\x8b" * MOST_BYTES
    )
    with partner(says(bomb)) as there:
        assert call(HOOK, b"{}", {}, **there.door(), seconds=2.0) == Outcome(status=200)


def test_a_certificate_for_another_name_is_refused() -> None:
    with partner(says(OK), name="other.test") as there:
        assert call(HOOK, b"{}", {}, **there.door()) == Outcome(fault="tls")
    assert there.asked == []


def test_a_name_that_is_public_when_registered_and_private_when_called_is_not_called() -> None:
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    with partner(says(OK)) as there:
        door = there.door() | {"resolve": lambda host: next(answers)}
        assert call(HOOK, b"{}", {}, **door) == Outcome(status=204)
        assert call(HOOK, b"{}", {}, **door) == Outcome(fault="not_public")
    assert (there.way.connected, len(there.asked)) == ([PUBLIC], 1)


def test_a_name_that_leads_nowhere() -> None:
    assert call(target("https://nowhere.invalid/"), b"{}", {}) == Outcome(fault="no_such_name")


@pytest.mark.parametrize("address", REFUSED)
def test_a_name_that_leads_to_any_address_of_the_table_is_not_connected_to(address: str) -> None:
    """Nor where a public one stands beside it."""
    way = Way(port=1)
    for answer in ([address], [PUBLIC, address], [address, PUBLIC]):
        outcome = call(HOOK, b"{}", {}, resolve=lambda host, answer=answer: answer, network=way)
        assert outcome == Outcome(fault="not_public")
    assert way.connected == []


def test_nothing_here_is_ever_called() -> None:
    """Against the machine's own resolver and network: not one connection arrives."""
    with partner(says(OK)) as there:
        for host in ("localhost", "127.0.0.1", "[::1]", "0", "2130706433"):
            assert call(target(f"https://{host}/"), b"{}", {}, trust=there.trust) == Outcome(fault="not_public")
    assert there.asked == []
