"""The file of a person."""

from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db.models import Count, Model, OuterRef, QuerySet, Subquery, prefetch_related_objects
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from cases.actions.objecting import object_to
from cases.actions.photos import wait_for_an_editor
from cases.admin import (
    alike,
    announcing,
    contacts,
    exports,
    log_case,
    merging,
    moving,
    objections,
    pairs,
    photo,
    publication,
)
from cases.admin.at_hand import take_in_hand
from cases.admin.due import stale_in_file
from cases.admin.exports import may_export
from cases.admin.inlines import SIGNATURES
from cases.admin.narrowing import WIDEN, Narrowed
from cases.admin.people_list import PeopleList
from cases.admin.person_inlines import FILE
from cases.admin.sourcing import SourcedForm
from cases.admin.takedowns import takedowns_told
from cases.admin.term_panel import reckoned
from cases.admin.waiting import has_unannounced, waiting
from cases.file_history import file_history
from cases.models import Consent, Contact, Lead, Objection, Photo, Prisoner
from cases.status_labels import label
from cases.timeline import timeline
from cases.working_course import TOLD_BY, bring_others, course_of
from cases.working_status import STATED_BY, state_of
from tracker.admin.base import RecordAdmin, volunteer

# leads shown beside a file
SAID = 20

# of the file, beside what its parts bring themselves
BESIDE = ("names", "objections")


class PersonForm(SourcedForm):
    sourced = (
        *("sex", "birth_date", "citizenships", "home_region", "occupation_ru", "identifiers", "summary_ru"),
        *("letters", "replying_is_punished", "address_as", "interests_ru", "avoid", "no_contact_since"),
    )

    class Meta:
        widgets = {name: AdminTextareaWidget(attrs={"rows": 7}) for name in ("summary_ru", "summary_en")}


