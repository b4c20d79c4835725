"""Mail by day as a picture; and on the first page, what is stuck or was refused."""

from datetime import timedelta
from typing import cast

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from tracker.admin.site import Panel, Row, TrackerAdminSite
from tracker.bars import Bars, Column, Look, Series
from tracker.mail.volume import DROPPED, FAILED, PARTS, PLANNED, SENT, Volume
from tracker.models import Notice

LOOKS = {SENT: Look.SOLID, PLANNED: Look.HOLLOW, DROPPED: Look.HATCHED, FAILED: Look.GRAVE}
A_DAY = timedelta(days=1)


def picture(volume: Volume) -> Bars:
    names = {
        SENT: pgettext("mails", "sent"),
        PLANNED: pgettext("mails", "planned"),
        DROPPED: pgettext("mails", "no longer needed"),
        FAILED: pgettext("mails", "failed"),
    }
    short = pgettext("a day under a column", "j M")
    return Bars(
        key="mail",
        title=_("Mail by day"),
        first_head=_("Day"),
        series=tuple(Series(LOOKS[part], names[part]) for part in PARTS),
        columns=tuple(
            Column(date_format(day, short), date_format(day, "j E"), tuple(counts[part] for part in PARTS))
            for day, counts in volume.days.items()
        ),
    )


def mail_in_trouble(request: HttpRequest) -> Panel | None:
    """Shown only where there is some."""
    if not request.user.has_perm("tracker.view_notice"):
        return None
    now = timezone.now()
    late, failed = Notice.objects.overdue(now).count(), Notice.objects.failed_since(now - A_DAY).count()
    page = reverse("admin:tracker_notice_days")
    rows = []
    if late:
        text = ngettext("%(count)d mail should have gone", "%(count)d mails should have gone", late) % {"count": late}
        rows.append(Row(text, f"{page}#stuck", _("no worker runs, or the mail server does not take them")))
    if failed:
        text = ngettext("%(count)d mail has failed", "%(count)d mails have failed", failed) % {"count": failed}
        rows.append(Row(text, f"{page}#failed", _("within a day")))
    return Panel(_("Mail that does not arrive"), rows, "", grave=bool(late)) if rows else None


cast(TrackerAdminSite, admin.site).panels.append(mail_in_trouble)
