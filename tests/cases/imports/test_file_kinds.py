"""What a file is, whatever its name says."""

import io
import struct
import zlib

import pytest

from cases.imports.file_kinds import Kind
from cases.imports.limits import Limits
from cases.imports.precheck import inspect
from cases.imports.refusals import Refused, Why
from tests.cases.imports.workbooks import archive, parts, workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">L4s", 0, b"IEND") + struct.pack(">L", zlib.crc32(b"IEND"))


def why(content: bytes, limits: Limits | None = None) -> Why:
    with pytest.raises(Refused) as refused:
        inspect(io.BytesIO(content), limits or Limits())
    return refused.value.why


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", Why.EMPTY),
        (b"\xef\xbb\xbf\r\n \r\n", Why.EMPTY),
        (OLE + "EncryptedPackage".encode("utf-16-le"), Why.PASSWORD),
        (OLE + "Workbook".encode("utf-16-le") + b"\0\0", Why.XLS),
        (OLE + "WordDocument".encode("utf-16-le"), Why.OTHER_OFFICE),
        (b"\x09\x08\x10\0\0\x06\x05\0", Why.XLS),
        (b"<html><table><tr><td>1", Why.HTML),
        (b"\xef\xbb\xbf\n<!DOCTYPE HTML>\n<p>", Why.HTML),
        ("<html><table>".encode("utf-16"), Why.HTML),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', Why.EXCEL_XML),
        (b'<?xml version="1.0"?><html><body>', Why.HTML),
        (PNG, Why.PICTURE),
        (b"\xff\xd8\xff\xe0JFIF", Why.PICTURE),
        (b"BM\x36\0\0\0\0\0\0\0", Why.PICTURE),
        (b"%PDF-1.7\n", Why.PDF),
        (b"{\\rtf1\\ansi", Why.OTHER_OFFICE),
        (b"\x1f\x8b\x08\0", Why.OTHER_ARCHIVE),
        (b"\x7fELF\x02\x01\x01" + bytes(range(64)), Why.NOT_A_TABLE),
        (archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}), Why.ODS),
        (archive({"[Content_Types].xml": "<a/>", "xl/workbook.bin": b"\0"}), Why.XLSB),
        (archive({"[Content_Types].xml": "<a/>", "word/document.xml": "<a/>"}), Why.OTHER_OFFICE),
        (archive({"list.csv": "a,b"}), Why.OTHER_ARCHIVE),
    ],
)
def test_what_is_not_read_is_named(content: bytes, expected: Why) -> None:
    assert why(content) is expected


@pytest.mark.parametrize(
    "content",
    [
        b"name,born\nA,1\n",
        "имя;год\nПётр;1990\n".encode("cp1251"),
        "имя\tгод\nПётр\t1990\n".encode("utf-16"),
        "имя\tгод\nПётр\t1990\n".encode("utf-16-be"),
        b"BM and others;1990\n",
        b"a,b\nx\0y,1\n",
    ],
)
def test_text_is_text(content: bytes) -> None:
    assert inspect(io.BytesIO(content), Limits()).kind is Kind.TEXT


def test_too_large_a_file_is_not_even_looked_at() -> None:
    assert why(b"%PDF" + bytes(2_000), Limits(file_bytes=1_000)) is Why.FILE_TOO_LARGE


def encrypted(content: bytes) -> bytes:
    place = content.rfind(b"PK\x01\x02") + 8
    return content[:place] + b"\x01\x00" + content[place + 2 :]


def renamed(content: bytes) -> bytes:
    """The first header calls its part otherwise than the directory does."""
    return content.replace(b"[Content_Types]", b"[Content_Typez]", 1)


def damaged(content: bytes) -> bytes:
    place = content.find(b"sheet1.xml") + 20
    return content[:place] + bytes([content[place] ^ 255]) + content[place + 1 :]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda good: b"junk" + good, Why.AMBIGUOUS_ARCHIVE),
        (lambda good: b"\0\1\2\3" * 40 + good, Why.AMBIGUOUS_ARCHIVE),
        (lambda good: good + workbook(), Why.AMBIGUOUS_ARCHIVE),
        (lambda good: good + good[-22:], Why.AMBIGUOUS_ARCHIVE),
        (lambda good: good + b"more", Why.AMBIGUOUS_ARCHIVE),
        (renamed, Why.AMBIGUOUS_ARCHIVE),
        (lambda good: good[: len(good) // 2], Why.CORRUPT_ARCHIVE),
        (lambda good: good[:-1], Why.CORRUPT_ARCHIVE),
        (damaged, Why.CORRUPT_ARCHIVE),
        (encrypted, Why.PASSWORD),
    ],
)
def test_broken_and_doubtful_archives(change, expected: Why) -> None:
    assert why(change(workbook())) is expected


def test_an_archive_cut_anywhere_or_with_any_byte_changed_is_refused_or_reads_the_same() -> None:
    good = archive(parts())
    seen = inspect(io.BytesIO(good), Limits())
    for place in range(4, len(good)):
        with pytest.raises(Refused):
            inspect(io.BytesIO(good[:place]), Limits())
        changed = good[:place] + bytes([good[place] ^ 0x55]) + good[place + 1 :]
        try:
            again = inspect(io.BytesIO(changed), Limits())
        except Refused:
            continue
        assert [sheet.cells for sheet in again.sheets] == [sheet.cells for sheet in seen.sheets]
