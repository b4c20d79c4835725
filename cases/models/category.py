from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.history import kept
from tracker.models import Audience
from tracker.publishing.marks import marks
from tracker.tongue import in_own_tongue


@kept
class Category(models.Model):
    """A kind of persecution that volunteers sort people by. Some are known to us alone: they endanger people inside."""

    code = models.SlugField(_("code"), unique=True)
    name_en = models.CharField(_("name in English"), max_length=100)
    name_ru = models.CharField(_("name in Russian"), max_length=100)
    audience = models.CharField(
        _("who may see it"),
        max_length=20,
        choices=[
            (Audience.INTERNAL, _("nobody outside")),
            (Audience.PARTNERS, _("partner organisations")),
            (Audience.PUBLIC, _("everybody")),
        ],
        default=Audience.INTERNAL,
    )

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        ordering = ["code"]
        triggers = marks("category", "SELECT id::text FROM changed")

    def __str__(self) -> str:
        return in_own_tongue(self.name_en, self.name_ru)


@kept
class PrisonerCategory(models.Model):
    """That a person belongs to a category. A row of its own, so that triggers see it."""

    prisoner = models.ForeignKey("Prisoner", on_delete=models.CASCADE)
    category = models.ForeignKey(Category, on_delete=models.PROTECT, verbose_name=_("category"))

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        constraints = [
            models.UniqueConstraint(
                fields=["prisoner", "category"],
                name="category_once",
                violation_error_message=_("The person is in this category already."),
            )
        ]
        triggers = marks("prisoner", "SELECT p.uid FROM changed JOIN cases_prisoner p ON p.id = changed.prisoner_id")

    def __str__(self) -> str:
        return str(self.category)
