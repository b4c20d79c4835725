"""Which organisation has come in: the session knows the keyed hash of the address, and no name."""

from django.http import HttpRequest

from tracker import mailed_sessions
from tracker.models import Mailbox, Organisation

KEY = "partner"


def come_in(request: HttpRequest, address_hash: bytes) -> None:
    mailed_sessions.come_in(request, KEY, address_hash.hex())


def go_out(request: HttpRequest) -> None:
    mailed_sessions.go_out(request, KEY)


def who(request: HttpRequest) -> list[Organisation]:
    """The organisations whose mail goes to that address at this moment: when it is changed, the session is over."""
    known = request.session.get(KEY)
    boxes = Mailbox.objects.of_organisations(bytes.fromhex(known)) if known else []
    return [box.organisation for box in boxes if box.organisation]


# the view is given their organisations
for_partners = mailed_sessions.only_for(who, way_in="partners:sign_in")
