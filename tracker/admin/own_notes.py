"""My notes: where a volunteer's own notes go, which of them, what was sent and what is planned."""

from typing import Any, cast

from django.contrib import admin, messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tracker.admin.base import volunteer
from tracker.admin.mailboxes import MailboxForm
from tracker.admin.site import StaffPage, TrackerAdminSite
from tracker.mail.choosing import choose, optional
from tracker.mail.kinds import Who
from tracker.mail.own_address import AskedTooOften, ask, write_down
from tracker.mail.told import told_to
from tracker.models import Mailbox, Unwanted, User

DEEDS = ("choose", "stop", "again", "forget")


def own_notes(request: HttpRequest) -> HttpResponse:
    """For everybody at work, of themselves alone."""
    who = volunteer(request)
    box = Mailbox.objects.filter(user=who).first() or Mailbox(user=who, language=who.language)
    deed = next((each for each in DEEDS if each in request.POST), "")
    form = MailboxForm(request.POST if request.method == "POST" and not deed else None, instance=box)
    if request.method == "POST" and (_done(request, deed, box) if deed else _written_down(request, form)):
        return HttpResponseRedirect(reverse("admin:notes"))
    return TemplateResponse(request, "admin/notes.html", {**_shown(request, who), "form": form})


def _written_down(request: HttpRequest, form: MailboxForm) -> bool:
    if not form.is_valid():
        return False
    address = form.cleaned_data["new_address"]
    try:
        write_down(form.instance, address, now=timezone.now())
    except AskedTooOften:
        messages.error(request, _("As many links were sent today as may be. Try again tomorrow."))
        return True
    if address:
        messages.success(request, _("A link has gone to that address. Notes come when you have pressed its button."))
    else:
        messages.success(request, _("Saved."))
    return True


def _done(request: HttpRequest, deed: str, box: Mailbox) -> bool:
    if box.pk is None:
        return True
    if deed == "choose":
        choose(box.recipient, Who.VOLUNTEER, request.POST.getlist("wanted"))
        messages.success(request, _("Saved."))
    elif deed == "stop":
        box.silence(timezone.now())
        messages.success(request, _("It is done: no more notes go to this address."))
    elif deed == "again":
        _begin_again(request, box)
    else:
        with transaction.atomic():
            Unwanted.objects.of(box.recipient).delete()
            box.delete()
        messages.success(request, _("The address is forgotten."))
    return True


def _begin_again(request: HttpRequest, box: Mailbox) -> None:
    """Another link to an address that is not confirmed; or notes again after silence or refusals."""
    if not box.to_confirm:
        Mailbox.objects.filter(pk=box.pk).update(quiet_since=None, refusals=0)
        messages.success(request, _("Notes come again."))
        return
    try:
        ask(box, now=timezone.now())
        messages.success(request, _("The link has gone once more."))
    except AskedTooOften:
        messages.error(request, _("As many links were sent today as may be. Try again tomorrow."))


def _shown(request: HttpRequest, who: User) -> dict[str, Any]:
    box = Mailbox.objects.filter(user=who).first()
    told = told_to(f"user:{who.pk}", box.time_zone if box else "UTC")
    return {
        **admin.site.each_context(request),
        "title": _("My notes"),
        "box": box,
        "ahead": [each for each in told if each.is_ahead][::-1],
        "past": [each for each in told if not each.is_ahead],
        "choices": optional(Who.VOLUNTEER),
        "unwanted": Unwanted.objects.names(box.recipient) if box else set(),
    }


cast(TrackerAdminSite, admin.site).staff_pages.append(StaffPage("notes/", own_notes, "notes"))
