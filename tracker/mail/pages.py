"""The page that a volunteer's and a partner's mails lead to: what was sent, what is planned, and the way to stop."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from tracker.mail.choosing import choose, optional
from tracker.mail.kinds import Who
from tracker.mail.own_address import confirm, to_be_confirmed
from tracker.mail.to_a_mailbox import mailbox_of
from tracker.mail.told import told_to
from tracker.models import Unwanted
from tracker.secret_pages import secret
from tracker.signed_links import InvalidLink


# a mail program has no cookie and no token of ours: the secret in the address is what counts
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@secret
def notes(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows; POST stops all of it, or with `choose` keeps the kinds that are ticked. It never redirects."""
    box = mailbox_of(token)
    recipient = box.recipient if box else ""
    who = Who.VOLUNTEER if recipient.startswith("user:") else Who.PARTNER
    done = ""
    if request.method == "POST" and box:
        if "choose" in request.POST:
            choose(recipient, who, request.POST.getlist("wanted"))
            done = "chosen"
        else:
            box.silence(timezone.now())
            done = "stopped"
    told = told_to(recipient, box.time_zone) if box else []
    context = {
        "box": box,
        "done": done,
        "ahead": [each for each in told if each.is_ahead][::-1],
        "past": [each for each in told if not each.is_ahead],
        "choices": optional(who),
        "unwanted": Unwanted.objects.names(recipient),
    }
    return render(request, "mail/notes.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@secret
def confirm_mailbox(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows a button; POST lets notes go to the address that the link was mailed to."""
    try:
        box = to_be_confirmed(token)
    except InvalidLink:
        box = None
    done = request.method == "POST" and box is not None
    if box and done:
        confirm(box)
    return render(request, "mail/confirm.html", {"box": box, "done": done})
