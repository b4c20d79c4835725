"""Signing up, signing in, going out. What is answered is the same for addresses that we know and that we do not."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from letters.actions.asking import request_sign_in
from letters.actions.asking import sign_up as ask_to_sign_up
from letters.actions.entering import confirm as confirm_link
from letters.actions.entering import enter as enter_link
from letters.forms.address import SignInForm
from letters.forms.sign_up import SignUpForm
from letters.models import MailedLink, Purpose, Supporter
from letters.pages.limits import AN_HOUR, SIGN_IN, SIGN_UP, refused
from letters.pages.session import come_in, go_out
from tracker.secret_pages import secret
from tracker.templatetags.site import language
from tracker.visitors import may

take_or_show = require_http_methods(["GET", "HEAD", "POST"])


@take_or_show
def sign_up(request: HttpRequest) -> HttpResponse:
    form = SignUpForm(request.POST or None, shown_in=language())
    if request.method == "POST" and form.is_valid():
        if not may(request, SIGN_UP, an_hour=AN_HOUR):
            return refused(request)
        if not form.is_from_a_robot:
            ask_to_sign_up(form.address, form.wishes(), now=timezone.now())
        return redirect("letters:mailed")
    return render(request, "letters/sign_up.html", {"form": form}, status=400 if form.errors else 200)


@take_or_show
def sign_in(request: HttpRequest) -> HttpResponse:
    form = SignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not may(request, SIGN_IN, an_hour=AN_HOUR):
            return refused(request)
        request_sign_in(form.cleaned_data["email"], language=language(), now=timezone.now())
        return redirect("letters:mailed")
    return render(request, "letters/sign_in.html", {"form": form}, status=400 if form.errors else 200)


@require_safe
def mailed(request: HttpRequest) -> HttpResponse:
    """Look into your mailbox."""
    return render(request, "letters/mailed.html")


@secret
@take_or_show
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    return open_link(request, token, Purpose.CONFIRM, confirm_link)


@secret
@take_or_show
def enter(request: HttpRequest, token: str) -> HttpResponse:
    return open_link(request, token, Purpose.SIGN_IN, enter_link)


def open_link(
    request: HttpRequest,
    token: str,
    purpose: Purpose,
    use: Callable[..., Supporter | None],
    page: str = "letters/open.html",
    done: str = "",
) -> HttpResponse:
    """A button; only pressing it does something, since mail scanners open every link. “My letters” says `done`."""
    now = timezone.now()
    if request.method == "POST":
        supporter = use(token, now=now)
        if supporter:
            come_in(request, supporter)
            return redirect(reverse("letters:my") + (f"?done={done}" if done else ""))
    elif MailedLink.objects.of_token(token, purpose).usable(now).exists():
        return render(request, page, {"purpose": purpose})
    return render(request, "letters/dead_link.html")


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    go_out(request)
    return redirect("letters:start")
