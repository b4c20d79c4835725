"""What sources say: written down beside the fact, listed, and where they differ, decided by a person."""

from typing import Any, cast

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.actions.citing import cite, confirm_by, decide, keep_both
from cases.admin.cite_form import CiteForm
from cases.admin.deciding import DecisionForm, sides
from cases.fact_words import fact_in_words
from cases.models import PROVABLE, About, Evidence, Proof, Stance
from cases.proven import Proven
from tracker.admin.base import RecordAdmin, volunteer
from tracker.admin.site import Panel, Row, TrackerAdminSite

SHOWN = 6


class Undecided(admin.SimpleListFilter):
    title = gettext_lazy("disputes")
    parameter_name = "dispute"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("open", _("undecided")), ("decided", _("decided"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "open":
            return queryset.filter(stance=Stance.CONTRADICTS, decision="")
        return queryset.exclude(decision="") if self.value() == "decided" else queryset


@admin.register(Evidence)
class EvidenceAdmin(RecordAdmin):
    list_display = ("said", "whose", "source", "stance", "decision", "confirmed_on")
    list_filter = (Undecided, "stance", "group")
    list_select_related = ("source", "case", "prisoner")
    search_fields = ("fact", "value", "quote", "source__title")
    ordering = ("-pk",)
    autocomplete_fields = ("source",)
    fields = (
        "whose",
        "source",
        ("group", "fact"),
        "quote",
        ("value", "stance"),
        "speaks_of",
        ("decision", "decided_by", "decided_at"),
        "dispute_ru",
        "dispute_en",
        ("confirmed_on", "checked_by"),
        "note",
    )
    readonly_fields = ("whose", "speaks_of", "stance", "decision", "decided_by", "decided_at", "checked_by")
    change_form_template = "admin/cases/evidence/change_form.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Evidence]:
        return super().get_queryset(request).prefetch_related("prisoner__names", "proofs")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """The reason of a decision is changed where the sides stand beside each other."""
        fields = super().get_readonly_fields(request, obj)
        return (*fields, "dispute_ru", "dispute_en") if obj and obj.decision else fields

    @admin.display(description=gettext_lazy("what is said"))
    def said(self, evidence: Evidence) -> str:
        return str(evidence)

    @admin.display(description=gettext_lazy("whose file"))
    def whose(self, evidence: Evidence) -> str:
        return str(evidence.prisoner or evidence.case)

    @admin.display(description=gettext_lazy("speaks of"))
    def speaks_of(self, evidence: Evidence) -> str:
        return "; ".join(str(fact) for fact in spoken_of(evidence)) or "—"

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """Evidence is of a fact: it is added beside it."""
        messages.info(request, _("Open the file and press “source” beside the fact."))
        return HttpResponseRedirect(reverse("admin:cases_prisoner_changelist"))

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if "confirmed_on" in form.changed_data:
            obj.checked_by = request.user
        super().save_model(request, obj, form, change)
        confirm_by(obj, actor=volunteer(request))

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> HttpResponse:
        context["file"] = file_of(obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        own = [
            path("cite/<str:about>/<int:row>/", view(self.cite_view), name="cases_evidence_cite"),
            path("<path:object_id>/decide/", view(self.decide_view), name="cases_evidence_decide"),
        ]
        return own + super().get_urls()

    def cite_view(self, request: HttpRequest, about: str, row: int) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        proven = asked_for(request, about, row)
        known = said_of(proven)
        form = CiteForm(proven, request.POST or None, usual=known[0].fact if known else "")
        back = back_to(request, proven)
        if request.method == "POST" and form.is_valid():
            evidence = cite(form.evidence(), proven, actor=volunteer(request))
            messages.success(request, _("Written down: %(evidence)s.") % {"evidence": evidence})
            if evidence.is_open:
                back = reverse("admin:cases_evidence_decide", args=[evidence.pk])
            return HttpResponseRedirect(back)
        return self._page(request, "cite", _("Source for: %(fact)s") % {"fact": proven}, form, back=back, known=known)

    def decide_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        evidence: Any = self.visible(request, object_id)
        if not self.has_change_permission(request, evidence):
            raise PermissionDenied
        said = list(Evidence.objects.beside(evidence).select_related("source", "decided_by").order_by("pk"))
        form = DecisionForm(sides(said), request.POST or None)
        back = file_of(evidence)
        if request.method == "POST" and form.is_valid():
            reason = {name: form.cleaned_data[name] for name in ("reason_en", "reason_ru")}
            if form.cleaned_data["both"]:
                keep_both(evidence, **reason, actor=volunteer(request))
            else:
                decide(evidence, standing=form.standing(), **reason, actor=volunteer(request))
            messages.success(request, _("Decided. Both sides stay readable, with the reason."))
            return HttpResponseRedirect(back)
        title = _("Sources differ: %(fact)s") % {"fact": fact_in_words(evidence.fact)}
        return self._page(
            request, "decide", title, form, back=back, facts=spoken_of(evidence), whose=self.whose(evidence)
        )

    def _page(self, request: HttpRequest, name: str, title: str, form: Any, **more: Any) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": title,
            "opts": self.opts,
            "form": form,
            "media": self.media + form.media,
            **more,
        }
        return TemplateResponse(request, f"admin/cases/evidence/{name}.html", context)


def asked_for(request: HttpRequest, about: str, row: int) -> Proven:
    """The fact of an address. Raises Http404 and PermissionDenied."""
    if about not in About:
        raise Http404
    model = PROVABLE[About(about)].model
    if not request.user.has_perm(f"cases.view_{model._meta.model_name}"):
        raise PermissionDenied
    found = get_object_or_404(model, pk=row)
    field = request.GET.get("field", "")
    names = {each.name for each in model._meta.fields}
    by_field = about in (About.PERSON, About.CASE)
    if bool(field) != by_field or (field and not {field, f"{field}_en"} & names):
        raise Http404
    return Proven(found, field)


def said_of(proven: Proven) -> list[Evidence]:
    proofs = Proof.objects.filter(about=proven.about, about_id=proven.row.pk, field=proven.field)
    said = Evidence.objects.filter(proofs__in=proofs)
    return list(said.select_related("source").order_by("pk"))


def spoken_of(evidence: Evidence) -> list[Proven]:
    """The rows that a piece of evidence speaks of."""
    return [
        Proven(row, proof.field)
        for proof in evidence.proofs.all()
        if (row := PROVABLE[About(proof.about)].model._default_manager.filter(pk=proof.about_id).first())
    ]


def back_to(request: HttpRequest, proven: Proven) -> str:
    asked = request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(asked, allowed_hosts=None) and asked.startswith(reverse("admin:index")):
        return asked
    prisoner, case = proven.owner
    return _file(prisoner, case)


def file_of(evidence: Evidence) -> str:
    return _file(evidence.prisoner, evidence.case)


def _file(prisoner: Any, case: Any) -> str:
    owner = prisoner or case
    return reverse(f"admin:cases_{owner._meta.model_name}_change", args=[owner.pk])


def undecided(request: HttpRequest) -> Panel | None:
    """Where sources contradict a file and nobody has said yet what stands: the longest waiting first."""
    if not request.user.has_perm("cases.change_evidence"):
        return None
    waiting = Evidence.objects.undecided().select_related("source", "case").prefetch_related("prisoner__names")
    rows = [
        Row(
            str(each),
            reverse("admin:cases_evidence_decide", args=[each.pk]),
            f"{each.prisoner or each.case}, {each.source}",
        )
        for each in waiting.order_by("pk")[:SHOWN]
    ]
    everything = Row(_("All disputes"), f"{reverse('admin:cases_evidence_changelist')}?dispute=open")
    return Panel(_("Sources differ, and nobody has decided"), rows, _("None. Every dispute is decided."), everything)


cast(TrackerAdminSite, admin.site).panels.append(undecided)
