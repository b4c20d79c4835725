"""The file itself, as it came: kept in pieces, given back as a file for its reader, and cleared away in time.

What is read of it, the rows with every cell, is another thing, and stays: taking an import back needs no file.
"""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import BinaryIO

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cases.imports.limits import MB
from cases.imports.refusals import Refused, Why
from cases.models import AT_WORK, Import, ImportPiece

PIECE = MB


@transaction.atomic
def keep(import_: Import, file: BinaryIO) -> None:
    """A piece at a time, however large it is. Raises Refused, and keeps nothing, where it is larger than is read."""
    limit, digest, size = settings.IMPORT_LIMITS.file_bytes, hashlib.sha256(), 0
    import_.size = 0
    import_.save()
    for number, piece in enumerate(iter(lambda: file.read(PIECE), b"")):
        size += len(piece)
        if size > limit:
            raise Refused(Why.FILE_TOO_LARGE, limit=limit >> 20)
        digest.update(piece)
        ImportPiece.objects.create(of=import_, number=number, content=piece)
    import_.sha256, import_.size = digest.hexdigest(), size
    import_.save(update_fields=["sha256", "size"])


@contextmanager
def on_disk(import_: Import) -> Iterator[str]:
    """The path of the file, for as long as it is read. Raises Refused where it was cleared away."""
    if not is_kept(import_):
        raise Refused(Why.CLEARED)
    with tempfile.NamedTemporaryFile(prefix="import-") as kept:
        for number in range(-(-import_.size // PIECE)):
            kept.write(ImportPiece.objects.values_list("content", flat=True).get(of=import_, number=number))
        kept.flush()
        yield kept.name


def is_kept(import_: Import) -> bool:
    """An empty file has no piece, and is told as empty."""
    return import_.size == 0 or ImportPiece.objects.filter(of=import_).exists()


def clear() -> int:
    """Away with the files whose time is over; how many pieces that were. One that a worker has is left to the next."""
    over = Import.objects.filter(created_at__lt=timezone.now() - timedelta(days=settings.IMPORT_FILE_DAYS))
    deleted, _each = ImportPiece.objects.filter(of__in=over.exclude(state__in=AT_WORK)).delete()
    return deleted
