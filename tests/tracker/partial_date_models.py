"""A model with partial dates that stands apart from the product's own."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.test.utils import isolate_apps

from tracker.date_fields import PartialDateField, Span

with isolate_apps():

    class Stay(models.Model):
        """Somebody's time in a place."""

        start = PartialDateField()
        end = PartialDateField(null=True, blank=True)

        class Meta:
            app_label = "stays"
            ordering = ["start"]
            indexes = [models.Index(models.F("start__earliest"), models.F("end__latest"), name="stay_ends")]
            constraints = [
                ExclusionConstraint(
                    name="stays_apart",
                    expressions=[(Span("start", "end"), "&&")],
                    violation_error_message="These days are taken.",
                )
            ]

        def __str__(self) -> str:
            return f"{self.start} to {self.end}"
