"""One letter: written, checked and sent; then what became of it."""

from typing import Any

from babel.dates import format_date
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases.models import Prisoner
from letters.actions import following, writing
from letters.check import PAGE, Finding, check, pages, rules, stops
from letters.forms.letter import BecameForm, SentForm, TextForm
from letters.life import OPEN, next_states
from letters.models import Letter, LetterState, LetterText, Pledge, Supporter
from letters.pages.bodies import body
from letters.pages.session import for_supporters
from letters.postal import addressee
from letters.silence import normal_until, usual_wait
from letters.towns import town
from letters.ways import Way, ways
from tracker.mail.hours import today
from tracker.templatetags.site import language

# a button of a letter that went, beside what may have become of it
NOT_GONE = "not_gone"


def of_supporter(supporter: Supporter, uid: str) -> Letter:
    """Somebody else's letter is as missing as one that never was."""
    letter = Letter.objects.of(supporter).filter(uid=uid).first()
    if letter is None:
        raise Http404
    return letter


def person_of(letter: Letter) -> dict[str, Any] | None:
    """The published person, while one can write to them."""
    person = body("prisoner", letter.pledge.prisoner.uid)
    return person if can_be_written_to(letter.pledge, person) else None


def can_be_written_to(pledge: Pledge, person: dict[str, Any] | None) -> bool:
    """As everybody reads it, and as it stands in the working files: the gate shuts without a word."""
    is_open = bool(person and person["letters"]["can_write"])
    return is_open and Prisoner.objects.writable().filter(pk=pledge.prisoner_id).exists()


@require_http_methods(["GET", "HEAD", "POST"])
@for_supporters
def letter(request: HttpRequest, supporter: Supporter, uid: str) -> HttpResponse:
    row = of_supporter(supporter, uid)
    if row.state in OPEN:
        return _write(request, supporter, row)
    return _life(request, supporter, row)


def _write(request: HttpRequest, supporter: Supporter, row: Letter) -> HttpResponse:
    person = person_of(row)
    if person is None:
        told = body("prisoner", row.pledge.prisoner.uid)
        return render(request, "letters/wait.html", {"letter": row, "person": told})
    open_ways = ways(
        person["letters"]["channels"], country=supporter.country, has_russian_card=supporter.has_russian_card
    )
    day = today(timezone.now(), supporter.time_zone)
    form, sent_form, status = TextForm(), SentForm(ways=open_ways, today=day), 200
    context: dict[str, Any] = {}
    if "way" in request.POST:
        sent_form = SentForm(request.POST, ways=open_ways, today=day)
        if sent_form.is_valid():
            _mark_sent(row, sent_form)
            return redirect("letters:sent", row.uid)
        status = 400
    elif request.POST.get("deed") == LetterState.NOT_SENT:
        writing.mark_not_sent(row, now=timezone.now())
        return redirect("letters:my")
    elif request.method == "POST":
        form = TextForm(request.POST)
        if form.is_valid():
            context = _judged(row, form, open_ways)
        else:
            status = 400
    return workbench(request, row, person, open_ways, {"form": form, "sent_form": sent_form} | context, status=status)


