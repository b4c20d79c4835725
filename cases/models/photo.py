"""A photograph of a person: kept as a picture of ours, and never without a licence and a credit."""

from typing import Self

from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from cases.models.fact import Fact
from cases.models.person import Prisoner
from cases.portraits import LONGEST_SIDE, Portrait
from tracker.history import kept
from tracker.publishing.marks import owned

# a drawing of LONGEST_SIDE by LONGEST_SIDE with nothing but noise in it is less
LARGEST = 2 * 1024 * 1024


class PhotoQuerySet(models.QuerySet["Photo"]):
    def without_content(self) -> Self:
        return self.defer("content")

    def drawn_as(self, sha256: str) -> Self:
        return self.filter(sha256=sha256)


# the picture itself has no history: taken back, it is gone
@kept(exclude=["content"])
class Photo(Fact):
    """One for a person. Without a licence it is not kept at all, so none can be shown."""

    prisoner = models.OneToOneField(Prisoner, on_delete=models.CASCADE, related_name="photo", verbose_name=_("person"))
    content = models.BinaryField(_("picture"))
    sha256 = models.CharField("SHA-256", max_length=64, editable=False)
    width = models.PositiveSmallIntegerField(_("width"), editable=False)
    height = models.PositiveSmallIntegerField(_("height"), editable=False)
    licence = models.CharField(
        _("licence"), max_length=100, help_text=_("CC BY 4.0; or who allowed it: by permission of SOTA.")
    )
    credit = models.CharField(
        _("whose photo"), max_length=200, help_text=_("Shown beside it, as they want to be named. Never a relative.")
    )
    source_url = models.URLField(_("where it is from"), max_length=500, blank=True)
    objects = PhotoQuerySet.as_manager()

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        constraints = [
            models.CheckConstraint(
                condition=~Q(licence="") & ~Q(credit=""),
                name="photo_has_a_licence",
                violation_error_message=_("A photo needs a licence and the name of whose it is; without, keep a link."),
            ),
            models.CheckConstraint(
                condition=Q(
                    sha256=Func(
                        Func(F("content"), function="sha256"),
                        Value("hex"),
                        function="encode",
                        output_field=models.TextField(),
                    )
                ),
                name="photo_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(width__gte=1, width__lte=LONGEST_SIDE, height__gte=1, height__lte=LONGEST_SIDE),
                name="photo_is_of_our_size",
            ),
            models.CheckConstraint(
                condition=LessThanOrEqual(
                    Func(F("content"), function="octet_length", output_field=models.IntegerField()), LARGEST
                ),
                name="photo_is_not_too_large",
            ),
        ]
        indexes = [models.Index(fields=["sha256"], name="photo_by_hash")]
        triggers = owned("prisoner")

    def __str__(self) -> str:
        return f"{self.credit}, {self.licence}"

    def draw(self, portrait: Portrait) -> None:
        """Put this picture in the place of what was there."""
        self.content, self.sha256 = portrait.content, portrait.sha256
        self.width, self.height = portrait.width, portrait.height
