"""One card from somebody who has no account: of the sender nothing is kept."""

from datetime import date, timedelta
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.person import Prisoner
from tracker.signed_links import token_hash

# so long a place is kept for who took an address and has not said that the card is on its way
KEPT_FREE = timedelta(days=7)
# a card that is on its way counts as long as a letter does
COUNTED = timedelta(days=30)


class PostcardQuerySet(models.QuerySet["Postcard"]):
    def of_token(self, token: str) -> Self:
        return self.filter(token_hash=token_hash(token))

    def on_their_way(self, today: date) -> Self:
        """Promised in the last week, or gone in the last month."""
        return self.filter(Q(sent_on__gt=today - COUNTED) | Q(sent_on=None, promised_on__gt=today - KEPT_FREE))

    def forgettable(self, today: date) -> Self:
        return self.filter(promised_on__lte=today - KEPT_FREE - COUNTED)


class Postcard(models.Model):
    """A card that was promised to somebody, or has gone. Days and no times: nothing that leads to a visitor."""

    prisoner = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="postcards", verbose_name=_("person"))
    # of the page with the address, which its sender alone has
    token_hash = models.BinaryField(unique=True, max_length=32)
    promised_on = models.DateField(_("promised on"))
    sent_on = models.DateField(_("sent on"), null=True)

    objects = PostcardQuerySet.as_manager()

    class Meta:
        verbose_name = _("postcard")
        verbose_name_plural = _("postcards")
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_on=None) | Q(sent_on__gte=F("promised_on")), name="postcard_goes_after_its_promise"
            )
        ]
        indexes = [models.Index(fields=["promised_on"], name="postcards_by_day")]

    def __str__(self) -> str:
        return str(self.pk)
