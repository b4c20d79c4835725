"""The way in by a mailed link, and the page behind it. Nothing is changed there: a stolen mailbox changes nothing."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tracker.models import Organisation, PartnerLink
from tracker.partners.asking import request_link, use_link
from tracker.partners.forms import AddressForm
from tracker.partners.overview import CALLS, SUBMISSIONS, overview
from tracker.partners.session import come_in, for_partners, go_out
from tracker.secret_pages import secret
from tracker.templatetags.site import language
from tracker.visitors import may, refused

AN_HOUR = 30

take_or_show = require_http_methods(["GET", "HEAD", "POST"])


@take_or_show
def sign_in(request: HttpRequest) -> HttpResponse:
    form = AddressForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not may(request, "partner_sign_in", an_hour=AN_HOUR):
            return refused(request, "partners/too_often.html")
        request_link(form.cleaned_data["email"], language=language(), now=timezone.now())
        return redirect("partners:mailed")
    return render(request, "partners/sign_in.html", {"form": form}, status=400 if form.errors else 200)


@require_safe
def mailed(request: HttpRequest) -> HttpResponse:
    """Look into your mailbox."""
    return render(request, "partners/mailed.html")


@secret
@take_or_show
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """A button; only pressing it does something, since mail scanners open every link."""
    now = timezone.now()
    if request.method == "POST":
        address_hash = use_link(token, now=now)
        if address_hash:
            come_in(request, address_hash)
            return redirect("partners:own")
    elif PartnerLink.objects.of_token(token).usable(now).exists():
        return render(request, "partners/open.html")
    return render(request, "partners/dead_link.html")


@require_safe
@for_partners
def own(request: HttpRequest, organisations: list[Organisation], uid: str = "") -> HttpResponse:
    """Keys, what they were used for, webhooks and their calls, and what became of all that was sent."""
    organisation = next((each for each in organisations if each.uid == uid), None) if uid else organisations[0]
    if organisation is None:
        raise Http404
    context = {
        "organisation": organisation,
        "others": [each for each in organisations if each != organisation],
        "shown": overview(organisation, timezone.now()),
        "calls": CALLS,
        "submissions": SUBMISSIONS,
    }
    return render(request, "partners/own.html", context)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    go_out(request)
    return redirect("partners:sign_in")