@admin.register(Prisoner)
class PrisonerAdmin(Narrowed, RecordAdmin, PeopleList):
    """A volunteer's view of everything known of one person."""

    form = PersonForm
    inlines = FILE
    save_on_top = True
    autocomplete_fields = ("keeper",)
    readonly_fields = ("seen_by", "opened")
    history_omits = frozenset({"prisoner", "defendant", "outcome"})
    signatures = SIGNATURES
    never_put_back = frozenset({"consent", "disclosure", "objection", "check", "lead", "announcement"})
    change_form_template = "admin/cases/prisoner/change_form.html"
    change_list_template = "admin/cases/prisoner/change_list.html"
    fieldsets = (
        (
            _("Who"),
            {
                "fields": (
                    ("sex", "birth_date"),
                    ("citizenships", "home_region"),
                    ("occupation_ru", "occupation_en"),
                ),
                "description": _("Dates as well as they are known: 1958, 07.2023, 25.07.2023, “about 1958”."),
            },
        ),
        (
            _("What happened"),
            {
                "fields": ("summary_ru", "summary_en"),
                "description": _(
                    "Plain sentences that a stranger understands: what the person did, what the state calls it, what "
                    "the court said. No adjectives, no health, no relatives: these have places of their own."
                ),
            },
        ),
        (
            _("What the person wishes"),
            {
                "fields": (
                    "letters",
                    "replying_is_punished",
                    "address_as",
                    ("interests_ru", "interests_en"),
                    ("books", "cards"),
                    "avoid",
                    "may_be_said",
                ),
                "description": _("Their own word comes before everything but the facts. Write down how it reached us."),
            },
        ),
        (
            _("For volunteers"),
            {"fields": ("seen_by", "keeper", "no_contact_since", "note", "opened")},
        ),
    )

    @admin.display(description=_("file opened"))
    def opened(self, person: Prisoner) -> str:
        return date_format(timezone.localtime(person.created_at))

    def get_queryset(self, request: HttpRequest) -> QuerySet[Prisoner]:
        people = super().get_queryset(request).select_related("keeper", "circle", "death", "photo")
        contacts = Contact.objects.filter(prisoner=OuterRef("pk")).order_by().values("prisoner")
        known = Subquery(contacts.annotate(n=Count("pk")).values("n"))
        return people.defer("photo__content").annotate(known_contacts=known, unannounced=has_unannounced())

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """A file is opened by logging a case, where likely duplicates are shown; from a pop-up too."""
        asked = f"?{request.GET.urlencode()}" if IS_POPUP_VAR in request.GET else ""
        return HttpResponseRedirect(f"{reverse('admin:cases_prisoner_log')}{asked}")

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        return super().changelist_view(request, {"may_export": may_export(request), **(extra_context or {})})

    def get_urls(self) -> list[URLPattern]:
        def page(view: Any) -> Any:
            def guarded(request: HttpRequest, **kwargs: Any) -> HttpResponse:
                return view(self, request, **kwargs)

            return self.admin_site.admin_view(guarded)

        own = [
            path("log/", page(log_case.page), name="cases_prisoner_log"),
            path("export/", page(exports.page), name="cases_prisoner_export"),
            path("merge/<str:kept>/<str:merged>/", page(merging.page), name="cases_prisoner_merge"),
            path("merges/<int:merge_id>/undo/", page(merging.apart), name="cases_prisoner_unmerge"),
            path("log/alike/", page(alike.page), name="cases_prisoner_alike"),
            path("announcements/", page(announcing.everything), name="cases_prisoner_announcements_all"),
            path("pairs/", page(pairs.page), name="cases_prisoner_pairs"),
            path("pairs/<slug:one>/<slug:other>/", page(pairs.tell), name="cases_prisoner_apart"),
            path("<path:object_id>/contacts/", page(contacts.page), name="cases_prisoner_contacts"),
            path("<path:object_id>/contacts/<int:contact>/", page(contacts.opened), name="cases_prisoner_contact"),
            path("<path:object_id>/announcements/", page(announcing.page), name="cases_prisoner_announcements"),
            path("<path:object_id>/photo/", page(photo.picture), name="cases_prisoner_photo"),
            path("<path:object_id>/publication/", page(publication.page), name="cases_prisoner_publication"),
            path(
                "<path:object_id>/objections/<str:objection_id>/",
                page(objections.decide),
                name="cases_prisoner_objection",
            ),
            path("<path:object_id>/publication/hide/", page(publication.take_down), name="cases_prisoner_hide"),
        ]
        return own + super().get_urls()

    def _get_obj_does_not_exist_redirect(self, request: HttpRequest, opts: Any, object_id: str) -> HttpResponse:
        """A file that was merged into another has no page of its own: the one that holds it now is shown."""
        found = merging.where_it_is_now(request, object_id)
        return found or super()._get_obj_does_not_exist_redirect(request, opts, object_id)  # type: ignore[misc] # not typed

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """With a page between where what is saved touches others: a move, a release, a death."""
        save = partial(super().change_view, request, object_id, form_url, extra_context)
        return moving.between(self, request, object_id, save)

    def get_formsets_with_inlines(self, request: HttpRequest, obj: Any = None) -> Any:
        """The whole file comes with the person, for its forms and for what stands above them."""
        pairs = list(super().get_formsets_with_inlines(request, obj))
        if obj is not None:
            parts = [inline for _formset, inline in pairs]
            agreed = ["consents__source"] if any(part.model is Consent for part in parts) else []
            take_in_hand(obj, request, parts, *BESIDE, *agreed, *STATED_BY, *TOLD_BY)
            bring_others(obj)
        return pairs

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> HttpResponse:
        """With how things stand, above the form."""
        if obj is not None:
            context["state"] = label(state_of(obj, timezone.localdate()), obj.sex)
            context["course"] = course_of(obj, timezone.localdate())
            context["timeline"] = timeline(context["course"])
            context["reckoned"] = reckoned(obj, timezone.localdate())
            context["may_widen"] = request.user.has_perm(WIDEN)
            context["seen_by"] = self.seen_by(obj)
            context["takedowns"] = takedowns_told(obj)
            context["waiting"] = waiting(Prisoner.objects.filter(pk=obj.pk)) if obj.unannounced else []
            context |= stale_in_file(request, obj)
            if request.user.has_perm("cases.view_lead"):
                context["said"] = Lead.objects.of(obj).defer("contact")[:SAID]
        return super().render_change_form(request, context, add, change, form_url, obj)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """An objection means more than its row: partners are asked to remove their copies."""
        if formset.model is Objection:
            for row in formset.save(commit=False):
                said = {name: getattr(row, name) for name in ("whose", "group", "how", "reached_on")}
                object_to(row.prisoner, actor=volunteer(request), **said)
            formset.save_m2m()
            return
        super().save_formset(request, form, formset, change)
        drawn = formset.model is Photo and any(row.cleaned_data.get("upload") for row in formset.forms)
        if drawn and wait_for_an_editor(form.instance, actor=volunteer(request)):
            messages.info(request, _("The photo is in the file. Nobody outside sees it until an editor shows it."))

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """With the files that were merged into this one, to be taken apart again."""
        merges = merging.merges_told(request, object_id)
        return super().history_view(request, object_id, {"merges": merges, **(extra_context or {})})

    def visible(self, request: HttpRequest, object_id: str) -> Model:
        """With the names, which every page about a person says."""
        person = super().visible(request, object_id)
        prefetch_related_objects([person], "names")
        return person

    def histories(self, request: HttpRequest, record: Any) -> list[QuerySet]:
        """The whole file's, without what this volunteer may not see on the page either."""
        return [
            history
            for model, history in file_history(record).items()
            if request.user.has_perm(f"{model._meta.app_label}.view_{model._meta.model_name}")
        ]
