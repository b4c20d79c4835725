from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Confirmable(models.Model):
    """What grows stale: somebody checks now and then that it is still so. See `cases.actions.checking`."""

    confirmed_on = models.DateField(
        _("last confirmed"),
        null=True,
        blank=True,
        help_text=_("The day on which somebody last checked that this is so."),
    )
    confirmed_by = models.ForeignKey(
        "tracker.User",
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        # asked for with its row alone
        db_index=False,
        verbose_name=_("confirmed by"),
    )
    # by the database, so that rows of COPY and psql know it too: what came in together is asked after one by one
    created_at = models.DateTimeField(_("recorded"), db_default=Now(), editable=False)

    class Meta:
        abstract = True


class Fact(Confirmable):
    """What every row of a case file carries."""

    # names the row in seeds/, so that seeding again finds it
    seed_key = models.CharField(max_length=160, null=True, unique=True, editable=False)
    note = models.TextField(_("internal note"), blank=True, help_text=_("Never published. For the next volunteer."))

    class Meta:
        abstract = True
