"""The page of what is due, and the answers to it."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.actions.checking import ChangedMeanwhile, confirm, open_to_change, put_off
from cases.admin.at_hand import everything_at_hand
from cases.admin.due_items import facts_of, items, place_of
from cases.due import MAY_CONFIRM, Queue
from cases.models import Answer, Check, Prisoner
from cases.staleness import A_DAY, BY_CODE, GRAVE
from tracker.admin.base import RecordAdmin, volunteer
from tracker.models import User

VIEW_LOAD = "cases.view_load"


class AnswerForm(forms.Form):
    """What was asked, and what the volunteer says. `seen` tells what they looked at."""

    kind = forms.ChoiceField(choices=[(code, code) for code in BY_CODE])
    fact = forms.IntegerField()
    seen = forms.CharField(max_length=16, required=False)
    answer = forms.ChoiceField(choices=[(each, each) for each in (Answer.STILL_SO, Answer.CHANGED, Answer.UNKNOWN)])
    reason = forms.CharField(max_length=300, required=False)
    until = forms.DateField(required=False)
    back = forms.ChoiceField(choices=[("due", "due"), ("file", "file")], required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("answer") != Answer.UNKNOWN:
            return data
        today = timezone.localdate()
        if not data.get("reason") or not (until := data.get("until")):
            raise forms.ValidationError(_("Say why it cannot be known now, and when to ask again."))
        if not today < until <= Check.latest_day(today):
            raise forms.ValidationError(_("Choose a day after today, within half a year."))
        return data


@admin.register(Check)
class CheckAdmin(RecordAdmin):
    """Who looked at what, to be read; what waits to be looked at has a page of its own."""

    never_put_back = frozenset({"check"})

    list_display = ("__str__", "file", "model", "reason", "until", "made_by", "made_at")
    list_filter = ("answer", "model", "made_by")
    list_select_related = ("facility", "made_by")
    ordering = ("-pk",)
    change_list_template = "admin/cases/check/change_list.html"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("prisoner__names")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("whose"))
    def file(self, check: Check) -> str:
        return str(check.prisoner or check.facility)

    def get_urls(self) -> list[URLPattern]:
        own = [
            path("due/", self.admin_site.admin_view(self.due_view), name="cases_check_due"),
            path("answer/", self.admin_site.admin_view(self.answer_view), name="cases_check_answer"),
        ]
        return own + super().get_urls()

    def due_view(self, request: HttpRequest) -> HttpResponse:
        if not request.user.has_perm(MAY_CONFIRM):
            raise PermissionDenied
        queue, who, today = Queue(timezone.localdate()), volunteer(request), timezone.localdate()
        context = {
            **self.admin_site.each_context(request),
            "title": _("What to check"),
            "opts": self.opts,
            "items": items(queue.of(who)),
            "answered": queue.answered(who),
            "a_day": A_DAY,
            "grave": GRAVE,
            "loads": _loads(queue) if request.user.has_perm(VIEW_LOAD) else None,
            **until_when(today),
        }
        return TemplateResponse(request, "admin/cases/check/due.html", context)

    def answer_view(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        form = AnswerForm(request.POST)
        if not form.is_valid() and not {"kind", "fact", "answer"}.isdisjoint(form.errors):
            raise Http404
        data = form.cleaned_data
        model = BY_CODE[data["kind"]].model
        if not request.user.has_perm(f"cases.change_{model}"):
            raise PermissionDenied
        fact = facts_of(model).filter(pk=data["fact"]).first()
        if fact is None:
            messages.warning(request, _("This was changed meanwhile: look again."))
            return HttpResponseRedirect(reverse("admin:cases_check_due"))
        back = place_of(model, fact)
        if data["answer"] == Answer.CHANGED:
            open_to_change(fact, actor=volunteer(request))
            return HttpResponseRedirect(back)
        _answer(request, form, fact)
        return HttpResponseRedirect(back if data.get("back") == "file" else reverse("admin:cases_check_due"))


def _answer(request: HttpRequest, form: AnswerForm, fact: Any) -> None:
    """Puts it down, and says what became of it."""
    if form.errors:
        messages.error(request, " ".join(map(str, form.non_field_errors())) or _("This is not a day."))
        return
    data, who = form.cleaned_data, volunteer(request)
    try:
        if data["answer"] == Answer.STILL_SO:
            confirm(fact, actor=who, seen=data["seen"])
            messages.success(request, _("Confirmed as of today."))
        else:
            put_off(fact, actor=who, until=data["until"], reason=data["reason"], seen=data["seen"])
            messages.success(request, _("It is asked again on that day."))
    except ChangedMeanwhile:
        messages.warning(request, _("This was changed meanwhile: look again."))


def until_when(today: date) -> dict[str, str]:
    """For the line that asks until when: between which days, and what is there at first."""
    return {
        "tomorrow": date.fromordinal(today.toordinal() + 1).isoformat(),
        "latest": Check.latest_day(today).isoformat(),
        "soon": date.fromordinal(today.toordinal() + 14).isoformat(),
    }


def _loads(queue: Queue) -> list[dict[str, Any]]:
    """Everybody's, those with nothing due as well."""
    loads = {load.owner: load for load in queue.loads()}
    people = User.objects.in_bulk(queue.volunteers)
    busiest = [owner for owner in loads if owner is not None]
    idle = [pk for pk in queue.volunteers if pk not in loads]
    rows = [{"who": people[pk], "load": loads.get(pk)} for pk in busiest + idle]
    return rows + ([{"who": None, "load": loads[None]}] if None in loads else [])


def stale_in_file(request: HttpRequest, person: Prisoner) -> dict[str, Any]:
    """For the person's page: what of this file grows stale, due or not."""
    if not request.user.has_perm(MAY_CONFIRM):
        return {}
    today = timezone.localdate()
    stale = items(Queue(today).about(person.pk), everything_at_hand(person))
    return {"stale": stale, "today": today, **until_when(today)}
