from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.facility import is_time_zone
from tracker.history import kept
from tracker.publishing.marks import marks
from tracker.tongue import in_own_tongue


class CourtQuerySet(models.QuerySet["Court"]):
    def called(self, text: str) -> Self:
        return self.filter(models.Q(name_ru__iexact=text) | models.Q(name_en__iexact=text))


@kept
class Court(models.Model):
    """A court that ruled in a case. It has no record of its own: the projector fans it out to the cases it ruled in."""

    seed_key = models.CharField(max_length=160, null=True, unique=True, editable=False)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    name_ru = models.CharField(_("name in Russian"), max_length=200)
    place = models.CharField(_("place"), max_length=100, blank=True)
    time_zone = models.CharField(
        _("time zone"),
        max_length=40,
        default="Europe/Moscow",
        validators=[is_time_zone],
        help_text=_("In which the hours of its hearings are meant: Asia/Yekaterinburg."),
    )
    military = models.BooleanField(_("military court"), default=False)

    objects = CourtQuerySet.as_manager()

    class Meta:
        verbose_name = _("court")
        verbose_name_plural = _("courts")
        ordering = ["name_ru"]
        triggers = marks("court", "SELECT id::text FROM changed")

    def __str__(self) -> str:
        return in_own_tongue(self.name_en, self.name_ru)
