"""What kind of file some bytes are, whatever its name says. Only two kinds are read: a workbook and plain text."""

import re
from enum import StrEnum
from typing import BinaryIO

from cases.imports.refusals import Refused, Why

HEAD = 64 * 1024


class Kind(StrEnum):
    XLSX = "xlsx"
    TEXT = "text"


# by the first bytes, as the formats themselves define them
BEGINNINGS = [
    (b"\xff\xd8\xff", Why.PICTURE),
    (b"\x89PNG\r\n\x1a\n", Why.PICTURE),
    (b"GIF8", Why.PICTURE),
    (b"BM", Why.PICTURE),
    (b"II*\0", Why.PICTURE),
    (b"MM\0*", Why.PICTURE),
    (b"%PDF-", Why.PDF),
    (b"{\\rtf", Why.OTHER_OFFICE),
    (b"\x1f\x8b", Why.OTHER_ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Why.OTHER_ARCHIVE),
    (b"Rar!\x1a\x07", Why.OTHER_ARCHIVE),
    (b"BZh", Why.OTHER_ARCHIVE),
    (b"\xfd7zXZ\0", Why.OTHER_ARCHIVE),
    # a sheet of Excel 2 to 4, outside of any container
    (b"\x09\x00\x04\x00", Why.XLS),
    (b"\x09\x02\x06\x00", Why.XLS),
    (b"\x09\x04\x06\x00", Why.XLS),
    (b"\x09\x08", Why.XLS),
]
ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
END_OF_ARCHIVE = b"PK\x05\x06"
HTML = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table|style|div)\b", re.I | re.S)
XML = re.compile(rb"\s*<\?xml\b", re.I)
# all control characters but tab, line feed, carriage return, and NUL, which is judged by itself
CONTROL = re.compile(rb"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")


def kind_of(file: BinaryIO) -> Kind:
    """A workbook or text; raises Refused, naming anything else. A workbook's archive is not opened here."""
    file.seek(0)
    head = file.read(HEAD)
    if not head.strip(b"\0\r\n\t \xef\xbb\xbf\xff\xfe"):
        raise Refused(Why.EMPTY)
    if head.startswith(ZIP):
        return Kind.XLSX
    if head.startswith(OLE):
        file.seek(0)
        raise Refused(_ole(file))
    for beginning, why in BEGINNINGS:
        # a list may begin with the letters BM: a picture has zeros among its first bytes
        if head.startswith(beginning) and (beginning != b"BM" or b"\0" in head[6:10]):
            raise Refused(why)
    if (head[:4] == b"RIFF" and head[8:12] == b"WEBP") or head[4:8] == b"ftyp":
        raise Refused(Why.PICTURE)
    _refuse_marked_up(head)
    if not is_utf_16(head) and not _is_text(head):
        raise Refused(_binary(file))
    return Kind.TEXT


def is_utf_16(head: bytes) -> str | None:
    """`utf-16-le` or `utf-16-be`: by the mark at the beginning, or by zeros in every other byte; otherwise None."""
    if head.startswith(b"\xff\xfe"):
        return "utf-16-le"
    if head.startswith(b"\xfe\xff"):
        return "utf-16-be"
    # line ends, delimiters and figures have a zero for their other half, in any language
    even, odd = head[0:4096:2], head[1:4096:2]
    for zeros, others, name in [(odd, even, "utf-16-le"), (even, odd, "utf-16-be")]:
        if len(zeros) >= 8 and zeros.count(0) > len(zeros) // 8 and zeros.count(0) > 20 * others.count(0):
            return name
    return None


def _refuse_marked_up(head: bytes) -> None:
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if encoding := is_utf_16(head):
        plain = head[: len(head) // 2 * 2].decode(encoding, "ignore").lstrip("\ufeff").encode()
    if HTML.match(plain):
        raise Refused(Why.HTML)
    if XML.match(plain):
        if b"urn:schemas-microsoft-com:office:spreadsheet" in plain:
            raise Refused(Why.EXCEL_XML)
        raise Refused(Why.HTML if b"<html" in plain.lower() else Why.OTHER_OFFICE)


def _is_text(head: bytes) -> bool:
    """A stray control character or NUL is told with its row; more of them are no text at all."""
    return len(CONTROL.findall(head)) + head.count(0) <= max(2, len(head) // 100)


def _ole(file: BinaryIO) -> Why:
    """The old container holds an encrypted workbook, an old one, or some other document: its directory tells."""
    held = file.read()
    if "EncryptedPackage".encode("utf-16-le") in held:
        return Why.PASSWORD
    is_workbook = any(name.encode("utf-16-le") + b"\0\0" in held for name in ("Workbook", "Book"))
    return Why.XLS if is_workbook else Why.OTHER_OFFICE


def _binary(file: BinaryIO) -> Why:
    """Bytes before an archive are a sign of two files in one."""
    file.seek(0, 2)
    file.seek(max(0, file.tell() - HEAD))
    return Why.AMBIGUOUS_ARCHIVE if END_OF_ARCHIVE in file.read() else Why.NOT_A_TABLE
