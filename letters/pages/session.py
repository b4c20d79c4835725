"""Who has come in by a mailed link. The session knows an opaque identifier, and nothing else."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from letters.models import Supporter
from letters.open_sessions import KEY


def come_in(request: HttpRequest, supporter: Supporter) -> None:
    """Under a new session key: one that somebody planted before opens nothing."""
    request.session.cycle_key()
    request.session[KEY] = supporter.uid


def go_out(request: HttpRequest) -> None:
    """Leaves a volunteer's own session in the same browser as it is."""
    request.session.pop(KEY, None)
    if request.session.keys():
        request.session.cycle_key()
    else:
        request.session.flush()


def who(request: HttpRequest) -> Supporter | None:
    """The supporter of this session, if they are still with us."""
    uid = request.session.get(KEY)
    return Supporter.objects.with_quiet().filter(uid=uid).first() if uid else None


def for_supporters(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page for one who has come in; others are shown the way. The view is given the supporter."""

    @wraps(view)
    def door(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        supporter = who(request)
        return view(request, supporter, *args, **kwargs) if supporter else redirect("letters:sign_in")

    return door
