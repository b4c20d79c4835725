"""Who has come in by a link mailed to an organisation: the session knows the keyed hash of the address, and no name."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from tracker.models import Mailbox, Organisation

KEY = "partner"


def come_in(request: HttpRequest, address_hash: bytes) -> None:
    """Under a new session key: one that somebody planted before opens nothing."""
    request.session.cycle_key()
    request.session[KEY] = address_hash.hex()


def go_out(request: HttpRequest) -> None:
    """Leaves a volunteer's own session in the same browser as it is."""
    request.session.pop(KEY, None)
    if request.session.keys():
        request.session.cycle_key()
    else:
        request.session.flush()


def who(request: HttpRequest) -> list[Organisation]:
    """The organisations whose mail goes to that address at this moment: when it is changed, the session is over."""
    known = request.session.get(KEY)
    boxes = Mailbox.objects.of_organisations(bytes.fromhex(known)) if known else []
    return [box.organisation for box in boxes if box.organisation]


def for_partners(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page for one who has come in; others are shown the way. The view is given their organisations."""

    @wraps(view)
    def door(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        own = who(request)
        return view(request, own, *args, **kwargs) if own else redirect("partners:sign_in")

    return door
