"""What has changed in published records, as far as it concerns those who write. Public facts, and gone with them."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

# of news that nobody was told in that time, nobody is told
FRESH = timedelta(days=14)
KEPT = timedelta(days=60)
# why a notice was dropped that may yet be planned again
WAITS = "waits for somebody's word"


class Turn(models.TextChoices):
    """A turn in somebody's life, as their published record shows it."""

    TRANSFER = "transfer", _("transfer begun")
    MOVED = "moved", _("held at another place")
    ADDRESS = "address", _("another address of the same place")
    CELL = "cell", _("punishment cell")
    HOSPITAL = "hospital", _("hospital")
    RELEASE = "release", _("release")
    EXCHANGE = "exchange", _("exchange")
    DEATH = "death", _("death")


class LastSeen(models.Model):
    """How a published person stood when we last read their record, in the few things that make news."""

    uid = models.CharField(max_length=12, primary_key=True)
    standing = models.JSONField()

    def __str__(self) -> str:
        return self.uid


class NewsQuerySet(models.QuerySet["News"]):
    def fresh(self, now: datetime) -> Self:
        """Also what was let go lately: it may have waited for long."""
        return self.filter(Q(at__gt=now - FRESH) | Q(decided_at__gt=now - FRESH))

    def to_decide(self) -> Self:
        return self.filter(is_held=True, decided_at=None)

    def to_tell(self) -> Self:
        """Of which no person has to decide, or has decided that writers are told."""
        return self.filter(Q(is_held=False) | Q(is_dropped=False, decided_at__isnull=False))


class News(models.Model):
    """That a published record has taken a turn. `seq` is its position in the feed of everybody."""

    uid = models.CharField(max_length=12)
    turn = models.CharField(max_length=10, choices=Turn)
    seq = models.BigIntegerField()
    at = models.DateTimeField()
    # pledges made since were made with open eyes
    newest_pledge = models.BigIntegerField()
    # on a day of many reports: nobody is told by a program, and somebody decides whether they are
    is_held = models.BooleanField(_("waits for somebody's word"), default=False, editable=False)
    is_dropped = models.BooleanField(_("told to nobody"), default=False, editable=False)
    decided_at = models.DateTimeField(_("decided"), null=True, editable=False)
    decided_by = models.ForeignKey(
        "tracker.User",
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
        verbose_name=_("decided by"),
    )

    objects = NewsQuerySet.as_manager()

    class Meta:
        verbose_name = _("news")
        verbose_name_plural = _("news")
        constraints = [
            models.UniqueConstraint(fields=["uid", "turn", "seq"], name="news_once"),
            models.CheckConstraint(
                condition=Q(decided_at=None, is_dropped=False) | Q(decided_at__isnull=False, is_held=True),
                name="only_held_news_are_decided",
            ),
        ]
        indexes = [models.Index(fields=["turn", "at"], name="news_by_turn")]

    def __str__(self) -> str:
        return f"{self.uid}: {self.turn}"


class DayAhead(models.Model):
    """A day in court that a published record names."""

    uid = models.CharField(max_length=12)
    day = models.DateField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["uid", "day"], name="day_ahead_once")]

    def __str__(self) -> str:
        return f"{self.uid}: {self.day}"


class NewsRead(models.Model):
    """Up to which position of the feed of everybody we have read. One row."""

    seq = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.seq)