def workbench(
    request: HttpRequest,
    row: Letter,
    person: dict[str, Any],
    open_ways: list[Way],
    context: dict[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    draft = LetterText.objects.filter(letter=row).first()
    text = context["form"]["text"].value()
    context |= {
        "letter": row,
        "person": person,
        "ways": open_ways,
        "to": addressee(person),
        "draft": draft,
        "text": draft.text if text is None and draft else text or "",
    }
    return render(request, "letters/letter.html", context, status=status)


def _judged(row: Letter, form: TextForm, open_ways: list[Way]) -> dict[str, Any]:
    text, deed = form.cleaned_data["text"], form.cleaned_data["deed"]
    if deed == "forget":
        writing.forget_text(row)
        return {"forgotten": True}
    kept = deed == "keep" and writing.keep_text(row, text, now=timezone.now())
    return {"kept": kept, **judgement(text, open_ways)}


def judgement(text: str, open_ways: list[Way]) -> dict[str, Any]:
    """What the check found, for the page: numbered, each with its words and its reason."""
    limits = [way.channel for way in open_ways if way.channel["page_limit"] and not way.hindrance]
    strictest = min(limits, key=_takes, default=None)
    findings = check(
        text,
        page_limit=strictest["page_limit"] if strictest else None,
        page_characters=strictest["page_characters"] if strictest else None,
    )
    return {
        "checked": text,
        "findings": [_explained(text, each) for each in findings],
        "marks": findings,
        "stopped": stops(findings),
        "pages": pages(text),
        "strictest": strictest,
    }


def _takes(channel: dict[str, Any]) -> int:
    """How many characters go by it."""
    return int(channel["page_limit"]) * int(channel["page_characters"] or PAGE)


def _explained(text: str, finding: Finding) -> dict[str, Any]:
    rule = rules()[finding.code]
    said = text[finding.start : finding.end]
    return {
        "said": said if len(said) <= 60 else f"{said[:59]}…",
        "reason": rule.reason(language()),
        "stops": rule.stops,
    }


def _mark_sent(row: Letter, form: SentForm) -> None:
    kind, name = form.chosen
    writing.mark_sent(
        row,
        channel=kind,
        channel_name=name,
        answer_paid=form.cleaned_data["answer_paid"],
        on=form.cleaned_data["on"],
        now=timezone.now(),
    )


def _life(request: HttpRequest, supporter: Supporter, row: Letter) -> HttpResponse:
    if request.POST.get("deed") == NOT_GONE:
        writing.take_back_sent(row, now=timezone.now())
        return redirect("letters:letter", row.uid)
    day = today(timezone.now(), supporter.time_zone)
    form = BecameForm(request.POST or None, today=day)
    if request.method == "POST" and form.is_valid():
        _become(row, form)
        return redirect("letters:letter", row.uid)
    person = body("prisoner", row.pledge.prisoner.uid)
    context = {
        "letter": row,
        "person": person,
        "form": form,
        "next": next_states(row.state),
        "replies": row.replies.defer("text").order_by("came_on", "pk"),
        "can_write": can_be_written_to(row.pledge, person),
        **_waiting(row, supporter),
    }
    return render(request, "letters/life.html", context, status=400 if form.errors else 200)


def _become(row: Letter, form: BecameForm) -> None:
    now, on = timezone.now(), form.cleaned_data["on"]
    match form.cleaned_data["deed"]:
        case LetterState.WITH_CENSOR:
            following.mark_with_censor(row, on=on, now=now)
        case LetterState.HANDED_OVER:
            following.mark_handed_over(row, on=on, now=now)
        case LetterState.PARTLY_BLACKED_OUT:
            following.mark_partly_blacked_out(row, on=on, now=now)
        case LetterState.NOT_PASSED:
            following.mark_not_passed(row, on=on, now=now)
        case LetterState.RETURNED:
            following.mark_returned(row, why=form.cleaned_data["why"] or "nothing", on=on, now=now)
        case LetterState.NO_WORD:
            following.mark_no_word(row, now=now)


@require_safe
@for_supporters
def sent(request: HttpRequest, supporter: Supporter, uid: str) -> HttpResponse:
    """It is sent: the envelope folds."""
    row = of_supporter(supporter, uid)
    if not row.sent_on:
        return redirect("letters:letter", row.uid)
    person = body("prisoner", row.pledge.prisoner.uid)
    context = {"letter": row, "person": person, "town": town(row.address, language()), **_waiting(row, supporter)}
    return render(request, "letters/sent.html", context)


def _waiting(row: Letter, supporter: Supporter) -> dict[str, Any]:
    if not row.sent_on:
        return {}
    wait = usual_wait(row.channel or "post", from_abroad=bool(supporter.country) and supporter.country != "RU")
    until = normal_until(row.sent_on, wait)
    return {"wait": wait, "until": format_date(until, "MMMM y", locale=language())}
