"""“I sent it”: what the QR code of a stub opens. It names nobody, since a stub may be found."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from letters.actions.writing import mark_sent
from letters.gone_tokens import letter_of
from letters.models import Letter
from tracker.secret_pages import secret
from tracker.signed_links import InvalidLink


@secret
@require_http_methods(["GET", "HEAD", "POST"])
def gone(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows a button; POST says that it went by post. Of a letter that was erased it says the same."""
    try:
        uid = letter_of(token)
    except InvalidLink:
        return render(request, "letters/dead_link.html")
    if request.method == "POST":
        row = Letter.objects.filter(uid=uid).select_related("pledge__supporter", "pledge__prisoner").first()
        if row:
            mark_sent(row, now=timezone.now())
    return render(request, "letters/gone.html", {"done": request.method == "POST"})
