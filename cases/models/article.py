from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.publishing.marks import marks
from tracker.uids import UidField


class Code(models.TextChoices):
    CRIMINAL = "criminal", _("Criminal Code")
    ADMINISTRATIVE = "administrative", _("Code of Administrative Offences")


@kept
class Article(models.Model):
    """A part of an article of law, with the two facts that the arithmetic of terms needs."""

    uid = UidField()
    seed_key = models.CharField(max_length=160, null=True, unique=True, editable=False)
    country = models.CharField(_("country"), max_length=2, default="RU")
    code = models.CharField(_("code"), max_length=14, choices=Code, default=Code.CRIMINAL)
    number = models.CharField(_("article"), max_length=20, help_text=_("For instance 205.2"))
    part = models.CharField(_("part"), max_length=10, blank=True)
    title_en = models.CharField(_("title in English"), max_length=300, blank=True)
    title_ru = models.CharField(_("title in Russian"), max_length=300, blank=True)
    longest_term_months = models.PositiveSmallIntegerField(_("longest term, in months"), null=True, blank=True)
    life = models.BooleanField(_("up to life"), default=False)
    in_force_from = PartialDateField(_("in force from"), null=True, blank=True)
    in_force_to = PartialDateField(_("in force to"), null=True, blank=True)
    custody_one_for_one = models.BooleanField(
        _("custody counts one for one"),
        default=False,
        help_text=_("On the list of Article 72 part 3.2 of the Criminal Code, whatever the regime."),
    )
    parole_share = models.CharField(
        _("share to serve before parole"),
        max_length=5,
        blank=True,
        help_text=_("Only where Article 79 names this article (3/4, 4/5); otherwise gravity decides."),
    )
    verified = models.BooleanField(_("checked against the law's text"), default=False)
    source_url = models.URLField(_("where it was read"), blank=True)

    class Meta:
        verbose_name = _("article of law")
        verbose_name_plural = _("articles of law")
        ordering = ["country", "code", "number", "part"]
        constraints = [
            models.UniqueConstraint(
                fields=["country", "code", "number", "part"],
                name="article_once",
                violation_error_message=_("This article is in the list already: find it by its number."),
            ),
            models.CheckConstraint(
                condition=models.Q(life=False) | models.Q(longest_term_months=None),
                name="life_or_months",
                violation_error_message=_("Where it can be for life, leave the longest term empty."),
            ),
        ]
        triggers = marks("article")

    def __str__(self) -> str:
        return f"{self.number} ч. {self.part}" if self.part else self.number

    @property
    def label(self) -> str:
        """As in filters and records: 205.2, or 205.2/2 for its second part."""
        return f"{self.number}/{self.part}" if self.part else self.number
