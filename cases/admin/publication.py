"""The page on which it is decided who outside may see a person, and the button that takes everything back."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.actions.publication import WIDEN, Refused, hide, hide_group, widen, widen_group
from cases.admin.audiences import audience_in_words, everybody_by_name, seen_by
from cases.admin.objections import objects, told
from cases.admin.preview import lines
from cases.admin.publication_form import PublicationForm
from cases.admin.takedowns import takedowns_told
from cases.admin.touched import TAKEDOWN, touched
from cases.models import GUARDED, Group, Prisoner
from cases.publishing.prisoner import draft, with_file
from cases.publishing.sight import sight
from tracker.admin.base import volunteer
from tracker.models import Circle, PublishedRecord, SetAside, User
from tracker.publishing.readers import Reader
from tracker.publishing.records import registry

REFUSALS = {
    "objects": gettext_lazy("Somebody objects to this being shown, and that stands above all consents: see above."),
    "merged": gettext_lazy("This file was merged into another."),
    "consent": gettext_lazy("This consent does not hold today, or is not this person's."),
    "consent_too_weak": gettext_lazy(
        "What is already public never opens health, cells or family: those need a person's word."
    ),
    "urgent_reason": gettext_lazy("Say why it is urgent: in a word or two, for ourselves."),
    "second_person": gettext_lazy(
        "You were the last to change this file. Ask another editor to look at it and to show it: two see more than one."
    ),
}


def page(admin: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    """What is shown now; for editors, what to show and, before it is, what will be seen."""
    person = admin.visible(request, object_id)
    may_widen = request.user.has_perm(WIDEN)
    if request.method == "POST" and not may_widen:
        raise PermissionDenied
    form = PublicationForm(person, request.POST or None)
    trial = None
    if request.method == "POST" and form.is_valid():
        try:
            trial = _try(form, volunteer(request), request.POST.get("seen", ""))
        except Refused as refused:
            form.add_error(None, REFUSALS[refused.reason])
    if trial and trial.is_kept:
        messages.success(request, _("It is shown now. It appears outside within a second or two."))
        return HttpResponseRedirect(reverse("admin:cases_prisoner_publication", args=[person.pk]))
    if trial and "show" in request.POST:
        form.add_error(None, _("This is not what you looked at: look again."))
    context = {"form": form if may_widen else None, "trial": trial, **_state(admin, request, person)}
    return TemplateResponse(request, "admin/cases/prisoner/publication.html", context)


def take_down(admin: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    """One click: the person, or one group of facts, is shown to nobody outside."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    person = admin.visible(request, object_id)
    group = request.POST.get("group", "")
    how: dict[str, Any] = {
        "urgent": "urgent" in request.POST,
        "reason": request.POST.get("reason", ""),
        "actor": volunteer(request),
    }
    try:
        if group in Group.values:
            hide_group(person, group=group, **how)
        else:
            hide(person, **how)
    except Refused as refused:
        messages.error(request, str(REFUSALS[refused.reason]))
    else:
        messages.success(request, _("It is hidden. It is gone from pages, exports and feeds within a second or two."))
    return HttpResponseRedirect(reverse("admin:cases_prisoner_publication", args=[person.pk]))


def _act(form: PublicationForm, actor: User) -> None:
    data = form.cleaned_data
    consent = form.named_consent()
    if data["what"]:
        embargo = data["embargo_until"]
        widen_group(
            form.prisoner, group=data["what"], consent=consent, actor=actor, embargo_until=embargo, **form.to_whom()
        )
    else:
        widen(form.prisoner, consent=consent, actor=actor, along=form.along(), **form.to_whom())


@dataclass(frozen=True)
class Trial:
    """What an audience would see, and whether it was kept."""

    lines: list[tuple[str, list[str]]]
    fingerprint: str
    is_kept: bool


def _try(form: PublicationForm, actor: User, looked_at: str) -> Trial:
    """The act itself, taken back unless it shows exactly what the editor has looked at, said in exactly that form.

    So a preview cannot promise anything else than what happens, and what somebody changed in between is not shown.
    """
    with transaction.atomic():
        _act(form, actor)
        seen = _seen(form.prisoner, form.reader(), timezone.localdate())
        fingerprint = hashlib.sha256(repr((form.asked(), seen)).encode()).hexdigest()
        is_kept = hmac.compare_digest(looked_at.encode(), fingerprint.encode())
        if not is_kept:
            transaction.set_rollback(True)
    return Trial(seen, fingerprint, is_kept)


def _seen(person: Prisoner, reader: Reader, today: date) -> list[tuple[str, list[str]]]:
    whole = with_file(Prisoner.objects.filter(pk=person.pk)).get()
    campaigns = registry.slot("prisoner", "campaigns", [person.uid], reader)
    record = draft(whole, reader, today, campaigns.get(person.uid, []))
    return lines(record.body) if record else []


def _state(admin: ModelAdmin, request: HttpRequest, person: Prisoner) -> dict[str, Any]:
    """Who sees which group of facts today, by the one function that decides it."""
    today = timezone.localdate()
    seen = [(reader, name, sight(person, reader, today)) for reader, name in everybody_by_name()]
    groups = [
        {
            "code": code,
            "label": label,
            "guarded": code in GUARDED,
            "seen_by": seen_by([(reader, name) for reader, name, sees in seen if sees and code in sees]),
        }
        for code, label in Group.choices
    ]
    names = {circle.code: str(circle) for circle in Circle.objects.all()}
    outside = PublishedRecord.objects.of_kind("prisoner").filter(uid=person.uid)
    return {
        **admin.admin_site.each_context(request),
        "title": _("Who may see: %(person)s") % {"person": person},
        "opts": Prisoner._meta,
        "person": person,
        "set_to": person.circle or person.get_audience_display(),
        "groups": groups,
        "takedowns": takedowns_told(person),
        "touched": touched(person, TAKEDOWN),
        "may_hide": request.user.has_perm("cases.change_prisoner"),
        "outside": [(audience_in_words(row.audience, names), row) for row in outside.order_by("audience")],
        "set_aside": SetAside.objects.filter(kind="prisoner", uid=person.uid).first(),
        "objects": objects(person),
        "objections": told(person, today) if request.user.has_perm("cases.view_objection") else [],
        "may_widen": request.user.has_perm(WIDEN),
        "today": today,
        "consents": person.consents.order_by("-pk") if request.user.has_perm("cases.view_consent") else [],
    }
