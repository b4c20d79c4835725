import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.file_types import Unsafe, media_type


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.4 ...", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n...", "image/png"),
        (b"\xff\xd8\xff\xe0...", "image/jpeg"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        ("В ШИЗО на 15 суток.\n".encode(), "text/plain"),
        (b"\xef\xbb\xbfwith a mark", "text/plain"),
        (b"3 < 5 and 5 > 3", "text/plain"),
    ],
)
def test_what_is_kept(content: bytes, kind: str) -> None:
    assert media_type(content) == kind


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"<html>", "markup"),
        (b"words, and then <SCRIPT>alert(1)</SCRIPT>", "markup"),
        (b"<?xml version='1.0'?><svg/>", "markup"),
        ("<html>Привет".encode("cp1251"), "markup"),
        ("Привет".encode("cp1251"), "unknown"),
        (b"GIF89a\x01", "unknown"),
        (b"PK\x03\x04\x00", "unknown"),
        (b" %PDF-1.4 \x00", "unknown"),
    ],
)
def test_what_is_not(content: bytes, why: str) -> None:
    with pytest.raises(Unsafe) as refused:
        media_type(content)
    assert refused.value.why == why


@given(st.sampled_from([b"<svg", b"<html", b"<!doctype html", b"< script", b"<iframe"]), st.text(), st.text())
def test_no_page_is_taken_for_text(tag: bytes, before: str, after: str) -> None:
    content = before.encode(errors="replace") + tag + after.encode(errors="replace")
    with pytest.raises(Unsafe):
        media_type(content)
