"""Which supporter has come in. The session knows an opaque identifier, and nothing else."""

from django.http import HttpRequest

from letters.models import Supporter
from letters.open_sessions import KEY
from tracker import mailed_sessions


def come_in(request: HttpRequest, supporter: Supporter) -> None:
    mailed_sessions.come_in(request, KEY, supporter.uid)


def go_out(request: HttpRequest) -> None:
    mailed_sessions.go_out(request, KEY)


def who(request: HttpRequest) -> Supporter | None:
    """The supporter of this session, if they are still with us."""
    uid = request.session.get(KEY)
    return Supporter.objects.with_quiet().filter(uid=uid).first() if uid else None


# the view is given the supporter
for_supporters = mailed_sessions.only_for(who, way_in="letters:sign_in")
