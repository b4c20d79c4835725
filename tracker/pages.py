"""How pages for everybody answer: from published records alone, to anybody alike, and kept for a minute on the way."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from tracker.publishing.reading import reads_published

View = Callable[..., HttpResponse]


def public_page(view: View) -> View:
    """A page for everybody: read only, under the reading role, with an ETag over what it says.

    A shared cache may keep it for a minute; a browser asks again each time, so that a takedown is seen at once.
    It must touch no user, session, message or token: it has no right to, and it would set a cookie.
    """
    return require_safe(conditional_page(cache_control(public=True, max_age=0, s_maxage=60)(reads_published(view))))


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """The way in: to the pages in the reader's language, as their browser asks, without remembering it."""
    response = HttpResponseRedirect(f"/{get_language_from_request(request)}/")
    patch_vary_headers(response, ["Accept-Language"])
    return response


def plain_page(template: str) -> View:
    """A page for everybody that says the same to all and reads nothing."""

    @public_page
    def page(request: HttpRequest) -> HttpResponse:
        return render(request, template)

    return page
