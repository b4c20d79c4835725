from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.history import kept
from tracker.publishing.marks import marks
from tracker.uids import UidField


@kept
class Organisation(models.Model):
    """A group that keeps lists, judges cases, runs campaigns or reads our API."""

    uid = UidField()
    seed_key = models.SlugField(max_length=120, null=True, unique=True, editable=False)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    name_ru = models.CharField(_("name in Russian"), max_length=200, blank=True)
    website = models.URLField(_("website"), blank=True)
    statement_en = models.TextField(_("what it says of itself, in English"), blank=True)
    statement_ru = models.TextField(_("what it says of itself, in Russian"), blank=True)
    # several of the organisations that write to prisoners are "undesirable" by Russian law: naming one in a letter
    # or to a supporter inside Russia endangers both
    designated = models.BooleanField(_("designated by the Russian state"), default=False)

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(name_en="", name_ru=""),
                name="organisation_is_named",
                violation_error_message=_("Give the name in at least one language."),
            )
        ]
        triggers = marks("organisation")

    def __str__(self) -> str:
        return self.name_en or self.name_ru
