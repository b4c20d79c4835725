"""A photograph as it is kept: judged by its bytes, drawn anew, and so without anything that came along with it.

Not the file that was sent but a picture of that picture is kept: no place, camera, name, thumbnail or comment that a
file may carry, and nothing behind its end.
"""

import hashlib
import io
from dataclasses import dataclass

from PIL import Image, ImageOps

LARGEST_FILE = 10 * 1024 * 1024
# of the picture before it is made smaller: 40 million fit any camera that people carry, and 120 MB of memory
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 1200
FORMATS = ("JPEG", "PNG", "WEBP")
QUALITY = 85


class NotAPortrait(ValueError):
    """`reason`: too_large, not_a_picture or too_many_pixels."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Portrait:
    """A JPEG of ours."""

    content: bytes
    width: int
    height: int

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def portrait(sent: bytes) -> Portrait:
    """The picture in these bytes, upright, at most LONGEST_SIDE long. Raises NotAPortrait."""
    if len(sent) > LARGEST_FILE:
        raise NotAPortrait("too_large")
    drawn = _drawn_anew(_opened(sent))
    out = io.BytesIO()
    drawn.save(out, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return Portrait(out.getvalue(), drawn.width, drawn.height)


def _opened(sent: bytes) -> Image.Image:
    """The picture, decoded and made small: only after its size is known, and by the decoders of FORMATS alone."""
    try:
        with Image.open(io.BytesIO(sent), formats=FORMATS) as image:
            if image.width * image.height > MOST_PIXELS:
                raise NotAPortrait("too_many_pixels")
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            return ImageOps.exif_transpose(image)
    except Image.DecompressionBombError:
        raise NotAPortrait("too_many_pixels") from None
    except NotAPortrait:
        raise
    except Exception:  # decoders fail in as many ways as files are broken, and all of them mean this
        raise NotAPortrait("not_a_picture") from None


def _drawn_anew(image: Image.Image) -> Image.Image:
    """On a clean white sheet: a saved copy would take comments and other notes of the file along."""
    layer = image.convert("RGBA") if "A" in image.getbands() or "transparency" in image.info else image.convert("RGB")
    sheet = Image.new("RGB", image.size, "white")
    sheet.paste(layer, mask=layer.getchannel("A") if layer.mode == "RGBA" else None)
    return sheet
