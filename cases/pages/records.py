"""A page for one published record: found, moved, withdrawn, or never there."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from tracker.models import Audience, PublishedRecord, State
from tracker.pages import public_page

RecordView = Callable[[HttpRequest, PublishedRecord], HttpResponse]


def page_of(kind: str, at: str) -> Callable[[RecordView], Callable[..., HttpResponse]]:
    """A public page `at` a named address that shows a record of a kind; its view is given the live record.

    A record that was merged leads to the one that holds it now, where that can be seen. One that was withdrawn is not
    available, and nothing more is said. One that was never published is as missing as one that never was.
    """

    def make(view: RecordView) -> Callable[..., HttpResponse]:
        @public_page
        @wraps(view)
        def find(request: HttpRequest, uid: str) -> HttpResponse:
            of_kind = PublishedRecord.objects.seen_by(Audience.PUBLIC).of_kind(kind)
            record = get_object_or_404(of_kind, uid=uid)
            if record.state == State.LIVE:
                return view(request, record)
            if record.state == State.MERGED and of_kind.live().filter(uid=record.into).exists():
                return redirect(at, record.into, permanent=True)
            return render(request, "gone.html", status=410)

        return find

    return make
