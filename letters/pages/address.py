"""Another e-mail address for a supporter: asked for, confirmed from the new one, taken back from the old one."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from letters.actions.readdressing import ask_for_address, change_address, restore_address
from letters.forms.address import SignInForm
from letters.models import MailedLink, Purpose, Supporter
from letters.pages.limits import AN_HOUR, SIGN_IN, refused
from letters.pages.session import come_in, for_supporters
from tracker.secret_pages import secret
from tracker.visitors import may

take_or_show = require_http_methods(["GET", "HEAD", "POST"])


@take_or_show
@for_supporters
def ask(request: HttpRequest, supporter: Supporter) -> HttpResponse:
    form = SignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not may(request, SIGN_IN, an_hour=AN_HOUR):
            return refused(request)
        ask_for_address(supporter, form.cleaned_data["email"], now=timezone.now())
        return redirect("letters:mailed")
    context = {"form": form, "supporter": supporter}
    return render(request, "letters/address.html", context, status=400 if form.errors else 200)


@secret
@take_or_show
def change(request: HttpRequest, token: str) -> HttpResponse:
    return _open(request, token, Purpose.CHANGE, change_address)


@secret
@take_or_show
def restore(request: HttpRequest, token: str) -> HttpResponse:
    return _open(request, token, Purpose.RESTORE, restore_address)


def _open(request: HttpRequest, token: str, purpose: str, use: Callable[..., Supporter | None]) -> HttpResponse:
    """A button; only pressing it does something, since mail scanners open every link."""
    now = timezone.now()
    if request.method == "POST":
        supporter = use(token, now=now)
        if supporter:
            come_in(request, supporter)
            return redirect("letters:my")
    elif MailedLink.objects.of_token(token, purpose).usable(now).exists():
        return render(request, "letters/another_address.html", {"restores": purpose == Purpose.RESTORE})
    return render(request, "letters/dead_link.html")
