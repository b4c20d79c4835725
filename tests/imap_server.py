"""A small IMAP server (RFC 3501) in this process: one mailbox, and the few commands that a reader of bounces needs."""

import asyncio
import contextlib
import re
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

USER, PASSWORD = "notes", "a secret/word"


@dataclass
class ImapServer:
    """`mails` by their numbers in the one box that is called `name`; `said` are the commands that came."""

    mails: dict[int, bytes] = field(default_factory=dict)
    name: str = "INBOX"
    deleted: set[int] = field(default_factory=set)
    said: list[str] = field(default_factory=list)
    port: int = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"* OK ready\r\n")
        while line := (await reader.readline()).decode().strip():
            tag, command, *rest = line.split(" ", 2)
            self.said.append(command.upper())
            answer = self.answer(command.upper(), " ".join(rest), writer)
            writer.write(f"{tag} {answer}\r\n".encode())
            await writer.drain()
            if command.upper() == "LOGOUT":
                break
        writer.close()

    def answer(self, command: str, rest: str, writer: asyncio.StreamWriter) -> str:
        match command:
            case "CAPABILITY":
                writer.write(b"* CAPABILITY IMAP4rev1\r\n")
            case "LOGIN":
                return "OK come in" if rest == f'{USER} "{PASSWORD}"' else "NO who are you"
            case "SELECT":
                return "OK selected" if rest.strip('"') == self.name else f"NO there is no {rest}"
            case "SEARCH":
                writer.write(f"* SEARCH {' '.join(map(str, self.mails))}\r\n".encode())
            case "FETCH":
                number = int(rest.split()[0])
                mail = self.mails[number]
                writer.write(b"* %d FETCH (BODY[] {%d}\r\n%s)\r\n" % (number, len(mail), mail))
            case "STORE":
                marked = re.fullmatch(r"(\d+) \+FLAGS \(?\\Deleted\)?", rest)
                assert marked
                self.deleted.add(int(marked[1]))
            case "EXPUNGE":
                self.mails = {number: mail for number, mail in self.mails.items() if number not in self.deleted}
            case "LOGOUT":
                writer.write(b"* BYE\r\n")
            case _:
                return f"BAD {command}"
        return "OK done"


def self_signed(folder: Path) -> ssl.SSLContext:
    """A certificate that nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(1))
    pem = folder / "server.pem"
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    pem.write_bytes(secret + made.sign(key, SHA256()).public_bytes(Encoding.PEM))
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(pem)
    return tls


@contextlib.contextmanager
def imap_server(*mails: bytes, tls: ssl.SSLContext | None = None, **more: str) -> Iterator[ImapServer]:
    """On a port of its own, in a thread and a loop of its own: a worker that drives a browser has one running here."""
    box = ImapServer(dict(enumerate(mails, start=1)), **more)
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        opening = asyncio.start_server(box.serve, "127.0.0.1", 0, ssl=tls)
        server = asyncio.run_coroutine_threadsafe(opening, loop).result()
        box.port = server.sockets[0].getsockname()[1]
        yield box
        loop.call_soon_threadsafe(server.close)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
