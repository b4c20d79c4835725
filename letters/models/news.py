"""What has changed in published records, as far as it concerns those who write. Public facts, and gone with them."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

# of news that nobody was told in that time, nobody is told
FRESH = timedelta(days=14)
KEPT = timedelta(days=60)


class Turn(models.TextChoices):
    """A turn in somebody's life, as their published record shows it."""

    TRANSFER = "transfer", _("transfer begun")
    MOVED = "moved", _("held at another place")
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
        return self.filter(at__gt=now - FRESH)


class News(models.Model):
    """That a published record has taken a turn. `seq` is its position in the feed of everybody."""

    uid = models.CharField(max_length=12)
    turn = models.CharField(max_length=10, choices=Turn)
    seq = models.BigIntegerField()
    at = models.DateTimeField()
    # pledges made since were made with open eyes
    newest_pledge = models.BigIntegerField()

    objects = NewsQuerySet.as_manager()

    class Meta:
        verbose_name = _("news")
        verbose_name_plural = _("news")
        constraints = [models.UniqueConstraint(fields=["uid", "turn", "seq"], name="news_once")]
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
