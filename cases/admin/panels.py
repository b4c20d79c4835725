"""What the first page says of the case files: what came in, and what should be looked at again."""

from typing import cast

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cases.actions.announcing import MAY
from cases.admin.due_items import items
from cases.admin.narrowing import WIDEN
from cases.admin.pairs import TELL
from cases.admin.waiting import waiting
from cases.due import MAY_CONFIRM, Queue
from cases.models import Lead, Objection, PossiblePair, Prisoner
from cases.templatetags.reasons import in_words
from tracker.admin.base import volunteer
from tracker.admin.site import Panel, Row, TrackerAdminSite

SHOWN = 6


def log_a_case(request: HttpRequest) -> Row | None:
    if not request.user.has_perm("cases.add_prisoner"):
        return None
    return Row(_("Log a case"), reverse("admin:cases_prisoner_log"), _("One screen, under a minute."))


def new_leads(request: HttpRequest) -> Panel | None:
    if not request.user.has_perm("cases.view_lead"):
        return None
    unclaimed = Lead.objects.unclaimed().sealed()
    rows = [
        Row(
            str(lead),
            reverse("admin:cases_lead_change", args=[lead.pk]),
            ", ".join(filter(None, [lead.get_kind_display(), lead.place, date_format(lead.created_at.date())])),
        )
        for lead in unclaimed.order_by("created_at")[:SHOWN]
    ]
    everything = Row(_("All leads"), reverse("admin:cases_lead_changelist"))
    return Panel(_("New leads nobody looks into"), rows, _("None. Everything that came in has somebody."), everything)


def to_check(request: HttpRequest) -> Panel | None:
    """The day's ten, worst first."""
    if not request.user.has_perm(MAY_CONFIRM):
        return None
    rows = [
        Row(str(item.file), item.url, f"{item.asked.question} {item.said}")
        for item in items(Queue(timezone.localdate()).of(volunteer(request)))
    ]
    everything = Row(_("Answer here: still so, changed, cannot be known"), reverse("admin:cases_check_due"))
    return Panel(_("What to check"), rows, _("Nothing is due to you today."), everything)


def objections_to_review(request: HttpRequest) -> Panel | None:
    """Relatives' objections, which have hidden somebody and are for an editor to look at: the oldest first."""
    if not request.user.has_perm(WIDEN):
        return None
    waiting = Objection.objects.to_review(timezone.localdate()).prefetch_related("prisoner__names")
    rows = [
        Row(
            str(objection.prisoner),
            reverse("admin:cases_prisoner_publication", args=[objection.prisoner_id]),
            ", ".join([objection.get_group_display(), date_format(objection.reached_on)]),
        )
        for objection in waiting.order_by("reached_on", "pk")[:SHOWN]
    ]
    if not rows:
        return None
    everything = Row(_("All of them"), f"{reverse('admin:cases_prisoner_changelist')}?objections=review")
    return Panel(_("Relatives object: to be reviewed"), rows, "", everything)


def not_published_yet(request: HttpRequest) -> Panel | None:
    """Deaths and releases that wait for a second person, or for their two hours to pass."""
    if not request.user.has_perm(MAY):
        return None
    rows = [Row(f"{each.fact.prisoner}: {each.what}", each.url, each.now) for each in waiting(most=SHOWN)]
    everything = Row(_("All that waits"), reverse("admin:cases_prisoner_announcements_all"))
    return Panel(_("Deaths and releases that are not published yet"), rows, "", everything) if rows else None


def perhaps_one(request: HttpRequest) -> Panel | None:
    """Pairs of files that may be of one person, the likeliest first."""
    if not request.user.has_perm(TELL):
        return None
    pairs = list(PossiblePair.objects.open()[:SHOWN])
    keys = [key for pair in pairs for key in (pair.one_id, pair.other_id)]
    people = Prisoner.objects.prefetch_related("names").in_bulk(keys)
    where = reverse("admin:cases_prisoner_pairs")
    rows = [
        Row(f"{people[pair.one_id]} · {people[pair.other_id]}", f"{where}?person={pair.one_id}", in_words(pair.reasons))
        for pair in pairs
    ]
    return Panel(_("Perhaps the same person"), rows, "", Row(_("All of them"), where)) if rows else None


site = cast(TrackerAdminSite, admin.site)
site.verbs.append(log_a_case)
site.panels += [not_published_yet, objections_to_review, new_leads, to_check, perhaps_one]
