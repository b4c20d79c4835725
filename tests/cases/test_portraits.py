"""Pictures as they are kept: whatever came along is gone, and what would hurt is refused."""

import io
import struct
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from cases.portraits import LARGEST_FILE, LONGEST_SIDE, NotAPortrait, portrait

CANARY = b"canary-place-and-camera"


def file(kind: str = "JPEG", size: tuple[int, int] = (300, 200), mode: str = "RGB", **saving: Any) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, (200, 40, 40, 128)[: len(mode)]).save(out, kind, **saving)
    return out.getvalue()


def told_by() -> dict[str, bytes]:
    """Files that tell more than they show, in every way that we know of."""
    exif = Image.Exif()
    exif[0x010F] = CANARY.decode()  # the maker of the camera
    exif.get_ifd(0x8825)[29] = CANARY.decode()  # when and where, by satellite
    notes = PngInfo()
    notes.add_text("Comment", CANARY.decode())
    notes.add_itxt("XML:com.adobe.xmp", CANARY.decode())
    return {
        "exif": file(exif=exif),
        "comment": file(comment=CANARY),
        "xmp": file(xmp=CANARY),
        "colours": file(icc_profile=CANARY),
        "png": file("PNG", pnginfo=notes, exif=exif),
        "webp": file("WEBP", exif=exif, xmp=CANARY),
        "behind its end": file() + b"<script>" + CANARY,
        "zip behind its end": file("PNG") + b"PK\x03\x04" + CANARY,
    }


@pytest.mark.parametrize("way", told_by())
def test_nothing_that_came_along_is_kept(way: str) -> None:
    sent = told_by()[way]
    assert CANARY in sent
    kept = portrait(sent)
    assert CANARY not in kept.content
    assert kept.content.startswith(b"\xff\xd8\xff")
    with Image.open(io.BytesIO(kept.content)) as image:
        assert (image.format, image.mode, dict(image.getexif())) == ("JPEG", "RGB", {})
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize(
    ("sent", "kept"),
    [((3000, 1500), (1200, 600)), ((40, 2400), (20, 1200)), ((300, 200), (300, 200)), ((1, 1), (1, 1))],
)
def test_large_ones_are_made_smaller_and_small_ones_left(
    kind: str, sent: tuple[int, int], kept: tuple[int, int]
) -> None:
    drawn = portrait(file(kind, sent))
    assert (drawn.width, drawn.height) == kept
    with Image.open(io.BytesIO(drawn.content)) as image:
        assert image.size == kept


def test_a_picture_that_lies_on_its_side_is_stood_up() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    drawn = portrait(file(size=(300, 200), exif=exif))
    assert (drawn.width, drawn.height) == (200, 300)


def test_what_can_be_seen_through_is_laid_on_white() -> None:
    drawn = portrait(file("PNG", mode="RGBA"))
    with Image.open(io.BytesIO(drawn.content)) as image:
        red, green, blue = image.getpixel((10, 10))  # half of a red on white
    assert red > 200
    assert 130 < green < 165
    assert 130 < blue < 165


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "CMYK", "I;16"])
def test_other_kinds_of_colour_are_drawn_too(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    out = io.BytesIO()
    Image.new(mode, (30, 20)).save(out, kind)
    assert portrait(out.getvalue()).width == 30


def declared(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is so large."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        (b"\0" * (LARGEST_FILE + 1), "too_large"),
        (declared(7000, 7000), "too_many_pixels"),
        (declared(60000, 60000), "too_many_pixels"),
        (declared(2**31 - 1, 2**31 - 1), "too_many_pixels"),
        (declared(300, 200), "not_a_picture"),
        (b"", "not_a_picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "not_a_picture"),
        (b"<!doctype html><script>alert(1)</script>", "not_a_picture"),
        (file("GIF"), "not_a_picture"),
        (file("BMP"), "not_a_picture"),
        (file("TIFF"), "not_a_picture"),
        (file("PDF"), "not_a_picture"),
        (file()[:200], "not_a_picture"),
    ],
    ids=lambda each: each if isinstance(each, str) else str(len(each)),
)
def test_what_is_no_picture_of_ours_is_refused_with_a_reason(sent: bytes, reason: str) -> None:
    with pytest.raises(NotAPortrait) as refused:
        portrait(sent)
    assert refused.value.reason == reason


@given(st.sampled_from(["JPEG", "PNG", "WEBP"]), st.integers(0, 800), st.binary(max_size=40))
def test_broken_files_are_refused_or_drawn_and_nothing_else(kind: str, at: int, noise: bytes) -> None:
    whole = file(kind, (60, 40))
    broken = whole[:at] + noise + whole[at + len(noise) :]
    try:
        drawn = portrait(broken)
    except NotAPortrait:
        return
    assert max(drawn.width, drawn.height) <= LONGEST_SIDE


def test_the_same_picture_is_the_same_photo() -> None:
    assert portrait(file()).sha256 == portrait(file(comment=CANARY)).sha256
