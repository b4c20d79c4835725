"""One wrong address, one correction: who is affected is shown before it is done, and it can be put back as one."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.actions.addresses import WHY, Envelope, correct_address, in_use, seen_as
from cases.actions.checking import ChangedMeanwhile
from cases.models import Facility, PostalAddress, Prisoner
from tracker.admin.base import volunteer
from tracker.admin.put_back import WHY as PUT_BACK
from tracker.admin.put_back import tell_left
from tracker.date_fields import PartialDateFormField
from tracker.history import events
from tracker.taking_back import take_back

RIGHT = "cases.change_postaladdress"
ALWAYS, SINCE = "always", "since"

# what higher layers know of those who are affected: a line each
also_affected: list[Callable[[Facility], list[str]]] = []


class AddressForm(forms.ModelForm):
    """The address as it should be on the envelope, and whether the old one ever was right."""

    how = forms.ChoiceField(
        label=gettext_lazy("What was wrong with the old one"),
        choices=[
            (ALWAYS, gettext_lazy("It was written down wrongly, and never right.")),
            (SINCE, gettext_lazy("It was right, and has changed.")),
        ],
        widget=forms.RadioSelect,
        initial=ALWAYS,
    )
    since = PartialDateFormField(label=gettext_lazy("Since when"), required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = PostalAddress
        fields = ("postcode", "text_ru", "text_en", "source_url")

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("how") == SINCE and not data.get("since"):
            self.add_error("since", _("Say since when, as exactly as it is known."))
        return data

    @property
    def envelope(self) -> Envelope:
        return Envelope(**{name: self.cleaned_data[name] for name in self.Meta.fields})


def page(admin: ModelAdmin, request: HttpRequest, facility: Model) -> HttpResponse:
    """Write, look at whom it concerns, and correct it for all of them."""
    assert isinstance(facility, Facility)
    if not request.user.has_perm(RIGHT):
        raise PermissionDenied
    old = in_use(facility)
    if request.method == "POST" and "put_back" in request.POST:
        _put_back(request, facility)
        return HttpResponseRedirect(request.path)
    if request.method == "POST":
        form = AddressForm(request.POST, instance=PostalAddress(facility=facility))
        if form.is_valid() and "confirm" in request.POST:
            _correct(request, facility, form)
            return HttpResponseRedirect(request.path)
    else:
        form = AddressForm(instance=old, initial={"seen": seen_as(old)})
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Correct the address: %(place)s") % {"place": facility},
        "opts": admin.opts,
        "object": facility,
        "old": old,
        "form": form,
        "looked": form.is_bound and form.is_valid(),
        "people": list(Prisoner.objects.held_at(facility)),
        "lines": [line for told in also_affected for line in told(facility)],
        "last": last_correction(facility),
    }
    return TemplateResponse(request, "admin/cases/facility/address.html", context)


def _correct(request: HttpRequest, facility: Facility, form: AddressForm) -> None:
    data = form.cleaned_data
    since = data["since"] if data["how"] == SINCE else None
    try:
        correct_address(facility, form.envelope, seen=data["seen"], since=since, actor=volunteer(request))
    except ChangedMeanwhile:
        messages.warning(request, _("This was changed meanwhile: look again."))
    else:
        messages.success(request, _("The address is corrected for everybody there."))


def last_correction(facility: Facility) -> Any:
    """The latest change of an address there that was made here and not put back; None where there is none."""
    kept = events(PostalAddress).filter(facility_id=facility.pk).select_related("pgh_context").order_by("-pgh_id")
    latest = kept.first()
    return latest if latest and latest.pgh_context and latest.pgh_context.metadata.get("why") == WHY else None


def _put_back(request: HttpRequest, facility: Facility) -> None:
    last = last_correction(facility)
    if last is None or str(last.pgh_context_id) != request.POST["put_back"]:
        messages.warning(request, _("This was changed meanwhile: look again."))
        return
    back = take_back([UUID(str(last.pgh_context_id))], why=PUT_BACK, actor=volunteer(request).pk)
    if back.rows:
        messages.success(request, _("It is as it was before."))
    tell_left(request, back)
