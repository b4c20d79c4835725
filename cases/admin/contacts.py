"""Those who are close to a person: added by any volunteer, read by few, one at a time, and each look written down."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Contact, Prisoner
from tracker.admin.base import volunteer
from tracker.admin.looks import looks_at, note_look

VIEW = "cases.view_contacts"
# what the log says was done; the words of a contact stand in none
ADDED, SEEN, CHANGED, REMOVED = "contact added", "contact seen", "contact changed", "contact removed"
LOOKS_SHOWN = 10


class ContactForm(forms.ModelForm):
    class Meta:
        model = Contact
        fields = ("kind", "name", "reach", "languages", "may_be_asked", "note")
        widgets = {
            **{name: forms.TextInput(attrs={"class": "vTextField"}) for name in ("name", "languages")},
            **{name: forms.Textarea(attrs={"rows": 3}) for name in ("reach", "may_be_asked", "note")},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.fields:
            # a browser would offer one person's contact on the next person's page
            self.fields[name].widget.attrs["autocomplete"] = "off"


def page(admin: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    """Who there is to ask, by what they are to the person and no more; and a form to add somebody."""
    person = admin.visible(request, object_id)
    _may(request, "cases.add_contact")
    form = ContactForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.instance.prisoner, form.instance.added_by = person, volunteer(request)
        with transaction.atomic():
            note_look(request, form.save(), ADDED)
        messages.success(request, _("Added. It is sealed: who has the right opens it, and that is written down."))
        return _back(person)
    context = {
        "form": form,
        "contacts": person.contacts.only("prisoner", "kind", "added_at"),
        "may_view": request.user.has_perm(VIEW),
        **_around(admin, request, person),
    }
    return TemplateResponse(request, "admin/cases/prisoner/contacts.html", context)


def opened(admin: Any, request: HttpRequest, object_id: str, contact: int) -> HttpResponse:
    """One contact, to read, change or remove: by a POST, so that no link, prefetch or history of a browser opens it."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    person = admin.visible(request, object_id)
    if not request.user.has_perm(VIEW):
        raise PermissionDenied
    found = get_object_or_404(person.contacts, pk=contact)
    if "remove" in request.POST:
        return _remove(request, person, found)
    form = ContactForm(request.POST if "save" in request.POST else None, instance=found)
    if "save" in request.POST:
        _may(request, "cases.change_contact")
        if form.is_valid():
            with transaction.atomic():
                note_look(request, form.save(), CHANGED)
            messages.success(request, _("Saved."))
            return _back(person)
    else:
        note_look(request, found, SEEN)
    context = {
        "form": form,
        "contact": found,
        "looks": looks_at(found)[:LOOKS_SHOWN],
        "may_remove": request.user.has_perm("cases.delete_contact"),
        **_around(admin, request, person),
    }
    return TemplateResponse(request, "admin/cases/prisoner/contact.html", context)


def _remove(request: HttpRequest, person: Prisoner, contact: Contact) -> HttpResponse:
    _may(request, "cases.delete_contact")
    with transaction.atomic():
        note_look(request, contact, REMOVED)
        contact.delete()
    messages.success(request, _("Removed. Nothing of it is kept."))
    return _back(person)


def _may(request: HttpRequest, right: str) -> None:
    if not request.user.has_perm(right):
        raise PermissionDenied


def _back(person: Prisoner) -> HttpResponse:
    return HttpResponseRedirect(reverse("admin:cases_prisoner_contacts", args=[person.pk]))


def _around(admin: Any, request: HttpRequest, person: Prisoner) -> dict[str, Any]:
    return {
        **admin.admin_site.each_context(request),
        "title": _("Contacts: %(person)s") % {"person": person},
        "opts": Prisoner._meta,
        "person": person,
    }
