"""An answer that came. Whose it is alone may open it."""

import uuid
from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from letters.models.letter import Letter
from letters.models.supporter import Supporter
from tracker.encryption import EncryptedTextField
from tracker.sealed_bytes import EncryptedBytesField
from tracker.uids import UidField

# the paper is theirs to keep; a picture of it is here for a while
PAGES_KEPT = timedelta(days=365)
MENTION_KEPT = timedelta(days=90)
# for so long a volunteer can take back what they made of it
SETTLED_KEPT = timedelta(days=7)


class ReplyQuerySet(models.QuerySet["Reply"]):
    def of(self, supporter: Supporter) -> Self:
        found = self.filter(letter__pledge__supporter=supporter)
        return found.select_related("letter__pledge__prisoner", "letter__pledge__supporter")


class Reply(models.Model):
    """One answer to a letter. `blank`: only the answer form came, without a word, a known sign of censorship."""

    uid = UidField()
    seal_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="replies")
    came_on = models.DateField(_("came on"))
    written_on = models.DateField(_("written on"), null=True, blank=True)
    from_elsewhere = models.BooleanField(_("from another place"), default=False)
    blank = models.BooleanField(_("a blank answer form"), default=False)
    text = EncryptedTextField(_("what it says"), null=True, blank=True)

    objects = ReplyQuerySet.as_manager()

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        constraints = [
            models.CheckConstraint(
                condition=Q(written_on=None) | Q(written_on__lte=F("came_on")), name="reply_is_written_before_it_comes"
            ),
            models.CheckConstraint(condition=Q(blank=False) | Q(text=None), name="blank_reply_says_nothing"),
        ]

    def __str__(self) -> str:
        return self.uid


class ReplyPageQuerySet(models.QuerySet["ReplyPage"]):
    def of(self, supporter: Supporter) -> Self:
        return self.filter(reply__letter__pledge__supporter=supporter)

    def forgettable(self, now: datetime) -> Self:
        return self.filter(kept_since__lte=now - PAGES_KEPT)


class ReplyPage(models.Model):
    """A picture of one page: a JPEG of ours, sealed."""

    uid = UidField()
    seal_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    reply = models.ForeignKey(Reply, on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveSmallIntegerField(_("page"))
    content = EncryptedBytesField(_("picture"))
    width = models.PositiveSmallIntegerField(_("width"))
    height = models.PositiveSmallIntegerField(_("height"))
    kept_since = models.DateTimeField(_("kept since"))

    objects = ReplyPageQuerySet.as_manager()

    class Meta:
        verbose_name = _("page of an answer")
        verbose_name_plural = _("pages of answers")
        constraints = [models.UniqueConstraint(fields=["reply", "number"], name="one_picture_of_a_page")]

    def __str__(self) -> str:
        return self.uid


class MentionQuerySet(models.QuerySet["Mention"]):
    def waiting(self) -> Self:
        return self.filter(settled_at=None)

    def settled(self) -> Self:
        """Those that can be taken back, and are forgotten soon."""
        return self.exclude(settled_at=None)

    def forgettable(self, now: datetime) -> Self:
        return self.filter(Q(shared_at__lte=now - MENTION_KEPT) | Q(settled_at__lte=now - SETTLED_KEPT))


class Mention(models.Model):
    """Somebody of whom an answer speaks, in words that its reader agreed to show to volunteers."""

    uid = UidField()
    seal_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    reply = models.ForeignKey(Reply, on_delete=models.CASCADE, related_name="mentions")
    words = EncryptedTextField(_("who is mentioned, and what of them"))
    shared_at = models.DateTimeField(_("shared"))
    # a volunteer has made a lead of it, or let it be: a week later it is forgotten
    settled_at = models.DateTimeField(_("looked at"), null=True, blank=True)
    made_lead = models.BooleanField(_("a lead was made of it"), default=False)

    objects = MentionQuerySet.as_manager()

    class Meta:
        verbose_name = _("mention in an answer")
        verbose_name_plural = _("mentions in answers")
        constraints = [
            models.CheckConstraint(
                condition=Q(made_lead=False) | Q(settled_at__isnull=False), name="mention_with_a_lead_is_settled"
            )
        ]

    def __str__(self) -> str:
        return self.uid
