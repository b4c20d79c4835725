"""Everything that we hold about somebody: to see, to take away, to erase."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from letters.actions import leaving
from letters.forms.deeds import EraseForm
from letters.models import Supporter
from letters.pages.session import for_supporters, go_out


@require_http_methods(["GET", "HEAD", "POST"])
@for_supporters
def data(request: HttpRequest, supporter: Supporter) -> HttpResponse:
    form = EraseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        leaving.erase(supporter)
        go_out(request)
        return redirect("letters:erased")
    context = {"form": form, "held": leaving.export(supporter)}
    return render(request, "letters/data.html", context, status=400 if form.errors else 200)


@require_safe
@for_supporters
def export(request: HttpRequest, supporter: Supporter) -> HttpResponse:
    response = JsonResponse(leaving.export(supporter), json_dumps_params={"ensure_ascii": False, "indent": 2})
    # the name of the file says nothing to whoever sees the folder
    response.headers["Content-Disposition"] = 'attachment; filename="my-data.json"'
    return response


@require_safe
def erased(request: HttpRequest) -> HttpResponse:
    return render(request, "letters/erased.html")
