"""What kind of file some bytes are, by the bytes alone: the name and the browser's word are not asked."""

import re

_MARKUP = re.compile(r"<\s*(?:!doctype|html|head|body|svg|script|iframe|math|\?xml)", re.IGNORECASE)
_UNPRINTED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


class Unsafe(ValueError):
    """Not kept. `why`: empty, markup (a page or a drawing that can run code), or unknown."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def media_type(content: bytes) -> str:
    """One of the few types that run nothing when somebody opens them. Raises Unsafe for everything else."""
    if not content:
        raise Unsafe("empty")
    if content.startswith(b"%PDF-"):
        return "application/pdf"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return _text(content)


def _text(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unsafe("markup" if _MARKUP.search(content.decode("latin-1")) else "unknown") from None
    if _MARKUP.search(text) or text.lstrip().startswith("<"):
        raise Unsafe("markup")
    if _UNPRINTED.search(text):
        raise Unsafe("unknown")
    return "text/plain"
