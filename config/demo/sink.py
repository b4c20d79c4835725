"""The demo's SMTP server: it accepts all mail, and keeps each message as a file. Nothing leaves the machine."""

import asyncio
import signal
import socket
import sys
import time
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session


class Keep:
    """Handler that writes DATA/mail/<time>.eml before it says 250: what was accepted is there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        name = str(time.time_ns())
        recipients = ", ".join(envelope.rcpt_tos)
        unfinished = self.folder / name
        content = envelope.original_content or b""
        unfinished.write_bytes(f"X-Envelope-To: {recipients}\r\n".encode() + content)
        unfinished.chmod(0o600)
        unfinished.rename(self.folder / f"{name}.eml")
        return "250 Kept for /demo/mail/"


async def serve(listening: socket.socket, folder: Path) -> None:
    """Until SIGTERM."""
    loop = asyncio.get_running_loop()
    ended = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, ended.set)
    server = await loop.create_server(lambda: SMTP(Keep(folder), enable_SMTPUTF8=True), sock=listening)
    print("listening", flush=True)
    await ended.wait()
    server.close()


if __name__ == "__main__":
    asyncio.run(serve(socket.socket(fileno=int(sys.argv[1])), Path(sys.argv[2])))
