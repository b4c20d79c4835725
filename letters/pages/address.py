"""Another e-mail address for a supporter: asked for, confirmed from the new one, taken back from the old one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from letters.actions.readdressing import ask_for_address, change_address, restore_address
from letters.forms.address import SignInForm
from letters.models import Purpose, Supporter
from letters.pages.doors import open_link, take_or_show
from letters.pages.limits import AN_HOUR, SIGN_IN, refused
from letters.pages.session import for_supporters
from tracker.secret_pages import secret
from tracker.visitors import may

# with the button
PAGE = "letters/another_address.html"


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
    return open_link(request, token, Purpose.CHANGE, change_address, PAGE, done=Purpose.CHANGE)


@secret
@take_or_show
def restore(request: HttpRequest, token: str) -> HttpResponse:
    return open_link(request, token, Purpose.RESTORE, restore_address, PAGE, done=Purpose.RESTORE)
