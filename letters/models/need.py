"""How much somebody needs letters, as organisations that write are told: roughly, and as of the beginning of a week."""

from collections.abc import Mapping
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.person import Prisoner


class Need(models.TextChoices):
    """The bands of `letters.matching`, as words."""

    MUCH = "much", _("few letters or none")
    SOME = "some", _("some letters")
    LITTLE = "little", _("many letters")


class LetterNeedQuerySet(models.QuerySet["LetterNeed"]):
    def write(self, needs: Mapping[str, str], as_of: date) -> None:
        """A row for each of these people, by uid."""
        people = Prisoner.objects.with_uids(list(needs)).order_by("uid").values_list("pk", "uid")
        LetterNeed.objects.bulk_create(LetterNeed(prisoner_id=pk, need=needs[uid], as_of=as_of) for pk, uid in people)


class LetterNeed(models.Model):
    """Written anew once a week for everybody who can be written to, so no change of a row tells when anything came."""

    prisoner = models.OneToOneField(Prisoner, on_delete=models.CASCADE, related_name="letter_need")
    need = models.CharField(max_length=6, choices=Need)
    as_of = models.DateField()

    objects = LetterNeedQuerySet.as_manager()

    def __str__(self) -> str:
        return self.need
