"""Who writes. What is here is kept nowhere else, has no history, and is deleted whole."""

import uuid
from datetime import datetime
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from cases.models.facility import is_time_zone
from letters.models.topic import TopicChoices
from tracker.encryption import EncryptedTextField, keyed_hash, normalise_address
from tracker.uids import UidField

MOST_LETTERS_A_MONTH = 20
# after so many mails that the receiving server refused for good, we stop
MOST_REFUSALS = 3


class Language(models.TextChoices):
    ENGLISH = "en", "English"
    RUSSIAN = "ru", "Русский"


class WrittenLanguage(models.TextChoices):
    RUSSIAN = "ru", _("Russian")
    UKRAINIAN = "uk", _("Ukrainian")
    ENGLISH = "en", _("English")
    GERMAN = "de", _("German")
    FRENCH = "fr", _("French")
    SPANISH = "es", _("Spanish")
    ITALIAN = "it", _("Italian")
    POLISH = "pl", _("Polish")


def writes_in_russian() -> list[str]:
    return [WrittenLanguage.RUSSIAN]


# as made, or as the database gives it
KeyedHash = bytes | memoryview


def hash_of(address: str) -> bytes:
    """What an e-mail address is found by, in every spelling of it. Raises ValueError where it is none."""
    return keyed_hash("letters.supporter.email", normalise_address(address))


class SupporterQuerySet(models.QuerySet["Supporter"]):
    def at(self, address: str) -> Self:
        return self.filter(email_hash=hash_of(address))

    def with_counts(self) -> Self:
        """With `pledges_kept` and `letters_sent`."""
        gone = Count("pledges__letters", filter=~Q(pledges__letters__sent_on=None), distinct=True)
        return self.annotate(
            pledges_kept=Count("pledges", filter=Q(pledges__ended_on=None), distinct=True), letters_sent=gone
        )

    def with_quiet(self) -> Self:
        """With `is_quiet`: whether the address has asked for silence."""
        return self.annotate(is_quiet=Exists(QuietAddress.objects.filter(email_hash=OuterRef("email_hash"))))


class Supporter(models.Model):
    """Somebody who writes letters: a pseudonym and a mailbox that is theirs, since they answered from it."""

    # what everything else of theirs is joined on: it says nothing, not even how many there are
    uid = UidField()
    seal_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = EncryptedTextField(_("e-mail address"))
    email_hash = models.BinaryField(unique=True, max_length=32)
    pseudonym = EncryptedTextField(_("name that you sign with"), blank=True)
    language = models.CharField(_("language of our mails"), max_length=2, choices=Language, default=Language.ENGLISH)
    country = models.CharField(_("country"), max_length=2, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=40, default="UTC", validators=[is_time_zone])
    letters_a_month = models.PositiveSmallIntegerField(_("letters a month"), default=1)
    writes_in = ArrayField(
        models.CharField(max_length=2, choices=WrittenLanguage),
        verbose_name=_("languages you write in"),
        default=writes_in_russian,
    )
    # what naming a designated organisation would do to them; Russian stamps
    inside_russia = models.BooleanField(_("is inside Russia"), default=False)
    # asked, as some who live there have none, and some who left have kept theirs
    has_russian_card = models.BooleanField(_("has a Russian bank card"), default=False)
    likes = ArrayField(
        models.CharField(max_length=12, choices=TopicChoices),
        verbose_name=_("likes to write about"),
        default=list,
        blank=True,
    )
    avoids = ArrayField(
        models.CharField(max_length=12, choices=TopicChoices),
        verbose_name=_("would rather not write about"),
        default=list,
        blank=True,
    )
    # every pledge is paused with them, and taken up again with them
    paused_on = models.DateField(_("pausing since"), null=True, editable=False)
    refusals = models.PositiveSmallIntegerField(_("mails refused by the server"), default=0, editable=False)
    confirmed_at = models.DateTimeField(_("address confirmed"), db_default=Now(), editable=False)

    objects = SupporterQuerySet.as_manager()

    class Meta:
        verbose_name = _("supporter")
        verbose_name_plural = _("supporters")
        constraints = [
            models.CheckConstraint(
                condition=Q(letters_a_month__range=(1, MOST_LETTERS_A_MONTH)),
                name="letters_a_month_from_1_to_20",
                violation_error_message=_("From 1 to 20 letters a month."),
            )
        ]

    def __str__(self) -> str:
        return self.uid

    @property
    def refuses_mail(self) -> bool:
        return self.refusals >= MOST_REFUSALS


class QuietAddressQuerySet(models.QuerySet["QuietAddress"]):
    def has(self, email_hash: KeyedHash, since: datetime | None = None) -> bool:
        """Whether the address has asked for silence, at that moment or later."""
        asked = self.filter(email_hash=email_hash)
        return (asked.filter(since__gte=since) if since else asked).exists()


class QuietAddress(models.Model):
    """An address that asked us to stop. Only its keyed hash, and kept when the person is erased, to honour it."""

    email_hash = models.BinaryField(unique=True, max_length=32)
    since = models.DateTimeField(db_default=Now())

    objects = QuietAddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("address that wants no mail")
        verbose_name_plural = _("addresses that want no mail")
