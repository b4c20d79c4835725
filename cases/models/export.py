from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Format(models.TextChoices):
    XLSX = "xlsx", _("XLSX, for Excel and LibreOffice")
    CSV = "csv", _("CSV, plain text")


class Export(models.Model):
    """That somebody took a list of people out, and how long it was: not one word of what stood in it.

    Written down before the first row leaves. Whoever may write one down may take a list out.
    """

    made_by = models.ForeignKey(
        "tracker.User",
        null=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("who"),
        help_text="None: by a command on the server.",
    )
    made_at = models.DateTimeField(_("when"), db_default=Now(), editable=False)
    view = models.CharField(_("columns"), max_length=20, editable=False)
    format = models.CharField(_("as"), max_length=4, choices=Format, editable=False)
    # the address of the list that was taken out, as it was sorted out and searched
    narrowed = models.CharField(_("of which list"), max_length=500, blank=True, editable=False)
    people = models.PositiveIntegerField(
        _("how many people"), null=True, editable=False, help_text="None while it goes."
    )
    is_whole = models.BooleanField(_("to the end"), default=False, editable=False)

    class Meta:
        verbose_name = _("list taken out")
        verbose_name_plural = _("lists taken out")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.view}.{self.format}"
