"""Pages whose address holds a secret that was mailed."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse


def secret(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The address is told to nobody: not in a Referer, not to a search engine, not to a cache.

    Not `no-referrer`: browsers would send `Origin: null` with the form, and it would be refused as forged.
    """

    @wraps(view)
    def door(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers["Referrer-Policy"] = "strict-origin"
        response.headers["X-Robots-Tag"] = "noindex"
        response.headers["Cache-Control"] = "private, no-store"
        return response

    return door
