"""The facts of a person, in the order in which a file is read."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from cases.admin.inlines import InStack, InTable, Listed
from cases.admin.objections import now_in_words
from cases.admin.photo import Photos
from cases.admin.rehearsal import Rehearsed
from cases.fact_words import fact_in_words
from cases.models import (
    Assessment,
    Case,
    Charge,
    Consent,
    Criterion,
    Death,
    Defendant,
    Designation,
    Event,
    EventPerson,
    Evidence,
    HealthEvent,
    Hearing,
    Identifier,
    Name,
    Objection,
    Outcome,
    Placement,
    PrisonerCategory,
    PunishmentStint,
    Release,
    Restraint,
)

ENDING = ("confirmed_on", "note")


class Names(InTable):
    model = Name
    fields = ("kind", "surname", "given", "patronymic", "whole", "dative")


class Identifiers(InTable):
    model = Identifier
    fields = ("registry", "number", "url", *ENDING)
    classes = ("collapse",)


class Categories(InTable):
    model = PrisonerCategory
    fields = ("category",)
    classes = ("collapse",)


class Defences(InTable):
    """Cases in which the person is accused. Charges, and what the court said, have a page of their own."""

    model = Defendant
    verbose_name = _("case")
    verbose_name_plural = _("Cases")
    fields = ("case", "charges", "rulings")
    readonly_fields = ("charges", "rulings")
    autocomplete_fields = ("case",)
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Defendant]:
        hearings = Hearing.objects.select_related("court")
        charges = Charge.objects.select_related("article", "requalified_to__article")
        outcomes = Outcome.objects.select_related("ruling__court").prefetch_related("sentences")
        rows = super().get_queryset(request)
        return rows.prefetch_related(
            Prefetch("case__hearings", hearings), Prefetch("charges", charges), Prefetch("outcomes", outcomes)
        )

    @admin.display(description=_("charges"))
    def charges(self, defendant: Defendant) -> str:
        if defendant.pk is None:
            return str(_("Save first; then add them by “Change”."))
        return "; ".join(f"{charge} ({charge.get_status_display()})" for charge in defendant.charges.all())

    @admin.display(description=_("rulings"))
    def rulings(self, defendant: Defendant) -> str:
        if defendant.pk is None:
            return ""
        named = ((_outcome_page(row.pk), row.ruling, row.get_outcome_display()) for row in defendant.outcomes.all())
        return format_html_join("; ", '<a href="{}">{}: {}</a>', named)


def _outcome_page(outcome: int) -> str:
    """Where the sentences are that came with it."""
    return reverse("admin:cases_outcome_change", args=[outcome])


class Placements(InTable):
    model = Placement
    fields = ("facility", "place_ru", "place_en", "started", "ended", "left", "certainty", "in_hospital", "in_transit")
    autocomplete_fields = ("facility",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Placement]:
        return super().get_queryset(request).order_by("started")


class Restraints(InTable):
    model = Restraint
    fields = ("kind", "started", "ended", "case", *ENDING)
    classes = ("collapse",)
    refers_to = ()

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Only the person's own cases."""
        if db_field.name == "case" and request.resolver_match:
            kwargs["queryset"] = Case.objects.filter(
                defendants__prisoner=request.resolver_match.kwargs.get("object_id")
            )
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class Stints(InStack):
    model = PunishmentStint
    fields = (("kind", "days_ordered"), ("started", "ended"), ("reason_ru", "reason_en"), ENDING)


class Health(InStack):
    model = HealthEvent
    fields = ("kind", ("started", "ended"), "text_ru", "text_en", ENDING)


class Deaths(InStack):
    model = Death
    fields = (("died_on", "where"), ("place_ru", "place_en"), ("cause_ru", "cause_en"), ENDING)


class Releases(InTable):
    model = Release
    fields = ("kind", "released_on", *ENDING)
    classes = ("collapse",)


class Designations(InTable):
    model = Designation
    fields = ("register", "started", "ended", *ENDING)
    classes = ("collapse",)


class Events(InStack):
    model = Event
    fields = (("kind", "happened_on"), "case", "text_ru", "text_en", "audience", ENDING)
    autocomplete_fields = ("case",)
    refers_to = ()
    show_change_link = True


class SharedEvents(InTable):
    """Events that befell this person with others; each is written once, on a page of its own."""

    model = EventPerson
    verbose_name_plural = _("Events together with others")
    fields = ("event",)
    autocomplete_fields = ("event",)
    refers_to = ()
    classes = ("collapse",)


class Assessments(InStack):
    model = Assessment
    fields = (("organisation", "verdict", "as_of"), "criteria", "url", "text_ru", "text_en", ENDING)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "criteria":
            return forms.MultipleChoiceField(
                label=db_field.verbose_name,
                help_text=db_field.help_text,
                choices=Criterion.choices,
                widget=forms.CheckboxSelectMultiple,
                required=False,
            )
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class Proofs(Listed):
    """Which source says what of this person."""

    model = Evidence
    formset = Rehearsed
    verbose_name_plural = _("Sources and what they say")
    fields = ("said_of", "value", "stance", "source", "confirmed_on")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Evidence]:
        return super().get_queryset(request).select_related("source").order_by("fact", "pk")

    @admin.display(description=_("which fact"))
    def said_of(self, evidence: Evidence) -> str:
        return fact_in_words(evidence.fact)


class Consents(InStack):
    model = Consent
    fields = (("kind", "how"), "source", ("given_on", "until", "withdrawn_on"), "note")
    autocomplete_fields = ("source",)
    refers_to = ()
    extra = 0


class Objections(InStack):
    """Added here, by anybody; ended on the page of publication, by an editor."""

    model = Objection
    fields = (("whose", "group", "reached_on"), "how", "now")
    readonly_fields = ("now",)

    @admin.display(description=_("now"))
    def now(self, objection: Objection) -> str:
        if objection.pk is None:
            return str(_("It hides as soon as it is saved."))
        return now_in_words(objection, timezone.localdate())

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


FILE = (
    Names,
    Photos,
    Defences,
    Placements,
    Restraints,
    Stints,
    Health,
    Releases,
    Deaths,
    Designations,
    Events,
    SharedEvents,
    Assessments,
    Categories,
    Identifiers,
    Proofs,
    Objections,
    Consents,
)
