"""Sessions in which a supporter has come in. Sealed, so they are found by opening them; that is seldom done."""

from collections.abc import Iterator

from django.contrib.sessions.models import Session

from tracker.sessions import SessionStore

# what a session holds of a supporter: their opaque identifier
KEY = "supporter"


def open_sessions(uid: str) -> Iterator[Session]:
    """Those of one supporter, on whatever machine."""
    store = SessionStore()
    for session in Session.objects.order_by("pk").iterator(chunk_size=1000):
        if store.decode(session.session_data).get(KEY) == uid:
            yield session


def shut(uid: str) -> None:
    """End them all; a volunteer's own session in the same browser goes with it."""
    Session.objects.filter(pk__in=[each.pk for each in open_sessions(uid)]).delete()
