"""Pledges, letters, counts of letters and campaigns follow a person whose two files become one."""

from typing import Any

from django.utils import timezone

from cases.merging.following import followers
from cases.models import Prisoner
from letters.models import OPEN, STANDING, CampaignPrisoner, Letter, LetterReport, LetterState, Pledge, PledgeState


class Pledges:
    """A supporter writes to a person once: of two standing pledges the one to the file that is kept goes on."""

    def move(self, merged: Prisoner, kept: Prisoner) -> dict[str, Any]:
        rows = Pledge.objects.filter(prisoner=merged)
        writers = Pledge.objects.standing().filter(prisoner=kept).values("supporter")
        double = list(rows.filter(state__in=STANDING, supporter__in=writers).values_list("pk", "state"))
        ending = [key for key, _state in double]
        letters = list(Letter.objects.open().filter(pledge__in=ending).values_list("pk", "state"))
        moved = list(rows.values_list("pk", flat=True))
        Letter.objects.filter(pk__in=[key for key, _state in letters]).update(state=LetterState.NOT_SENT)
        Pledge.objects.filter(pk__in=ending).update(state=PledgeState.ENDED, ended_on=timezone.localdate())
        Pledge.objects.filter(pk__in=moved).update(prisoner=kept)
        return {"pledges": moved, "ended": double, "letters": letters}

    def put_back(self, note: dict[str, Any], merged: Prisoner, kept: Prisoner) -> None:
        """What a supporter changed since stays as they want it; a pledge that we ended goes on."""
        Pledge.objects.filter(pk__in=note["pledges"], prisoner=kept).update(prisoner=merged)
        for key, state in note["ended"]:
            ended = Pledge.objects.filter(pk=key, prisoner=merged, state=PledgeState.ENDED)
            supporters = ended.values("supporter")
            if not Pledge.objects.standing().filter(prisoner=merged, supporter__in=supporters).exists():
                ended.update(state=state, ended_on=None)
        for key, state in note["letters"]:
            letter = Letter.objects.filter(pk=key, state=LetterState.NOT_SENT, pledge__state__in=STANDING)
            if not Letter.objects.filter(pledge__in=letter.values("pledge"), state__in=OPEN).exists():
                letter.update(state=state)


class Campaigns:
    def move(self, merged: Prisoner, kept: Prisoner) -> dict[str, list[int]]:
        there = CampaignPrisoner.objects.filter(prisoner=kept).values("campaign")
        rows = CampaignPrisoner.objects.filter(prisoner=merged)
        moved = list(rows.exclude(campaign__in=there).values_list("pk", flat=True))
        CampaignPrisoner.objects.filter(pk__in=moved).update(prisoner=kept)
        return {"moved": moved}

    def put_back(self, note: dict[str, list[int]], merged: Prisoner, kept: Prisoner) -> None:
        CampaignPrisoner.objects.filter(pk__in=note["moved"], prisoner=kept).update(prisoner=merged)


class Reports:
    """Each stays a row of its own, under the uid by which its organisation knows the person."""

    def move(self, merged: Prisoner, kept: Prisoner) -> list[int]:
        moved = list(LetterReport.objects.filter(prisoner=merged).values_list("pk", flat=True))
        LetterReport.objects.filter(pk__in=moved).update(prisoner=kept)
        return moved

    def put_back(self, note: list[int], merged: Prisoner, kept: Prisoner) -> None:
        LetterReport.objects.filter(pk__in=note, prisoner=kept).update(prisoner=merged)


def register() -> None:
    followers.update(pledges=Pledges(), campaigns=Campaigns(), letter_reports=Reports())
