"""How people are listed, sorted out and found."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ORDER_VAR
from django.db.models import DateTimeField, Max, Model, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Greatest
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from cases.admin.objections import Objecting, objects, taken_down
from cases.file_history import OF_PERSON
from cases.finding import about
from cases.models import Prisoner
from cases.status_labels import label
from cases.working_course import course_of, with_course
from cases.working_status import state_of
from tracker.history import events


class Whose(admin.SimpleListFilter):
    """Files by who keeps them."""

    title = _("kept by")
    parameter_name = "kept"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("me", _("me")), ("nobody", _("nobody yet"))]

    def queryset(self, request: HttpRequest, people: QuerySet[Prisoner]) -> QuerySet[Prisoner]:
        wanted = {"me": Q(keeper=request.user.pk), "nobody": Q(keeper=None)}
        return people.filter(wanted.get(self.value() or "", Q()))


class Shown(admin.SimpleListFilter):
    """People by who outside may see them now."""

    title = _("shown to")
    parameter_name = "shown"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("public", _("everybody")),
            ("partners", _("partner organisations")),
            ("circle", _("a circle of organisations")),
            ("internal", _("nobody outside")),
            ("hidden", _("nobody: taken down")),
        ]

    def queryset(self, request: HttpRequest, people: QuerySet[Prisoner]) -> QuerySet[Prisoner]:
        chosen = self.value()
        if chosen == "hidden":
            return people.filter(taken_down())
        return people.filter(~taken_down(), audience=chosen) if chosen else people


class Where(admin.SimpleListFilter):
    """People by whether a place is known."""

    title = _("place")
    parameter_name = "place"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("known", _("at a facility")), ("transit", _("being transferred")), ("none", _("none recorded"))]

    def queryset(self, request: HttpRequest, people: QuerySet[Prisoner]) -> QuerySet[Prisoner]:
        here = Q(placements__ended=None, placements__left=False, placements__pk__isnull=False)
        match self.value():
            case "known":
                return people.filter(here, placements__facility__isnull=False)
            case "transit":
                return people.filter(here, placements__in_transit=True)
            case "none":
                return people.exclude(pk__in=Prisoner.objects.filter(here).values("pk"))
        return people


def _last(model: type[Model], owner: str = "prisoner_id") -> Subquery:
    changes = events(model).filter(**{owner: OuterRef("pk")}).order_by().values(owner)
    return Subquery(changes.annotate(at=Max("pgh_created_at")).values("at"), output_field=DateTimeField())


def with_last_change(people: QuerySet[Prisoner]) -> QuerySet[Prisoner]:
    """With `last_change`: when anything in the file was last changed (its charges and sentences apart)."""
    return people.annotate(last_change=Greatest(_last(Prisoner, "pgh_obj_id"), *map(_last, OF_PERSON)))


class PeopleList(admin.ModelAdmin):
    """The columns, filters and search of the list of people; what they need comes in a constant number of queries."""

    list_display = ("__str__", "state", "where", "years", "seen_by", "keeper", "last_changed")
    list_filter = (Shown, Objecting, Whose, Where, "sex", "categories")
    list_select_related = ("keeper", "circle")
    search_fields = ("uid",)
    search_help_text = _(
        "By names, in Russian or Latin letters, and by facility, article, case or words of the story; or by the"
        " record's address."
    )
    ordering = ("-pk",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Prisoner]:
        people: Any = super().get_queryset(request)
        return people.standing()

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Prisoner], search_term: str
    ) -> tuple[QuerySet[Prisoner], bool]:
        """With names, which every list of people says of them; a file's own page has them with all its rows."""
        queryset = queryset.prefetch_related("names", "objections")
        if not search_term.strip():
            return queryset, False
        if uid := list(Prisoner.objects.answering_to(search_term.strip()).values_list("pk", flat=True)):
            return queryset.filter(pk__in=uid), False
        found = about(queryset, search_term)
        # unless a column was asked for, the nearest first
        return (found.order_by(*queryset.query.order_by) if ORDER_VAR in request.GET else found), False

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """Only the rows of the page are asked for what their columns need."""
        changelist = super().get_changelist_instance(request)
        rows = changelist.result_list
        if isinstance(rows, QuerySet):
            changelist.result_list = with_last_change(with_course(rows))
        return changelist

    @admin.display(description=_("state"))
    def state(self, person: Prisoner) -> str:
        return str(label(state_of(person, timezone.localdate()), person.sex))

    @admin.display(description=_("place"))
    def where(self, person: Prisoner) -> str:
        here = [row for row in person.placements.all() if row.ended is None and not row.left]
        return str(here[0]) if here else "—"

    @admin.display(description=_("years inside"))
    def years(self, person: Prisoner) -> str:
        return render_to_string("cases/_strip.html", {"body": course_of(person, timezone.localdate())})

    @admin.display(description=_("shown to"))
    def seen_by(self, person: Prisoner) -> str:
        if objects(person):
            return str(_("nobody: objects"))
        return str(_("nobody: taken down")) if person.hidden_at else str(person.circle or person.get_audience_display())

    @admin.display(description=_("last changed"))
    def last_changed(self, person: Any) -> str:
        at = person.last_change
        return date_format(timezone.localtime(at), "SHORT_DATETIME_FORMAT") if at else "—"
