"""Writing to one person: how often, a pause, somebody else, no more."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from letters.actions import parting, pledging
from letters.forms.parting import HandOverForm, HowOftenForm
from letters.models import STANDING, Pledge, Supporter
from letters.pages.bodies import body
from letters.pages.letter import can_be_written_to
from letters.pages.session import for_supporters
from letters.postal import given_name
from letters.room import HasEnough


def _of(supporter: Supporter, uid: str) -> Pledge:
    """Somebody else's pledge is as missing as one that never was."""
    row = Pledge.objects.of(supporter).select_related("prisoner", "supporter").filter(uid=uid).first()
    if row is None:
        raise Http404
    return row


@require_http_methods(["GET", "HEAD", "POST"])
@for_supporters
def pledge(request: HttpRequest, supporter: Supporter, uid: str) -> HttpResponse:
    row = _of(supporter, uid)
    if row.state not in STANDING:
        return redirect("letters:my")
    form = HowOftenForm(request.POST or None, initial={"rhythm_days": row.rhythm_days})
    has_enough = False
    if request.method == "POST" and form.is_valid():
        try:
            pledging.write_at(row, form.cleaned_data["rhythm_days"], now=timezone.now())
        except HasEnough:
            has_enough = True
        else:
            return redirect("letters:my")
    context = {"pledge": row, "form": form, "has_enough": has_enough, **_person(row)}
    return render(request, "letters/pledge.html", context, status=400 if form.errors or has_enough else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@for_supporters
def hand_over(request: HttpRequest, supporter: Supporter, uid: str) -> HttpResponse:
    """POST parts; with a farewell it leads to that letter, which is checked and sent like any other."""
    row = _of(supporter, uid)
    if row.state not in STANDING:
        return redirect("letters:my")
    person = _person(row)
    form = HandOverForm(request.POST or None, initial={"farewell": _suggested(person["person"])})
    if request.method == "POST" and form.is_valid():
        last = parting.hand_over(row, farewell=form.words if person["can_write"] else "", now=timezone.now())
        return redirect("letters:letter", last.uid) if last else redirect("letters:my")
    context = {"pledge": row, "form": form, **person}
    return render(request, "letters/hand_over.html", context, status=400 if form.errors else 200)


def _person(row: Pledge) -> dict[str, Any]:
    """Published, or None; and whether a letter can go."""
    person = body("prisoner", row.prisoner.uid)
    return {"person": person, "can_write": can_be_written_to(row, person)}


def _suggested(person: dict[str, Any] | None) -> str:
    """A farewell that hurts nobody, whoever writes and whoever reads; always in Russian, as it goes by post."""
    given = given_name(person["names"], "ru") if person else ""
    hello = f"Здравствуйте, {given}!" if given else "Здравствуйте!"
    return (
        f"{hello}\n\nЭто моё последнее письмо: жизнь складывается так, что писать дальше не получится. Дело не в Вас. "
        "Мне хотелось, чтобы Вы знали это, а не ждали. Вам напишет кто-нибудь другой.\n\nБерегите себя. Всего Вам "
        "самого доброго!"
    )
