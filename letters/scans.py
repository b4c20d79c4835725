"""Pages of an answer, as their reader sent them: judged by their bytes, drawn anew, without what came along.

What is kept is a picture of the picture: no place, camera, name, comment or thumbnail, and nothing behind its end. A
PDF is drawn page by page by PDFium in a process of its own, which may do nothing else (`letters/pdf_reader.py`).
"""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PIL import Image, ImageOps

from cases.file_types import Unsafe, media_type
from letters.pdf_pages import BadPdf, pdf_pages

LARGEST_FILE = 10 * 1024 * 1024
MOST_PIXELS = 40_000_000
MOST_PAGES = 8
# enough to read a handwritten A4 page
LONGEST_SIDE = 2000
QUALITY = 80
FORMATS = ("JPEG", "PNG", "WEBP")


class NotAPage(ValueError):
    """`reason`: too_large, not_a_picture, too_many_pixels, too_many_pages, heic or bad_pdf."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Page:
    """A JPEG of ours."""

    content: bytes
    width: int
    height: int


def read_pages(files: Iterable[bytes]) -> list[Page]:
    """The pages in these files, in their order. Raises NotAPage."""
    pages: list[Page] = []
    for sent in files:
        for page in _pages(sent):
            pages.append(page)
            if len(pages) > MOST_PAGES:
                raise NotAPage("too_many_pages")
    return pages


def _pages(sent: bytes) -> Iterator[Page]:
    if len(sent) > LARGEST_FILE:
        raise NotAPage("too_large")
    if sent[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc"}:
        raise NotAPage("heic")
    try:
        kind = media_type(sent)
    except Unsafe:
        raise NotAPage("not_a_picture") from None
    if kind == "application/pdf":
        try:
            for picture in pdf_pages(sent, longest_side=LONGEST_SIDE, most=MOST_PAGES + 1):
                yield _drawn(picture)
        except BadPdf:
            raise NotAPage("bad_pdf") from None
        return
    yield _drawn(_opened(sent))


def _opened(sent: bytes) -> Image.Image:
    """The picture, decoded only after its size is known, and by the decoders of FORMATS alone."""
    try:
        with Image.open(io.BytesIO(sent), formats=FORMATS) as image:
            if image.width * image.height > MOST_PIXELS:
                raise NotAPage("too_many_pixels")
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            return ImageOps.exif_transpose(image)
    except Image.DecompressionBombError:
        raise NotAPage("too_many_pixels") from None
    except NotAPage:
        raise
    except Exception:  # decoders fail in as many ways as files are broken, and all of them mean this
        raise NotAPage("not_a_picture") from None


def _drawn(image: Image.Image) -> Page:
    """On a clean white sheet."""
    layer = image.convert("RGBA") if "A" in image.getbands() or "transparency" in image.info else image.convert("RGB")
    sheet = Image.new("RGB", image.size, "white")
    sheet.paste(layer, mask=layer.getchannel("A") if layer.mode == "RGBA" else None)
    out = io.BytesIO()
    sheet.save(out, "JPEG", quality=QUALITY, optimize=True)
    return Page(out.getvalue(), sheet.width, sheet.height)
