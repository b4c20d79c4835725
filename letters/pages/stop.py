"""No more mail: a page with a button, and the address to which mail programs post by themselves (RFC 8058)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from letters.actions.leaving import stop_mail
from letters.stop_tokens import address_of
from tracker.secret_pages import secret
from tracker.signed_links import InvalidLink


# a mail program has no cookie and no token of ours: the secret in the address is what counts
@csrf_exempt
@secret
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows a form; POST stops mail to one address and can do nothing else. It never redirects."""
    try:
        email_hash = address_of(token)
    except InvalidLink:
        return render(request, "letters/dead_link.html")
    if request.method == "POST":
        stop_mail(email_hash, now=timezone.now())
    return render(request, "letters/stop.html", {"done": request.method == "POST"})
