"""The silent gate of letters: to whom strangers may be asked to write at this moment, by all that is on file."""

from datetime import date
from typing import Self, TypeVar

from django.db import models
from django.db.models import Exists, OuterRef, Q, Value
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.models.published import PublishedPrisoner
from tracker.models import Audience

Person = TypeVar("Person", bound=models.Model)

# groups of facts without which nobody can write (`Group` in cases.models.consent)
NEEDED_TO_WRITE = ("custody", "address")


class Letters(models.TextChoices):
    """What the person wants of strangers' letters: their word comes before everything but the facts."""

    UNKNOWN = "unknown", _("not known")
    WELCOME = "welcome", _("wants letters from strangers")
    APPROVED = "approved_senders", _("only from approved senders")
    NONE = "none_wanted", _("wants none")


class WritableQuerySet(models.QuerySet[Person]):
    def alive(self) -> Self:
        return self.filter(death=None)

    def standing(self) -> Self:
        """Files in use: not merged into another."""
        return self.filter(merged_into=None)

    def writable(self) -> Self:
        """Those to whom strangers may be asked to write: published as such, and still so in the working files.

        The silent gate: it shuts the moment something is recorded, before it is published. So nobody may be shown
        whom it leaves out, or why.
        """
        published = PublishedPrisoner.objects.seen_by(Audience.PUBLIC).filter(can_write=True, uid=OuterRef("uid"))
        return (
            self.standing()
            .alive()
            .filter(
                # at the place that everybody is told of: the address of the one before reaches nobody
                Exists(published.filter(facility=OuterRef("placements__facility__uid"))),
                audience=Audience.PUBLIC,
                hidden_at=None,
                no_contact_since=None,
                placements__ended=None,
                placements__left=False,
                placements__in_transit=False,
                placements__facility__addresses__isnull=False,
                placements__facility__addresses__valid_to=None,
            )
            .exclude(letters__in=[Letters.NONE, Letters.APPROVED])
            .filter(self._agreed(), ~self._objected(), ~self._closed(), ~self._freed(), ~self._in_a_big_day())
        )

    def _agreed(self) -> Exists:
        """Somebody has agreed to publication and has not taken it back."""
        return Exists(
            self.model._default_manager.filter(pk=OuterRef("pk"), consents__isnull=False, consents__withdrawn_on=None)
        )

    def _objected(self) -> Exists:
        """Somebody objects to the whole file, or to the place or the address being known."""
        theirs = Q(objections__withdrawn_on=None) | Q(objections__withdrawn_on__gt=timezone.localdate())
        # in one filter, as below
        return Exists(
            self.model._default_manager.filter(
                theirs,
                pk=OuterRef("pk"),
                objections__group__in=["", *NEEDED_TO_WRITE],
                objections__review__in=["", "upheld"],
            )
        )

    def _closed(self) -> Exists:
        """The place or the address is not, or not yet, for everybody."""
        return Exists(
            self.model._default_manager.filter(
                ~Q(disclosures__audience=Audience.PUBLIC) | Q(disclosures__embargo_until__gt=timezone.localdate()),
                pk=OuterRef("pk"),
                disclosures__group__in=NEEDED_TO_WRITE,
            )
        )

    def _in_a_big_day(self) -> Exists:
        """Nobody knows yet whether they are where they were."""
        return Exists(type(self)(self.model).filter(pk=OuterRef("pk")).being_checked())

    def being_checked(self) -> Self:
        """Those of whom everything is only reported at present."""
        return self.filter(big_days__isnull=False, big_days__big_day__ended_at=None)

    def _freed(self) -> Exists:
        """A release is recorded that may have come after the stay that is still open."""
        since = Coalesce("placements__started__earliest", Value(date.min))
        # in one filter: another would ask the beginnings of all stays, and whoever was once free would seem free
        return Exists(
            self.model._default_manager.filter(
                pk=OuterRef("pk"),
                placements__ended=None,
                placements__left=False,
                releases__released_on__latest__gte=since,
            )
        )
