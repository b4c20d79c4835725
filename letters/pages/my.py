"""My letters: whom I write to, what is due, what has gone, what came."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from cases.models import Prisoner
from letters.actions import following, leaving, pledging, preferring, writing
from letters.actions.fading import GRACE
from letters.forms.deeds import LetterDeed, MailDeed, PledgeDeed, RestDeed
from letters.models import OPEN, STANDING, Letter, Pledge, Supporter
from letters.pages.bodies import bodies
from letters.pages.session import for_supporters
from tracker.mail.hours import today


@dataclass(frozen=True)
class Writing:
    """One pledge as its page shows it. `person` is None where they are not public any more."""

    pledge: Pledge
    person: dict[str, Any] | None
    is_open: bool
    today: date

    @property
    def next(self) -> Letter | None:
        return next((letter for letter in self.pledge.letters.all() if letter.state in OPEN), None)

    @property
    def is_due(self) -> bool:
        return self.next is not None and self.next.planned_for <= self.today

    @property
    def is_late(self) -> bool:
        """Whether a whole rhythm has gone by, and a fortnight: then less often may be easier."""
        late = timedelta(days=self.pledge.rhythm_days) + GRACE
        standing = self.pledge.state in STANDING
        return standing and self.next is not None and self.next.planned_for + late <= self.today

    @property
    def gone(self) -> list[Letter]:
        return [letter for letter in self.pledge.letters.all() if letter.sent_on]


@require_http_methods(["GET", "HEAD", "POST"])
@for_supporters
def my(request: HttpRequest, supporter: Supporter) -> HttpResponse:
    if request.method == "POST":
        gone = _do(request, supporter)
        return redirect("letters:sent", gone.uid) if gone else redirect("letters:my")
    writings = _writings(supporter)
    context = {
        "supporter": supporter,
        "standing": [each for each in writings if each.pledge.ended_on is None],
        "past": [each for each in writings if each.pledge.ended_on],
        "letter_form": LetterDeed(),
        # after the button of a mailed link; it names no address, and what is said of one is read from the file
        "done": request.GET.get("done", ""),
    }
    return render(request, "letters/my.html", context)


def _writings(supporter: Supporter) -> list[Writing]:
    letters = Prefetch("letters", Letter.objects.order_by("-planned_for", "-pk"))
    pledges = Pledge.objects.of(supporter).select_related("prisoner").prefetch_related(letters).order_by("-pk")
    uids = {pledge.prisoner.uid for pledge in pledges}
    people = bodies("prisoner", uids)
    open_to = set(Prisoner.objects.writable().filter(uid__in=uids).values_list("uid", flat=True))
    day = today(timezone.now(), supporter.time_zone)
    return [Writing(each, people.get(each.prisoner.uid), each.prisoner.uid in open_to, day) for each in pledges]


def _do(request: HttpRequest, supporter: Supporter) -> Letter | None:
    """What a button asks for, on rows of this supporter alone. A button that is out of date does nothing.

    The letter, if it has just gone: that has a page of its own.
    """
    now = timezone.now()
    letter, pledge, mail = LetterDeed(request.POST), PledgeDeed(request.POST), MailDeed(request.POST)
    if letter.is_valid():
        row = Letter.objects.of(supporter).filter(uid=letter.cleaned_data["letter"]).first()
        return row if row and _do_to_letter(letter, row, now) else None
    if pledge.is_valid():
        _do_to_pledge(pledge, Pledge.objects.of(supporter).filter(uid=pledge.cleaned_data["pledge"]).first(), now)
    elif mail.is_valid():
        if mail.cleaned_data["deed"] == "stop_mail":
            leaving.stop_mail(supporter.email_hash, now=now)
        else:
            leaving.allow_mail(supporter)
    elif (rest := RestDeed(request.POST)).is_valid():
        if rest.cleaned_data["deed"] == "rest":
            preferring.rest(supporter, now=now)
        else:
            preferring.go_on(supporter, now=now)
    return None


def _do_to_letter(form: LetterDeed, letter: Letter, now: datetime) -> bool:
    """Whether it has just gone."""
    if form.cleaned_data["deed"] == "sent":
        return writing.mark_sent(letter, channel=form.cleaned_data["channel"], now=now)
    following.record_answer(letter, now=now)
    return False


def _do_to_pledge(form: PledgeDeed, pledge: Pledge | None, now: datetime) -> None:
    if pledge is None:
        return
    match form.cleaned_data["deed"]:
        case "pause":
            pledging.pause(pledge)
        case "resume":
            pledging.resume(pledge, now=now)
        case "end":
            pledging.end(pledge, now=now)
