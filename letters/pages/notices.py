"""My notes: what was sent, what is planned, and why; and which of them I want."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from letters.models import Letter, Pledge, Supporter
from letters.pages.bodies import bodies
from letters.pages.session import for_supporters
from letters.reminders.to_a_supporter import ToASupporter
from tracker.mail.choosing import choose, optional
from tracker.mail.kinds import Who
from tracker.mail.told import Told, told_to
from tracker.models import NoticeState, Unwanted


@dataclass(frozen=True)
class Note:
    """One of my notes. `person` is the public record of whom it is about, if they are public still."""

    told: Told
    person: dict[str, Any] | None

    @property
    def words(self) -> Any:
        """In full only what was sent: what is planned may still turn out otherwise."""
        kind = self.told.kind
        sent = self.told.notice.state == NoticeState.SENT
        return kind.told if sent and self.person and isinstance(kind, ToASupporter) else ""


@require_http_methods(["GET", "HEAD", "POST"])
@for_supporters
def notices(request: HttpRequest, supporter: Supporter) -> HttpResponse:
    if request.method == "POST":
        choose(supporter.uid, Who.SUPPORTER, request.POST.getlist("wanted"))
        return redirect("letters:notices")
    notes = _notes(supporter)
    context = {
        "supporter": supporter,
        "ahead": [each for each in notes if each.told.is_ahead][::-1],
        "past": [each for each in notes if not each.told.is_ahead],
        "choices": optional(Who.SUPPORTER),
        "unwanted": Unwanted.objects.names(supporter.uid),
    }
    return render(request, "letters/notices.html", context)


def _notes(supporter: Supporter) -> list[Note]:
    told = told_to(supporter.uid, supporter.time_zone)
    whom = _whom(supporter)
    people = bodies("prisoner", set(whom.values()))
    return [Note(each, people.get(whom.get(_row(each), ""))) for each in told]


def _whom(supporter: Supporter) -> dict[tuple[str, int], str]:
    """The people whom this supporter's pledges and letters are to, by kind of row and its key."""
    pledges = Pledge.objects.of(supporter).values_list("pk", "prisoner__uid")
    letters = Letter.objects.filter(pledge__supporter=supporter).values_list("pk", "pledge__prisoner__uid")
    return {("pledge", pk): uid for pk, uid in pledges} | {("letter", pk): uid for pk, uid in letters}


def _row(told: Told) -> tuple[str, int]:
    about = told.kind.about if isinstance(told.kind, ToASupporter) else ""
    return about, told.notice.subject_id or 0
