"""A partner's server with TLS on this machine, behind a public address that only these tests know the way to."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import httpcore
import trustme

PUBLIC = "93.184.215.14"
Answering = Callable[[ssl.SSLSocket], None]


class Way(httpcore.NetworkBackend):
    """Leads from a public address to the server here, and writes down what was connected to."""

    def __init__(self, port: int) -> None:
        self.port, self.connected = port, list[str]()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        self.connected.append(host)
        return httpcore.SyncBackend().connect_tcp("127.0.0.1", self.port, timeout)


@dataclass
class Partner:
    way: Way
    trust: ssl.SSLContext
    asked: list[bytes] = field(default_factory=list)

    def door(self) -> dict[str, Any]:
        """How `call` gets here."""
        return {"resolve": lambda host: [PUBLIC], "network": self.way, "trust": self.trust}


def says(answer: bytes) -> Answering:
    return lambda connection: connection.sendall(answer)


@contextlib.contextmanager
def partner(answer: Answering, name: str = "ok.test") -> Iterator[Partner]:
    """A server that takes one request after the other and answers each with `answer`."""
    authority = trustme.CA()
    own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(own)
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    with socket.create_server(("127.0.0.1", 0)) as server:
        there = Partner(Way(server.getsockname()[1]), trust)
        threading.Thread(target=_serve, args=(server, own, there, answer), daemon=True).start()
        yield there
        server.shutdown(socket.SHUT_RDWR)


def _serve(server: socket.socket, own: ssl.SSLContext, there: Partner, answer: Answering) -> None:
    while True:
        try:
            plain, _address = server.accept()
        except OSError:
            return
        with contextlib.suppress(OSError), own.wrap_socket(plain, server_side=True) as connection:
            there.asked.append(read_request(connection))
            answer(connection)


def read_request(connection: ssl.SSLSocket) -> bytes:
    """One request, whole by its Content-Length."""
    read = b""
    while b"\r\n\r\n" not in read:
        read += connection.recv(65536)
    head, _blank, body = read.partition(b"\r\n\r\n")
    length = int(next(line for line in head.splitlines() if line.lower().startswith(b"content-length")).split()[1])
    while len(body) < length:
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body
