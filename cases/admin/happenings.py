"""What happens in a case from day to day: hearings, and events of one or of several people."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from cases.admin.inlines import InStack, InTable
from cases.admin.narrowing import Narrowed
from cases.admin.person_inlines import ENDING
from cases.admin.reached import Reached
from cases.models import Defendant, Event, EventPerson, Hearing


class Hearings(InStack):
    model = Hearing
    fields = (
        ("purpose", "court"),
        ("held_on", "starts_at", "time_zone"),
        ("defendant", "is_open", "postponed"),
        ("outcome_ru", "outcome_en"),
        ENDING,
    )
    autocomplete_fields = ("court",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Hearing]:
        return super().get_queryset(request).select_related("court").order_by("held_on", "starts_at", "pk")

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Only the defendants of this case."""
        if db_field.name == "defendant" and request.resolver_match:
            in_case = Defendant.objects.filter(case=request.resolver_match.kwargs.get("object_id"))
            kwargs["queryset"] = in_case.select_related("case").prefetch_related("prisoner__names")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class CaseEvents(InStack):
    model = Event
    fields = (("kind", "happened_on"), "prisoner", "text_ru", "text_en", "audience", ENDING)
    autocomplete_fields = ("prisoner",)


class People(InTable):
    model = EventPerson
    fields = ("prisoner",)
    autocomplete_fields = ("prisoner",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[EventPerson]:
        return super().get_queryset(request).prefetch_related("prisoner__names")


@admin.register(Event)
class EventAdmin(Narrowed, Reached):
    """One thing that happened, and everybody whom it befell."""

    fields = (("kind", "happened_on"), "prisoner", "case", "text_ru", "text_en", "audience", ENDING)
    autocomplete_fields = ("prisoner", "case")
    search_fields = ("text_ru", "text_en", "case__title_ru", "case__title_en")
    inlines = (People,)
    history_omits = frozenset({"event"})
