"""Days on which much is said and little known, an exchange, mass arrests: of those named everything is checked."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.person import Prisoner
from tracker.history import kept
from tracker.publishing.marks import marks, owned


class BigDayQuerySet(models.QuerySet["BigDay"]):
    def open(self) -> Self:
        return self.filter(ended_at=None)


@kept
class BigDay(models.Model):
    """From when until when what is said of these people is only reported. Begun by an editor, and ended by hand."""

    title = models.CharField(
        _("what happens"), max_length=200, help_text=_("For ourselves: “the exchange of 1 August”. Never published.")
    )
    began_at = models.DateTimeField(_("since"), editable=False)
    began_by = models.ForeignKey(
        "tracker.User",
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("begun by"),
    )
    ended_at = models.DateTimeField(_("ended"), null=True, editable=False)
    ended_by = models.ForeignKey(
        "tracker.User",
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("ended by"),
    )
    note = models.TextField(_("internal note"), blank=True, help_text=_("Never published. For the next volunteer."))

    objects = BigDayQuerySet.as_manager()

    class Meta:
        verbose_name = _("big day")
        verbose_name_plural = _("big days")
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("began_at")), name="big_day_ends_after_it_began"
            )
        ]
        triggers = marks(
            "prisoner",
            "SELECT p.uid FROM changed JOIN cases_bigdayperson m ON m.big_day_id = changed.id"
            " JOIN cases_prisoner p ON p.id = m.prisoner_id",
        )

    def __str__(self) -> str:
        return self.title


@kept
class BigDayPerson(models.Model):
    """That somebody is named on such a day."""

    big_day = models.ForeignKey(BigDay, on_delete=models.CASCADE, related_name="named", verbose_name=_("big day"))
    prisoner = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="big_days", verbose_name=_("person"))

    class Meta:
        verbose_name = _("who is named")
        verbose_name_plural = _("who is named")
        constraints = [
            models.UniqueConstraint(
                fields=["big_day", "prisoner"],
                name="named_once",
                violation_error_message=_("This person is named already."),
            )
        ]
        triggers = owned("prisoner")

    def __str__(self) -> str:
        return str(self.prisoner)
