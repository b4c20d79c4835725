"""What the first page says of the case files: what came in, and what should be looked at again."""

from datetime import timedelta
from typing import cast

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cases.models import Lead, Placement
from tracker.admin.site import Panel, Row, TrackerAdminSite

SHOWN = 6
# after so long a place is to be asked after again
PLACE_GROWS_STALE = timedelta(days=60)


def log_a_case(request: HttpRequest) -> Row | None:
    if not request.user.has_perm("cases.add_prisoner"):
        return None
    return Row(_("Log a case"), reverse("admin:cases_prisoner_log"), _("One screen, under a minute."))


def new_leads(request: HttpRequest) -> Panel | None:
    if not request.user.has_perm("cases.view_lead"):
        return None
    unclaimed = Lead.objects.unclaimed().defer("words", "contact")
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


def places_to_check(request: HttpRequest) -> Panel | None:
    """Of the files this volunteer keeps, and of those nobody keeps: the longest unconfirmed first."""
    if not request.user.has_perm("cases.change_placement"):
        return None
    since = timezone.localdate() - PLACE_GROWS_STALE
    due = Placement.objects.open().unconfirmed_since(since).kept_by(request.user.pk)
    rows = [
        Row(
            str(placement.prisoner),
            reverse("admin:cases_prisoner_change", args=[placement.prisoner_id]),
            _("%(place)s, last confirmed %(day)s")
            % {
                "place": placement,
                "day": date_format(placement.confirmed_on) if placement.confirmed_on else _("never"),
            },
        )
        for placement in due.select_related("facility").prefetch_related("prisoner__names")[:SHOWN]
    ]
    return Panel(_("Where are they now? Not confirmed for 60 days"), rows, _("None of the files you keep."))


site = cast(TrackerAdminSite, admin.site)
site.verbs.append(log_a_case)
site.panels += [new_leads, places_to_check]
