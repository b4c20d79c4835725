"""Who has come in by a mailed link: a session in which one name says who, and nothing else of them."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect


def come_in(request: HttpRequest, name: str, who: str) -> None:
    """Under a new session key: one that somebody planted before opens nothing."""
    request.session.cycle_key()
    request.session[name] = who


def go_out(request: HttpRequest, name: str) -> None:
    """Leaves a volunteer's own session in the same browser as it is."""
    request.session.pop(name, None)
    if request.session.keys():
        request.session.cycle_key()
    else:
        request.session.flush()


def only_for(
    who: Callable[[HttpRequest], object], *, way_in: str
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A page for one who has come in, which is given them; others are shown the way."""

    def behind(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def door(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            whom = who(request)
            return view(request, whom, *args, **kwargs) if whom else redirect(way_in)

        return door

    return behind
