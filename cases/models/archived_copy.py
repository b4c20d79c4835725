import hashlib
from typing import Self

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.source import Source
from tracker.history import kept

LARGEST = 10 * 1024 * 1024


class MediaType(models.TextChoices):
    """What can be kept: what runs nothing when it is opened in a browser."""

    PDF = "application/pdf", "PDF"
    PNG = "image/png", "PNG"
    JPEG = "image/jpeg", "JPEG"
    WEBP = "image/webp", "WebP"
    TEXT = "text/plain", _("plain text")


ENDINGS = {
    MediaType.PDF: "pdf",
    MediaType.PNG: "png",
    MediaType.JPEG: "jpg",
    MediaType.WEBP: "webp",
    MediaType.TEXT: "txt",
}


class ArchivedCopyQuerySet(models.QuerySet["ArchivedCopy"]):
    def listed(self) -> Self:
        """Newest first, without the bytes."""
        return self.defer("content").select_related("uploaded_by").order_by("-pk")


@kept(exclude=["content"])
class ArchivedCopy(models.Model):
    """A source as it was on a day: the web forgets. Seen by volunteers alone, in no record, and never changed."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="copies", verbose_name=_("source"))
    content = models.BinaryField(_("bytes"))
    media_type = models.CharField(_("type"), max_length=20, choices=MediaType)
    size = models.PositiveIntegerField(_("size"))
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    uploaded_by = models.ForeignKey(
        "tracker.User",
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("kept by"),
    )
    uploaded_at = models.DateTimeField(_("kept at"), auto_now_add=True)

    objects = ArchivedCopyQuerySet.as_manager()

    class Meta:
        verbose_name = _("archived copy")
        verbose_name_plural = _("archived copies")
        constraints = [
            models.UniqueConstraint(
                fields=["source", "sha256"],
                name="copy_once",
                violation_error_message=_("This very copy is kept already."),
            ),
            models.CheckConstraint(condition=Q(size__gt=0, size__lte=LARGEST), name="copy_is_not_too_large"),
            models.CheckConstraint(
                condition=Q(size=models.Func("content", function="octet_length")), name="copy_is_whole"
            ),
        ]
        # the name of whoever kept it may go with their account
        triggers = [
            pgtrigger.Protect(
                name="never_changed",
                operation=pgtrigger.UpdateOf("content", "media_type", "size", "sha256", "source_id", "uploaded_at"),
            )
        ]

    def __str__(self) -> str:
        return self.file_name

    @property
    def file_name(self) -> str:
        """Ours: the name that a file came with may say whose computer it came from."""
        return f"source-{self.source_id}-{self.sha256[:12]}.{ENDINGS[MediaType(self.media_type)]}"

    @property
    def is_intact(self) -> bool:
        return hashlib.sha256(self.content).hexdigest() == self.sha256
