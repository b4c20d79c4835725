"""What was written, where its writer wants help with it. Of letters on paper nothing is here."""

import uuid
from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from letters.models.letter import AWAY, Letter, LetterState
from tracker.encryption import EncryptedTextField

# a draft that nobody has touched for so long, and a text whose letter has gone, or will not
UNTOUCHED = timedelta(days=90)
AFTER_IT_WENT = timedelta(days=30)


class LetterTextQuerySet(models.QuerySet["LetterText"]):
    def forgettable(self, now: datetime) -> Self:
        gone = Q(letter__state__in=AWAY, letter__sent_on__lte=(now - AFTER_IT_WENT).date())
        dropped = Q(letter__state=LetterState.NOT_SENT, changed_at__lte=now - AFTER_IT_WENT)
        return self.filter(gone | dropped | Q(changed_at__lte=now - UNTOUCHED))


class LetterText(models.Model):
    """The draft of a letter, kept only because its writer asked for that. Sealed, and forgotten on schedule."""

    letter = models.OneToOneField(Letter, on_delete=models.CASCADE, related_name="draft")
    seal_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    text = EncryptedTextField(_("text"))
    changed_at = models.DateTimeField(_("changed"))

    objects = LetterTextQuerySet.as_manager()

    class Meta:
        verbose_name = _("text of a letter")
        verbose_name_plural = _("texts of letters")

    def __str__(self) -> str:
        return str(self.pk)
