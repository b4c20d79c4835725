from django.db import models
from django.utils.translation import gettext_lazy as _


class Fact(models.Model):
    """What every row of a case file carries."""

    # names the row in seeds/, so that seeding again finds it
    seed_key = models.CharField(max_length=160, null=True, unique=True, editable=False)
    note = models.TextField(_("internal note"), blank=True, help_text=_("Never published. For the next volunteer."))
    confirmed_on = models.DateField(
        _("last confirmed"),
        null=True,
        blank=True,
        help_text=_("The day on which somebody last checked that this is so."),
    )

    class Meta:
        abstract = True
