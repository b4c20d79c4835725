from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.facility import Facility
from cases.models.fact import Fact
from cases.models.person import Prisoner
from tracker.date_fields import PartialDateField, Span
from tracker.history import kept
from tracker.publishing.marks import owned
from tracker.tongue import in_own_tongue


class Certainty(models.TextChoices):
    CONFIRMED = "confirmed", _("confirmed")
    REPORTED = "reported", _("reported")
    PRESUMED = "presumed", _("presumed")


class PlacementQuerySet(models.QuerySet["Placement"]):
    def open(self) -> Self:
        return self.filter(ended=None, left=False)

    def at_address(self) -> Self:
        """Where a letter can go: an open placement at a facility whose address is known."""
        return self.open().filter(
            in_transit=False, facility__addresses__valid_to=None, facility__addresses__isnull=False
        )


@kept
class Placement(Fact):
    """Where a person was or is held. An open transfer has no facility: the person is on the way."""

    prisoner = models.ForeignKey(
        Prisoner, on_delete=models.CASCADE, related_name="placements", verbose_name=_("person")
    )
    facility = models.ForeignKey(
        Facility, null=True, blank=True, on_delete=models.PROTECT, related_name="placements", verbose_name=_("facility")
    )
    place_en = models.CharField(
        _("place in English"), max_length=200, blank=True, help_text=_("Only where the facility is not known.")
    )
    place_ru = models.CharField(_("place in Russian"), max_length=200, blank=True)
    in_hospital = models.BooleanField(_("in a prison hospital"), default=False)
    in_transit = models.BooleanField(_("being transferred"), default=False)
    started = PartialDateField(_("from"), null=True, blank=True)
    ended = PartialDateField(_("to"), null=True, blank=True, help_text=_("Empty while the person is there."))
    left = models.BooleanField(
        _("has left, day unknown"), default=False, help_text=_("Is not there any more, and nobody knows since when.")
    )
    certainty = models.CharField(_("how sure"), max_length=10, choices=Certainty, default=Certainty.REPORTED)

    objects = PlacementQuerySet.as_manager()

    class Meta:
        verbose_name = _("placement")
        verbose_name_plural = _("placements")
        constraints = [
            models.CheckConstraint(
                condition=Q(started=None) | Q(ended=None) | Q(ended__latest__gte=F("started__earliest")),
                name="placement_ends_after_it_starts",
                violation_error_message=_("The stay cannot end before it begins."),
            ),
            models.CheckConstraint(
                condition=Q(in_transit=False) | Q(facility=None),
                name="transfer_has_no_facility",
                violation_error_message=_("Somebody who is being transferred is at no facility."),
            ),
            models.CheckConstraint(
                condition=Q(left=False) | Q(ended=None),
                name="left_on_an_unknown_day",
                violation_error_message=_("Either the day on which the stay ended, or that nobody knows it: not both."),
            ),
            models.UniqueConstraint(
                fields=["prisoner"],
                condition=Q(ended=None, left=False),
                name="one_open_placement",
                violation_error_message=_(
                    "Another stay is still open: give it an end first, or say that the person has left."
                ),
            ),
            ExclusionConstraint(
                name="one_place_at_a_time",
                expressions=[("prisoner", "="), (Span("started", "ended"), "&&")],
                violation_error_message=_("This overlaps another stay of the same person: end that one first."),
            ),
        ]
        indexes = [models.Index(fields=["facility"], condition=Q(ended=None, left=False), name="placements_open")]
        triggers = owned("prisoner")

    def __str__(self) -> str:
        return str(self.facility or in_own_tongue(self.place_en, self.place_ru) or _("place unknown"))
