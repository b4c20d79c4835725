"""One call to a partner's webhook, bounded on every side.

The address that is connected to is the one that was judged: the name is looked up once for each call, every answer
must be public, and the connection goes to one of those answers, while TLS is still verified against the name. Whatever
is on the other side gets 15 seconds and 64 KB, redirects are not followed, and nothing is unpacked.
"""

import socket
import ssl
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TookTooLong
from dataclasses import dataclass
from typing import Any

import httpcore

from tracker.webhooks.addresses import PORT, BadAddress, Target, is_public

CONNECT_SECONDS, WHOLE_SECONDS = 5.0, 15.0
MOST_BYTES = 64 * 1024  # of the answer, its head included

Resolve = Callable[[str], list[str]]


@dataclass(frozen=True)
class Outcome:
    """What came of a call: the `status` of the answer, or a `fault`.

    not_public, no_such_name, no_connection, tls, too_slow, too_much or not_http.
    """

    status: int | None = None
    fault: str = ""

    @property
    def is_taken(self) -> bool:
        """Only a 2xx says that the partner has it; a redirect does not."""
        return self.status is not None and 200 <= self.status < 300


class TooSlow(Exception):
    """The time of the whole call is used up."""


class TooMuch(Exception):
    """More than we care to read."""


class NoSuchName(Exception):
    """The name leads nowhere at the moment."""


def look_up(host: str) -> list[str]:
    """Every address that a name has now. Raises NoSuchName."""
    with_limit = ThreadPoolExecutor(1)
    try:
        found = with_limit.submit(socket.getaddrinfo, host, PORT, type=socket.SOCK_STREAM).result(CONNECT_SECONDS)
    except (OSError, UnicodeError, TookTooLong):
        raise NoSuchName from None
    finally:
        with_limit.shutdown(wait=False)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def judged(host: str, resolve: Resolve) -> list[str]:
    """The addresses of a name. One that is not public refuses them all. Raises BadAddress or NoSuchName."""
    found = resolve(host)
    if not found:
        raise NoSuchName
    if not all(map(is_public, found)):
        raise BadAddress("not_public")
    return found


def call(
    target: Target,
    body: bytes,
    headers: dict[str, str],
    *,
    resolve: Resolve = look_up,
    network: httpcore.NetworkBackend | None = None,
    trust: ssl.SSLContext | None = None,
    seconds: float = WHOLE_SECONDS,
) -> Outcome:
    """POST a body and say what came of it; never raises for what the other side does."""
    way = _Judged(network or httpcore.SyncBackend(), resolve, time.monotonic() + seconds)
    own = {"Host": target.host, "Content-Length": str(len(body)), "Content-Type": "application/json"}
    try:
        with (
            httpcore.ConnectionPool(
                ssl_context=trust or ssl.create_default_context(), network_backend=way, max_connections=1, retries=0
            ) as pool,
            pool.stream("POST", target.url, headers=list((own | headers).items()), content=body) as answer,
        ):
            return Outcome(status=answer.status)
    except (TooSlow, httpcore.TimeoutException):
        return Outcome(fault="too_slow")
    except BadAddress:
        return Outcome(fault="not_public")
    except NoSuchName:
        return Outcome(fault="no_such_name")
    except TooMuch:
        return Outcome(fault="too_much")
    except httpcore.ConnectError as error:
        return Outcome(
            fault="tls" if isinstance(error.__cause__ or error.__context__, ssl.SSLError) else "no_connection"
        )
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError):
        return Outcome(fault="not_http")


class _Judged(httpcore.NetworkBackend):
    """Connects to public addresses alone, each look-up and each connection judged anew."""

    def __init__(self, network: httpcore.NetworkBackend, resolve: Resolve, deadline: float) -> None:
        self.network, self.resolve, self.deadline = network, resolve, deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        if port != PORT:
            raise BadAddress("port")
        refused: Exception = NoSuchName()
        for address in judged(host, self.resolve):
            try:
                seconds = min(CONNECT_SECONDS, _left(self.deadline))
                return _Bounded(self.network.connect_tcp(address, port, seconds), self.deadline, [MOST_BYTES])
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                refused = error
        raise refused


class _Bounded(httpcore.NetworkStream):
    """A connection that ends when its time or its measure is used up, however slowly the bytes come."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float, budget: list[int]) -> None:
        self.stream, self.deadline, self.budget = stream, deadline, budget

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self.budget[0] <= 0:
            raise TooMuch
        read = self.stream.read(min(max_bytes, self.budget[0]), _left(self.deadline))
        self.budget[0] -= len(read)
        return read

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.stream.write(buffer, _left(self.deadline))

    def close(self) -> None:
        self.stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        seconds = min(CONNECT_SECONDS, _left(self.deadline))
        return _Bounded(self.stream.start_tls(ssl_context, server_hostname, seconds), self.deadline, self.budget)

    def get_extra_info(self, info: str) -> Any:
        return self.stream.get_extra_info(info)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TooSlow
    return left
