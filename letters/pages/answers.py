"""An answer: put down, and opened again by the one to whom it was written."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from letters.actions.following import Answer, record_answer
from letters.forms.letter import AnswerForm
from letters.life import next_states
from letters.models import LetterState, Reply, ReplyPage, Supporter
from letters.pages.bodies import body
from letters.pages.letter import can_be_written_to, of_supporter
from letters.pages.session import for_supporters
from tracker.mail.hours import today


@require_http_methods(["GET", "HEAD", "POST"])
@for_supporters
def record(request: HttpRequest, supporter: Supporter, uid: str) -> HttpResponse:
    row = of_supporter(supporter, uid)
    if LetterState.ANSWERED not in next_states(row.state):
        return redirect("letters:letter", row.uid)
    now = timezone.now()
    form = AnswerForm(request.POST or None, request.FILES or None, today=today(now, supporter.time_zone))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        answer = Answer(
            came_on=said["on"],
            written_on=said["written_on"],
            from_elsewhere=said["from_elsewhere"],
            blank=said["blank"],
            text=said["text"],
            mention=said["mention"],
            pages=said["pages"],
        )
        reply = record_answer(row, answer, now=now)
        return redirect("letters:answer", reply.uid) if reply else redirect("letters:letter", row.uid)
    person = body("prisoner", row.pledge.prisoner.uid)
    context = {"letter": row, "person": person, "form": form}
    return render(request, "letters/record_answer.html", context, status=400 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@for_supporters
def answer(request: HttpRequest, supporter: Supporter, uid: str) -> HttpResponse:
    """POST forgets the pictures and the words; that an answer came stays."""
    reply = Reply.objects.of(supporter).filter(uid=uid).first()
    if reply is None:
        raise Http404
    if request.method == "POST":
        reply.pages.all().delete()
        reply.text = None
        reply.save(update_fields=["text"])
        return redirect("letters:answer", uid)
    row = reply.letter
    person = body("prisoner", row.pledge.prisoner.uid)
    context = {
        "reply": reply,
        "letter": row,
        "person": person,
        "pages": reply.pages.defer("content").order_by("number"),
        "next": row.pledge.letters.open().first(),
        "can_write": can_be_written_to(row.pledge, person),
    }
    return render(request, "letters/answer.html", context)


@require_safe
@for_supporters
def page(request: HttpRequest, supporter: Supporter, uid: str) -> HttpResponse:
    """A picture, for its owner alone, and for nothing but to be shown."""
    row = ReplyPage.objects.of(supporter).filter(uid=uid).first()
    if row is None:
        raise Http404
    response = HttpResponse(row.content, content_type="image/jpeg")
    response.headers["Content-Disposition"] = 'inline; filename="page.jpg"'
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
