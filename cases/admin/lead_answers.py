"""What a volunteer does with a lead, a button each. Of two who are at it at once, the second is told."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.actions.leads import Settled, claim_lead, drop_lead, give_lead, reopen_lead
from cases.models import Lead, LeadState, Prisoner
from tracker.admin.base import volunteer
from tracker.models import User

CHANGE = "cases.change_lead"
SETTLED = gettext_lazy("Somebody else has said already what became of it: look again.")


def able() -> Any:
    """Who can be given a lead."""
    return User.objects.with_perm(CHANGE, backend="django.contrib.auth.backends.ModelBackend").order_by("username")


class GiveForm(forms.Form):
    to = forms.ModelChoiceField(label=gettext_lazy("Give it to"), queryset=User.objects.none(), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["to"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset, field.empty_label = able().filter(is_staff=True), _("nobody: whoever takes it")


class DropForm(forms.Form):
    state = forms.ChoiceField(
        label=gettext_lazy("What became of it"),
        choices=[
            (LeadState.REFUTED.value, gettext_lazy("it is not so")),
            (LeadState.SET_ASIDE.value, gettext_lazy("set aside")),
        ],
    )
    why = forms.CharField(label=gettext_lazy("Why"), max_length=1000)


def back(lead: Lead) -> HttpResponse:
    return HttpResponseRedirect(reverse("admin:cases_lead_change", args=[lead.pk]))


def by_post(act: Callable[[HttpRequest, Any], None]) -> Callable[[Any, HttpRequest, str], HttpResponse]:
    """A button: what it does to the lead, for those who may change it, and back to the lead."""

    @wraps(act)
    def view(admin: Any, request: HttpRequest, object_id: str) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        lead = admin.visible(request, object_id)
        if not request.user.has_perm(CHANGE):
            raise PermissionDenied
        try:
            act(request, lead)
        except Settled:
            messages.warning(request, SETTLED)
        return back(lead)

    return view


@by_post
def claim(request: HttpRequest, lead: Lead) -> None:
    if claim_lead(lead, actor=volunteer(request)):
        messages.success(request, _("It is yours now."))
    else:
        messages.warning(request, _("Somebody else was quicker."))


@by_post
def give(request: HttpRequest, lead: Lead) -> None:
    form = GiveForm(request.POST)
    if form.is_valid():
        give_lead(lead, to=form.cleaned_data["to"])
        messages.success(request, _("Given."))
    else:
        messages.error(request, _("This volunteer cannot look into leads."))


@by_post
def drop(request: HttpRequest, lead: Lead) -> None:
    form = DropForm(request.POST)
    if form.is_valid():
        drop_lead(lead, **form.cleaned_data, actor=volunteer(request))
        messages.success(request, _("It is put down so. It can be taken up again at any time."))
    else:
        messages.error(request, _("Say what became of it, and why."))


@by_post
def reopen(request: HttpRequest, lead: Lead) -> None:
    reopen_lead(lead, actor=volunteer(request))
    messages.success(request, _("It is yours now."))


def around(request: HttpRequest, lead: Lead) -> dict[str, Any]:
    """What stands above the form of a lead."""
    about = Prisoner.objects.prefetch_related("names").filter(uid=lead.about_uid).first() if lead.about_uid else None
    if not request.user.has_perm(CHANGE) or lead.is_settled:
        return {"about": about}
    return {"about": about, "give": GiveForm(initial={"to": lead.assigned_to_id}), "drop": DropForm()}
