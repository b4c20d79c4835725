"""Partners' servers that never answer delay nobody: with the real worker, and more of them than it has connections."""

import contextlib
import json
import os
import signal
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest
import trustme

from config.demo.parts import CALLING, CALLS
from tests import files
from tests.api_client import key_for
from tests.processes import wait_for
from tests.tracker.webhooks.partner import read_request
from tracker.models import Organisation, Webhook
from tracker.publishing.feed import head_of
from tracker.publishing.projector import project_all_marked
from tracker.tasks import plan_webhooks

pytestmark = pytest.mark.django_db(transaction=True)

HANGING = 12
NAMES = [f"hangs{number}.test" for number in range(HANGING)]


class Partners:
    """One server for all names; of `hangs…` it takes the request and says nothing."""

    def __init__(self) -> None:
        self.authority = trustme.CA()
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.authority.issue_cert(*NAMES, "answers.test").configure_cert(self.context)
        self.hanging: set[str] = set()
        self.hanging_at_answer: list[set[str]] = []

    def serve(self, server: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=self.answer, args=(server.accept()[0],), daemon=True).start()

    def answer(self, plain: socket.socket) -> None:
        with contextlib.suppress(OSError), self.context.wrap_socket(plain, server_side=True) as connection:
            head = read_request(connection).decode()
            host = next(line for line in head.splitlines() if line.startswith("Host: ")).removeprefix("Host: ")
            if host == "answers.test":
                self.hanging_at_answer.append(set(self.hanging))
                connection.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")
                return
            self.hanging.add(host)
            connection.recv(1)  # until the caller gives up
            self.hanging.remove(host)


@contextlib.contextmanager
def partners() -> Iterator[tuple[Partners, str]]:
    there = Partners()
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=there.serve, args=(server,), daemon=True).start()
        authority = there.authority.cert_pem.bytes().decode()
        yield there, json.dumps([server.getsockname()[1], authority])
        server.shutdown(socket.SHUT_RDWR)


@contextlib.contextmanager
def worker(way: str) -> Iterator[None]:
    command = [sys.executable, "-m", "celery", "-A", "tests.faults.hooks_app:app", *CALLING]
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, env={**os.environ, "TEST_PARTNER": way}, start_new_session=True, **silent)
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def hook(name: str) -> None:
    holder = Organisation.objects.get()
    Webhook.objects.create(
        organisation=holder, url=f"https://{name}/", audience="partners", told=head_of("partners"), is_verified=True
    )


def changed(name: str) -> None:
    files.person(name)
    project_all_marked()
    plan_webhooks()


def test_servers_that_never_answer_delay_no_other() -> None:
    key_for("webhooks")
    for name in NAMES:
        hook(name)
    assert HANGING < CALLS
    with partners() as (there, way), worker(way):
        changed("Первый")
        assert wait_for(lambda: len(there.hanging) == HANGING, 40), there.hanging
        hook("answers.test")
        changed("Второй")
        assert wait_for(lambda: bool(there.hanging_at_answer), 10)
        assert there.hanging_at_answer[0] == set(NAMES)
