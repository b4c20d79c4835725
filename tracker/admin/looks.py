"""Who looked at what is shown to few: written down each time, without a word of what was seen."""

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from tracker.admin.base import volunteer


def note_look(request: HttpRequest, record: Model, what: str) -> None:
    """`what` was done with a guarded record, by whom and when: “contact seen”."""
    LogEntry.objects.create(
        user=volunteer(request),
        content_type=ContentType.objects.get_for_model(record),
        object_id=str(record.pk),
        object_repr="",
        action_flag=CHANGE,
        change_message=what,
    )


def looks_at(record: Model) -> QuerySet[LogEntry]:
    """Newest first, with who it was."""
    of_kind = LogEntry.objects.filter(content_type=ContentType.objects.get_for_model(record))
    return of_kind.filter(object_id=str(record.pk)).select_related("user").order_by("-action_time", "-pk")
