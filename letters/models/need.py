"""How much somebody needs letters, as organisations that write are told: roughly, and as of the beginning of a week."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.person import Prisoner


class Need(models.TextChoices):
    """The bands of `letters.matching`, as words."""

    MUCH = "much", _("few letters or none")
    SOME = "some", _("some letters")
    LITTLE = "little", _("many letters")


class LetterNeedQuerySet(models.QuerySet["LetterNeed"]):
    def of_people(self, uids: list[str]) -> Self:
        return self.filter(prisoner__uid__in=uids)


class LetterNeed(models.Model):
    """Written anew once a week for everybody who can be written to, so no change of a row tells when anything came."""

    prisoner = models.OneToOneField(Prisoner, on_delete=models.CASCADE, related_name="letter_need")
    need = models.CharField(max_length=6, choices=Need)
    as_of = models.DateField()

    objects = LetterNeedQuerySet.as_manager()

    def __str__(self) -> str:
        return self.need
