"""How I write: to see and to change."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from letters.actions import preferring
from letters.forms.sign_up import ChangeForm
from letters.models import Supporter
from letters.pages.session import for_supporters
from tracker.templatetags.site import language


@require_http_methods(["GET", "HEAD", "POST"])
@for_supporters
def preferences(request: HttpRequest, supporter: Supporter) -> HttpResponse:
    known = {name: getattr(supporter, name) for name in ChangeForm.base_fields}
    form = ChangeForm(request.POST or None, initial=known, shown_in=language())
    if request.method == "POST" and form.is_valid():
        preferring.change(supporter, form.cleaned_data)
        return redirect("letters:my")
    return render(request, "letters/preferences.html", {"form": form}, status=400 if form.errors else 200)
