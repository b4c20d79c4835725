"""The coordinator's desk: who gets few letters, how letters fare, where an address may be wrong."""

from typing import Any, cast

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from letters.coordinating.doubtful import doubtful_places
from letters.coordinating.fates import ANSWERED, BACK, FATES, NO_WORD, by_month, came_back
from letters.coordinating.few import Balance
from letters.matching import CEILING, FLOOR
from tracker.admin.site import Panel, Row, StaffPage, TrackerAdminSite
from tracker.bars import Bars, Column, Look, Series

# no more than coordinators have: it tells whom nobody watches
RIGHT = "letters.view_pledge"
ON_A_PAGE = 50
LOOKS = {ANSWERED: Look.SOLID, NO_WORD: Look.HATCHED, BACK: Look.GRAVE}
NAMES = {
    ANSWERED: gettext_lazy("answered"),
    NO_WORD: gettext_lazy("no word yet"),
    BACK: gettext_lazy("came back or not passed"),
}


def few_letters(request: HttpRequest) -> HttpResponse:
    _only_coordinators(request)
    balance = Balance(timezone.localdate())
    page = Paginator(balance.below, ON_A_PAGE).get_page(request.GET.get("page"))
    people = balance.people(list(page))
    more = {"balance": balance, "page": page, "people": people, "floor": FLOOR, "ceiling": CEILING}
    return _page(request, "few", _("Who gets few letters"), **more)


def how_letters_fare(request: HttpRequest) -> HttpResponse:
    _only_coordinators(request)
    today = timezone.localdate()
    return _page(request, "fates", _("How letters fare"), bars=_months(today), came_back=came_back(today))


def addresses(request: HttpRequest) -> HttpResponse:
    _only_coordinators(request)
    places = doubtful_places(timezone.localdate())
    may_correct = request.user.has_perm("cases.change_postaladdress")
    return _page(request, "addresses", _("Doubtful addresses"), places=places, may_correct=may_correct)


def _only_coordinators(request: HttpRequest) -> None:
    if not request.user.has_perm(RIGHT):
        raise PermissionDenied


def _page(request: HttpRequest, template: str, title: str, **more: Any) -> HttpResponse:
    context = {**admin.site.each_context(request), "title": title, **more}
    return TemplateResponse(request, f"admin/letters/desk/{template}.html", context)


def _months(today: Any) -> Bars:
    return Bars(
        key="letters",
        title=_("Letters by the month in which they went"),
        first_head=_("Month"),
        series=tuple(Series(LOOKS[fate], str(NAMES[fate])) for fate in FATES),
        columns=tuple(
            Column(date_format(month, "M"), capfirst(date_format(month, "F Y")), tuple(fates[each] for each in FATES))
            for month, fates in by_month(today).items()
        ),
    )


def desk(request: HttpRequest) -> Panel | None:
    """On the first page, the way to all of it."""
    if not request.user.has_perm(RIGHT):
        return None
    pages = [
        ("few_letters", _("Who gets few letters"), _("against the floor of two a month")),
        ("fate_of_letters", _("How letters fare"), _("by month; what came back from where, and why")),
        ("doubtful_addresses", _("Doubtful addresses"), _("and one step to correct them for everybody there")),
    ]
    rows = [Row(text, reverse(f"admin:{name}"), beside) for name, text, beside in pages]
    return Panel(_("Letters"), rows, "")


site = cast(TrackerAdminSite, admin.site)
site.staff_pages += [
    StaffPage("few-letters/", few_letters, "few_letters"),
    StaffPage("letters-fare/", how_letters_fare, "fate_of_letters"),
    StaffPage("doubtful-addresses/", addresses, "doubtful_addresses"),
]
site.panels.append(desk)
