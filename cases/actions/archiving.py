"""A copy of a source is kept as it came, if it can harm nobody who opens it."""

import hashlib

from cases.file_types import media_type
from cases.models import LARGEST, ArchivedCopy, Source
from tracker.models import User


class TooLarge(ValueError):
    """More than is kept of one source."""


class KeptAlready(ValueError):
    """The same bytes are kept of this source."""


def archive(source: Source, content: bytes, *, actor: User) -> ArchivedCopy:
    """Keep these bytes with their hash. Raises TooLarge, KeptAlready, and Unsafe as `media_type` does."""
    if len(content) > LARGEST:
        raise TooLarge
    kind = media_type(content)
    digest = hashlib.sha256(content).hexdigest()
    copy, made = ArchivedCopy.objects.get_or_create(
        source=source,
        sha256=digest,
        defaults={"content": content, "media_type": kind, "size": len(content), "uploaded_by": actor},
    )
    if not made:
        raise KeptAlready
    return copy
