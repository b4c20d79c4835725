"""Cases, and what courts decided in them."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.happenings import CaseEvents, Hearings
from cases.admin.inlines import InStack, InTable
from cases.admin.narrowing import Narrowed
from cases.admin.person_inlines import ENDING, Proofs
from cases.admin.reached import Reached
from cases.admin.sourcing import SourcedForm
from cases.models import Article, Case, Charge, Court, Defendant, Evidence, Outcome, Ruling, Sentence
from cases.publishing.law import sentence
from cases.sentence_words import sentence_in_words
from tracker.admin.base import RecordAdmin


class Charges(InStack):
    model = Charge
    verbose_name_plural = _("Charges")
    classes = ()
    fields = (
        ("article", "point", "attempt"),
        ("status", "laid_on"),
        ("requalified_to", "requalified_on"),
        ("act_ru", "act_en"),
        ENDING,
    )
    autocomplete_fields = ("article",)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "requalified_to" and request.resolver_match:
            own = Charge.objects.filter(defendant=request.resolver_match.kwargs.get("object_id"))
            kwargs["queryset"] = own.select_related("article")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class Outcomes(InTable):
    """What each ruling means for this defendant."""

    model = Outcome
    fields = ("ruling", "outcome", "said", *ENDING)
    readonly_fields = ("said",)
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Outcome]:
        return super().get_queryset(request).select_related("ruling", "defendant").prefetch_related("sentences")

    @admin.display(description=_("sentence"))
    def said(self, outcome: Outcome) -> str:
        if outcome.pk is None:
            return str(_("Save first; then add it by “Change”."))
        return "; ".join(sentence_in_words(sentence(row)) for row in outcome.sentences.all()) or "—"

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "ruling" and request.resolver_match:
            kwargs["queryset"] = Ruling.objects.filter(
                case__defendants=request.resolver_match.kwargs.get("object_id")
            ).order_by("pk")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Defendant)
class DefendantAdmin(Reached):
    """One person's course in one case."""

    search_fields = ("prisoner__names__surname", "case__title_ru", "case__title_en")
    fields = ("prisoner", "case", "act_ru", "act_en", *ENDING)
    autocomplete_fields = ("prisoner", "case")
    inlines = (Charges, Outcomes)
    history_omits = frozenset({"defendant"})


class Sentences(InStack):
    model = Sentence
    classes = ()
    fields = (
        "kind",
        ("years", "months", "days", "life"),
        ("regime", "prison_months"),
        ("fine_rub", "hours", "probation_months"),
        ("bans_ru", "bans_en"),
        "runs_from",
        ENDING,
    )


@admin.register(Outcome)
class OutcomeAdmin(Reached):
    """What a court did to one person: the punishments, several where they stand together."""

    fields = ("ruling", "defendant", "outcome", *ENDING)
    autocomplete_fields = ("ruling", "defendant")
    inlines = (Sentences,)


class Defendants(InTable):
    model = Defendant
    fields = ("prisoner", "act_ru", "act_en")
    autocomplete_fields = ("prisoner",)
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Defendant]:
        return super().get_queryset(request).select_related("case").prefetch_related("prisoner__names")


class Rulings(InTable):
    model = Ruling
    fields = ("court", "instance", "given_on", "in_force_from", *ENDING)
    autocomplete_fields = ("court",)
    show_change_link = True


class CaseProofs(Proofs):
    """Which source says what of this case, and of its people in it."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Evidence]:
        return super().get_queryset(request).prefetch_related("prisoner__names")


class CaseForm(SourcedForm):
    sourced = ("title_ru", "number", "opened_on", "summary_ru")


@admin.register(Case)
class CaseAdmin(Narrowed, RecordAdmin):
    """One file of a court or investigator."""

    list_display = ("__str__", "number", "people", "opened_on", "audience")
    list_filter = ("audience",)
    search_fields = ("title_en", "title_ru", "number", "uid")
    ordering = ("-pk",)
    form = CaseForm
    inlines = (Defendants, Rulings, Hearings, CaseEvents, CaseProofs)
    fieldsets = (
        (None, {"fields": (("title_ru", "title_en"), ("number", "opened_on"), "summary_ru", "summary_en")}),
        (
            _("Who may see it"),
            {
                "fields": ("audience", "note"),
                "description": _("A case shows only those of its people who are shown themselves."),
            },
        ),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Case]:
        return super().get_queryset(request).annotate(how_many=Count("defendants"))

    @admin.display(description=_("people"), ordering="how_many")
    def people(self, case: Any) -> int:
        return case.how_many


class RulingOutcomes(InTable):
    model = Outcome
    fields = ("defendant", "outcome", *ENDING)
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Outcome]:
        return super().get_queryset(request).select_related("ruling")

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "defendant" and request.resolver_match:
            in_case = Defendant.objects.filter(case__rulings=request.resolver_match.kwargs.get("object_id"))
            kwargs["queryset"] = in_case.select_related("case").prefetch_related("prisoner__names")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Ruling)
class RulingAdmin(Reached):
    """What a court decided on one day, and for whom."""

    fields = ("case", "court", "instance", ("given_on", "in_force_from"), "note_ru", "note_en", *ENDING)
    autocomplete_fields = ("case", "court")
    search_fields = ("case__title_en", "case__title_ru")
    inlines = (RulingOutcomes,)


@admin.register(Court)
class CourtAdmin(RecordAdmin):
    list_display = ("__str__", "name_ru", "place", "time_zone", "military")
    list_filter = ("military",)
    search_fields = ("name_en", "name_ru", "place")


@admin.register(Article)
class ArticleAdmin(RecordAdmin):
    """What the law threatens, and the two facts that the arithmetic of terms needs."""

    list_display = ("__str__", "code", "title_ru", "longest_term_months", "custody_one_for_one", "verified")
    list_filter = ("code", "custody_one_for_one", "verified")
    search_fields = ("number", "title_en", "title_ru")
    fieldsets = (
        (None, {"fields": (("code", "number", "part"), "title_ru", "title_en", ("in_force_from", "in_force_to"))}),
        (_("For arithmetic"), {"fields": (("longest_term_months", "life"), "custody_one_for_one", "parole_share")}),
        (_("Checked"), {"fields": ("verified", "source_url")}),
    )
