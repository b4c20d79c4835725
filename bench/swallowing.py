"""A mail server that takes everything and keeps nothing, in a process of its own: `python -m bench.swallowing`.

In ours it would share one interpreter with what is measured, and slow it down by what it costs itself.
"""

import asyncio
import contextlib
import logging
import subprocess
import sys
from collections.abc import Iterator

from aiosmtpd.smtp import SMTP, Envelope, Session


class Swallow:
    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - so it is called
        return "250 OK"


async def serve() -> None:
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(Swallow()), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextlib.contextmanager
def swallowing() -> Iterator[int]:
    """Its port."""
    process = subprocess.Popen([sys.executable, "-m", "bench.swallowing"], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        yield int(process.stdout.readline())
    finally:
        process.kill()
        process.wait()


if __name__ == "__main__":
    logging.getLogger("mail.log").setLevel(logging.WARNING)
    asyncio.run(serve())
