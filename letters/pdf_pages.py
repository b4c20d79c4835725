"""The pages of a stranger's PDF as pictures, drawn in a process that can do nothing else and may die of it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
MEMORY, SECONDS = 400 * 1024 * 1024, 20
HEADER = 8


class BadPdf(ValueError):
    """It cannot be drawn, or not within the limits."""


def pdf_pages(sent: bytes, *, longest_side: int, most: int) -> Iterator[Image.Image]:
    """At most so many pages, each at most so long. Raises BadPdf."""
    options = {"longest_side": longest_side, "most": most, "memory": MEMORY, "seconds": SECONDS, "parent": os.getpid()}
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "letters.pdf_reader", json.dumps(options)],
            input=sent,
            stdout=subprocess.PIPE,
            # what a parser says as it dies may quote the file
            stderr=subprocess.DEVNULL,
            cwd="/",
            # none of our settings: no key, no password
            env={"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"},
            timeout=SECONDS + 5,
            check=True,
        ).stdout
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        raise BadPdf from None
    at = 0
    while at < len(done):
        width, height = (int.from_bytes(done[at + half : at + half + 4], "big") for half in (0, 4))
        size = width * height * 3
        if not (0 < width <= longest_side and 0 < height <= longest_side) or len(done) < at + HEADER + size:
            raise BadPdf
        yield Image.frombytes("RGB", (width, height), done[at + HEADER : at + HEADER + size])
        at += HEADER + size
    if not at:
        raise BadPdf
