"""Taking the list of people out, as it is sorted out at the moment; and who took out what."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.actions.exporting import export
from cases.exports.sheets import MEDIA_TYPES
from cases.exports.views import VIEWS
from cases.models import Export, Format, Prisoner
from tracker.admin.base import Plain, volunteer
from tracker.admin.guarded import is_guarded_well, require_fresh_factor

MAY_EXPORT = "cases.add_export"


class ExportForm(forms.Form):
    view = forms.ChoiceField(choices=[(name, view.title) for name, view in VIEWS.items()], initial="all")
    format = forms.ChoiceField(label=_("As"), choices=Format.choices, widget=forms.RadioSelect, initial=Format.XLSX)
    language = forms.ChoiceField(
        label=_("Headings in"), choices=[("ru", "Русский"), ("en", "English")], widget=forms.RadioSelect
    )


def may_export(request: HttpRequest) -> bool:
    """A list of everybody is worth more to whoever is after them than any one file: only behind a passkey."""
    return request.user.has_perm(MAY_EXPORT) and is_guarded_well(request)


def page(people_admin: Any, request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    """What to take out, and of whom; then the file itself, streamed."""
    if not may_export(request) or not people_admin.has_view_permission(request):
        raise PermissionDenied
    require_fresh_factor(request)
    try:
        listed = people_admin.get_changelist_instance(request)
    except IncorrectLookupParameters:
        return HttpResponseRedirect(request.path)
    form = ExportForm(request.POST or None, initial={"language": volunteer(request).language})
    if request.method == "POST" and form.is_valid():
        return _file(request, form, listed)
    context = {
        **people_admin.admin_site.each_context(request),
        "title": _("Take this list out"),
        "opts": Prisoner._meta,
        "form": form,
        "views": [
            {"name": name, "view": view, "people": view.whom(listed.queryset.standing()).order_by().count()}
            for name, view in VIEWS.items()
        ],
        "narrowed": _in_words(listed),
        "asked": listed.query,
        "query": request.GET.urlencode(),
    }
    return TemplateResponse(request, "admin/cases/prisoner/export.html", context)


def _file(request: HttpRequest, form: ExportForm, listed: Any) -> StreamingHttpResponse:
    said = form.cleaned_data
    kind = said["format"]
    pieces = export(
        Prisoner.objects.filter(pk__in=listed.queryset.order_by().values("pk")),
        view=said["view"],
        kind=kind,
        language=said["language"],
        actor=volunteer(request),
        narrowed=request.GET.urlencode(),
    )
    name = f"{said['view']}-{timezone.localdate():%Y-%m-%d}.{kind}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
    return StreamingHttpResponse(pieces, content_type=MEDIA_TYPES[kind], headers=headers)


def _in_words(listed: Any) -> list[tuple[str, str]]:
    """How the list was sorted out: each filter that leaves somebody out, and what it was set to."""
    told = []
    for spec in listed.filter_specs:
        chosen = [str(choice["display"]) for choice in list(spec.choices(listed))[1:] if choice["selected"]]
        if chosen:
            told.append((str(spec.title), ", ".join(chosen)))
    return told


@admin.register(Export)
class ExportAdmin(Plain):
    """Who took out what, to be read."""

    list_display = ("made_at", "by_whom", "in_view", "format", "narrowed", "people", "is_whole")
    list_filter = ("view", "format")
    list_select_related = ("made_by",)
    fields = ("made_at", "by_whom", "in_view", "format", "narrowed", "people", "is_whole")

    @admin.display(description=_("who"))
    def by_whom(self, taken: Export) -> str:
        return str(taken.made_by or _("a command on the server"))

    @admin.display(description=_("columns"))
    def in_view(self, taken: Export) -> str:
        return str(VIEWS[taken.view].title) if taken.view in VIEWS else taken.view

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
