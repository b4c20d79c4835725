"""What holds for every request: nothing is stored on the way, writes say who and why, staff prove who they are."""

from collections.abc import Callable

import pghistory
from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import Resolver404, resolve, reverse
from django.utils.http import urlencode

from tracker.staff_sessions import has_ended, note_use, second_factors, verified_factors

Responder = Callable[[HttpRequest], HttpResponse]

SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}


class PrivateByDefault:
    """Whatever does not say otherwise is kept by nobody on the way; pages for everybody say so themselves."""

    def __init__(self, get_response: Responder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response


class HistoryContext:
    """Each change made by a form is kept with the volunteer's id and the kind of page it was made on.

    The id and no name, the route and no path: a path can hold the uid of a supporter or the secret of a mailed link,
    and history outlives them. Supporters have no id here.
    """

    def __init__(self, get_response: Responder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in SAFE:
            return self.get_response(request)
        with pghistory.context(user=request.user.pk, why="form", url=_route(request)):
            return self.get_response(request)


def _route(request: HttpRequest) -> str:
    try:
        return resolve(request.path_info).route
    except Resolver404:
        return ""


class StaffSecondFactor:
    """Admin pages open to staff whose session is young, in use, and proved by a second factor."""

    def __init__(self, get_response: Responder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(reverse("admin:index")):
            return self.get_response(request)
        if request.user.is_authenticated and has_ended(request.session):
            logout(request)
        away = self._elsewhere(request) if settings.SECOND_FACTOR else ""
        if away:
            return HttpResponseRedirect(f"{away}?{urlencode({'next': request.get_full_path()})}")
        if request.user.is_authenticated:
            note_use(request.session)
        return self.get_response(request)

    def _elsewhere(self, request: HttpRequest) -> str:
        """Where to go first: to sign in, to set up a second factor, or to use it; "" where all is well.

        The admin's own sign-in knows no second factor, so it is never reached. Signing out always is.
        """
        if request.path_info in (reverse("admin:logout"), reverse("admin:jsi18n")):
            return ""
        if not request.user.is_authenticated:
            return reverse("account_login")
        if not second_factors(request.user):
            return reverse("mfa_index")
        return "" if verified_factors(request) else get_adapter().get_reauthentication_methods(request.user)[0]["url"]
