from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.audience import AudienceChoices
from cases.models.case import Case
from cases.models.fact import Fact
from cases.models.person import Prisoner
from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.publishing.marks import marks
from tracker.tongue import in_own_tongue


class EventKind(models.TextChoices):
    SEARCH = "search", _("search")
    PUBLICATION = "publication", _("publication")
    FINE_PAID = "fine_paid", _("fine paid")
    STATEMENT = "statement", _("statement")
    COLLECTION = "collection", _("collection of money")
    OTHER = "other", _("other")


@kept
class Event(Fact):
    """What happened and has no place of its own in the file: a search, a video, a fine paid in a day."""

    prisoner = models.ForeignKey(
        Prisoner, null=True, blank=True, on_delete=models.CASCADE, related_name="events", verbose_name=_("person")
    )
    case = models.ForeignKey(
        Case, null=True, blank=True, on_delete=models.CASCADE, related_name="events", verbose_name=_("case")
    )
    kind = models.CharField(_("kind"), max_length=12, choices=EventKind, default=EventKind.OTHER)
    happened_on = PartialDateField(_("on"), null=True, blank=True)
    text_en = models.TextField(_("in English"), blank=True)
    text_ru = models.TextField(_("in Russian"), blank=True)
    audience = models.CharField(
        _("who may see it"),
        max_length=20,
        choices=AudienceChoices,
        default=AudienceChoices.INTERNAL,
        help_text=_("The narrower of this and the person's own audience holds."),
    )

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(prisoner=None, case=None),
                name="event_belongs_somewhere",
                violation_error_message=_("Say whose event it is: a person's, a case's, or both."),
            )
        ]
        triggers = [
            *marks(
                "prisoner",
                "SELECT uid FROM cases_prisoner WHERE id IN (SELECT prisoner_id FROM changed"
                " UNION SELECT o.prisoner_id FROM changed JOIN cases_eventperson o ON o.event_id = changed.id)",
            ),
            *marks("case", "SELECT c.uid FROM changed JOIN cases_case c ON c.id = changed.case_id"),
        ]

    def __str__(self) -> str:
        return in_own_tongue(self.text_en, self.text_ru)[:80]


@kept
class EventPerson(models.Model):
    """Another person of an event that befell several: a search at five people's homes is one event."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="others", verbose_name=_("event"))
    prisoner = models.ForeignKey(
        Prisoner, on_delete=models.CASCADE, related_name="shared_events", verbose_name=_("person")
    )

    class Meta:
        verbose_name = _("person of the event")
        verbose_name_plural = _("other people of the event")
        constraints = [
            models.UniqueConstraint(
                fields=["event", "prisoner"],
                name="once_in_an_event",
                violation_error_message=_("This person is named in the event already."),
            )
        ]
        triggers = [
            *marks(
                "prisoner",
                "SELECT uid FROM cases_prisoner WHERE id IN (SELECT prisoner_id FROM changed"
                " UNION SELECT e.prisoner_id FROM changed JOIN cases_event e ON e.id = changed.event_id"
                " UNION SELECT o.prisoner_id FROM changed JOIN cases_eventperson o ON o.event_id = changed.event_id)",
            ),
            *marks(
                "case",
                "SELECT c.uid FROM changed JOIN cases_event e ON e.id = changed.event_id"
                " JOIN cases_case c ON c.id = e.case_id",
            ),
        ]

    def __str__(self) -> str:
        return str(self.prisoner)
