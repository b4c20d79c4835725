"""Pairs of files: those that may be of one person, and those of whom a volunteer said that they are two."""

from collections.abc import Iterable
from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MinLengthValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce, Greatest, Least
from django.utils.translation import gettext_lazy as _

from cases.models.person import Prisoner
from tracker.history import kept


def in_order(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


class DifferentPeopleQuerySet(models.QuerySet["DifferentPeople"]):
    def now(self) -> Self:
        """With the files that they are now (`first`, `second`): what was said of a merged file holds for the other."""
        one, other = (Coalesce(F(f"{side}__merged_into"), F(side)) for side in ("one", "other"))
        return self.annotate(first=Least(one, other), second=Greatest(one, other))

    def between(self, one: Prisoner, other: Prisoner) -> "DifferentPeople | None":
        """What was said of these two, as they are now."""
        first, second = in_order(one.pk, other.pk)
        return self.now().select_related("said_by").filter(first=first, second=second).first()

    def among(self, people: Iterable[int]) -> set[tuple[int, int]]:
        asked = list(people)
        said = self.now().filter(Q(first__in=asked) | Q(second__in=asked))
        return set(said.values_list("first", "second"))


# what was said is taken back by removing the row; history keeps both
@kept
class DifferentPeople(models.Model):
    """That two files are of two people, however like they are: nobody is asked again. `one` is the older file."""

    one = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="+", verbose_name=_("one"))
    other = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="+", verbose_name=_("other"))
    why = models.CharField(
        _("how it is known"),
        max_length=300,
        validators=[MinLengthValidator(3)],
        help_text=_("For whoever wonders next: “brothers”, “another year of birth in the verdict”."),
    )
    said_by = models.ForeignKey(
        "tracker.User",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
        verbose_name=_("who said it"),
    )
    said_at = models.DateTimeField(_("when"), auto_now_add=True)

    objects = DifferentPeopleQuerySet.as_manager()

    class Meta:
        verbose_name = _("different people")
        verbose_name_plural = _("different people")
        constraints = [
            models.UniqueConstraint(
                fields=["one", "other"],
                name="different_once",
                violation_error_message=_("It is known already that these are two people."),
            ),
            models.CheckConstraint(
                condition=Q(one__lt=F("other")),
                name="different_in_order",
                violation_error_message=_("Choose two files."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.one} ≠ {self.other}"


class PossiblePairQuerySet(models.QuerySet["PossiblePair"]):
    def open(self) -> Self:
        """To be looked at by a person: both files in use, and nobody said that they are two people."""
        said = DifferentPeople.objects.now().filter(Q(first=OuterRef("one"), second=OuterRef("other")))
        standing = self.filter(one__merged_into=None, other__merged_into=None)
        return standing.filter(~Exists(said)).order_by("-score", "-other", "-one")

    def of(self, person: Any) -> Self:
        return self.filter(Q(one=person) | Q(other=person))


class PossiblePair(models.Model):
    """Two files that may be of one person, as `cases.pairing` found them last. Worked out, so without a history."""

    one = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="+")
    score = models.PositiveSmallIntegerField()
    # codes, as `cases.matching` gives them
    reasons = ArrayField(models.CharField(max_length=20))

    objects = PossiblePairQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="pair_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="pair_in_order"),
        ]
        indexes = [models.Index(fields=["-score", "-other", "-one"], name="pairs_best_first")]

    def __str__(self) -> str:
        return f"{self.one_id} ~ {self.other_id}"


class Comparison(models.Model):
    """When a file was last compared with all others. A file without one is compared next."""

    prisoner = models.OneToOneField(Prisoner, on_delete=models.CASCADE, primary_key=True, related_name="comparison")
    at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return str(self.at)
