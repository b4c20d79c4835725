"""Notices to a partner organisation, about a row that belongs to it."""

from abc import abstractmethod
from datetime import date

from django.conf import settings
from django.db.models import F, QuerySet, TextField, Value
from django.db.models.functions import Concat
from django.utils.formats import date_format

from tracker.mail.kinds import Part, Who
from tracker.mail.to_a_mailbox import ToAMailbox
from tracker.models import Mailbox


class ToAPartner(ToAMailbox):
    who = Who.PARTNER

    def owned(self, rows: QuerySet) -> QuerySet:
        """Those rows whose organisation takes our mail."""
        box = "organisation__mailbox"
        return rows.filter(**{f"{box}__in": Mailbox.objects.reached()}).annotate(
            to=Concat(Value("org:"), "organisation__uid", output_field=TextField()),
            about=F("pk"),
            zone=F(f"{box}__time_zone"),
        )

    def sample(self) -> Part:
        return self.said("3f9a01c2b7de", date(2026, 3, 1))

    @abstractmethod
    def said(self, which: str, day: date) -> Part:
        """`which` is the identifier by which the organisation knows the row."""

    @property
    def manual(self) -> str:
        return f"{settings.SITE_URL}/api/v1/"


def in_words(day: date) -> str:
    return date_format(day, "j E Y")


def time_zones() -> QuerySet:
    return Mailbox.objects.exclude(organisation=None).values_list("time_zone", flat=True).distinct()
