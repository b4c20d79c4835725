"""Big days: who is named, since when, and the button that ends one."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cases.actions.big_days import MAY, begin, end, name_more, named_in
from cases.actions.publication import Refused
from cases.admin.inlines import Listed
from cases.models import BigDay, BigDayPerson, Prisoner
from tracker.admin.base import RecordAdmin, volunteer
from tracker.history import events


class BigDayForm(forms.ModelForm):
    who = forms.CharField(
        label=_("Who is named"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6, "class": "vLargeTextField"}),
        help_text=_("The addresses of their pages, or the uids in them, one to a line."),
    )

    def clean_who(self) -> list[Prisoner]:
        try:
            return named_in(self.cleaned_data["who"])
        except Refused as refused:
            unknown = refused.reason.partition(":")[2]
            raise forms.ValidationError(_("Nobody has this uid: %(uids)s.") % {"uids": unknown}) from None


class Named(Listed):
    model = BigDayPerson
    fields = ("prisoner",)
    readonly_fields = fields
    show_change_link = False
    verbose_name_plural = _("Who is named")

    def get_queryset(self, request: HttpRequest) -> QuerySet[BigDayPerson]:
        return super().get_queryset(request).select_related("prisoner").prefetch_related("prisoner__names")


class GoesOn(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "goes_on"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", pgettext_lazy("big day", "goes on")), ("no", pgettext_lazy("big day", "over"))]

    def queryset(self, request: HttpRequest, days: QuerySet[BigDay]) -> QuerySet[BigDay]:
        return days.filter(ended_at__isnull=self.value() == "yes") if self.value() else days


@admin.register(BigDay)
class BigDayAdmin(RecordAdmin):
    form = BigDayForm
    fields = ("title", "who", "note", "began_at", "began_by", "ended_at", "ended_by")
    readonly_fields = ("began_at", "began_by", "ended_at", "ended_by")
    inlines = (Named,)
    list_display = ("title", "people", "began_at", "ended_at")
    list_filter = (GoesOn,)
    ordering = ("-began_at",)
    never_put_back = frozenset({"bigday", "bigdayperson"})
    change_form_template = "admin/cases/bigday/change_form.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[BigDay]:
        return super().get_queryset(request).select_related("began_by", "ended_by").annotate(count=Count("named"))

    @admin.display(description=_("people"))
    def people(self, day: Any) -> int:
        return day.count

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and not (obj and obj.ended_at)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.fields if obj else ("title", "who", "note")

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        return self.inlines if obj else ()

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Begun and added to by the verbs."""
        people, actor = form.cleaned_data["who"], volunteer(request)
        if change:
            super().save_model(request, obj, form, change)
            name_more(obj, people, actor=actor)
            return
        obj.pk = begin(obj.title, people, note=obj.note, actor=actor, now=timezone.now()).pk
        obj.refresh_from_db()

    def get_urls(self) -> list[URLPattern]:
        ending = path("<path:object_id>/end/", self.admin_site.admin_view(self.end_view), name="cases_bigday_end")
        return [ending, *super().get_urls()]

    def end_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        day: Any = self.visible(request, object_id)
        if not request.user.has_perm(MAY):
            raise PermissionDenied
        end(day, actor=volunteer(request), now=timezone.now())
        messages.success(request, _("It is over. What writers were to be told still waits for somebody's word."))
        return HttpResponseRedirect(reverse("admin:cases_bigday_change", args=[day.pk]))

    def histories(self, request: HttpRequest, record: Model) -> list[QuerySet]:
        return [*super().histories(request, record), events(BigDayPerson).filter(big_day_id=record.pk)]
