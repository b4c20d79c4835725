"""A day on which everything about some people is only reported: begun and ended by an editor, with who is named."""

import re
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from cases.actions.publication import Refused, may
from cases.models import BigDay, BigDayPerson, Prisoner
from tracker.models import User
from tracker.uids import PATTERN

MAY = "cases.change_bigday"
_UID = re.compile(rf"\b{PATTERN}\b")


def named_in(text: str) -> list[Prisoner]:
    """Who is named in a text, line by line, by their uids or the addresses of their pages.

    Raises Refused for others, and for a line that names nobody: somebody was meant there.
    """
    named: dict[str, None] = {}
    for line in filter(None, map(str.strip, text.lower().splitlines())):
        # the last of a word: the name of a site can be as long as a uid
        found = [uids[-1] for word in re.split(r"[\s,;]+", line) if (uids := _UID.findall(word))]
        named |= dict.fromkeys(found or [line])
    files = Prisoner.objects.with_uids(list(named)).select_related("merged_into")
    people = {file.uid: file.merged_into or file for file in files}
    if unknown := [said for said in named if said not in people]:
        raise Refused(f"unknown:{', '.join(unknown)}")
    return [people[uid] for uid in named]


@transaction.atomic
def begin(title: str, people: Iterable[Prisoner], *, note: str = "", actor: User, now: datetime) -> BigDay:
    """From this moment all of these people are said to be checked, and their writers are told nothing by themselves."""
    may(actor, MAY)
    day = BigDay.objects.create(title=title, note=note, began_at=now, began_by=actor)
    name_more(day, people, actor=actor)
    return day


@transaction.atomic
def name_more(day: BigDay, people: Iterable[Prisoner], *, actor: User) -> int:
    """Add people to a day that goes on; how many were not named yet. Raises Refused for a day that is over."""
    may(actor, MAY)
    current = BigDay.objects.select_for_update().get(pk=day.pk)
    if current.ended_at:
        raise Refused("over")
    known = set(current.named.values_list("prisoner", flat=True))
    new = {person.pk: person for person in people if person.pk not in known}
    BigDayPerson.objects.bulk_create(BigDayPerson(big_day=current, prisoner=person) for person in new.values())
    return len(new)


@transaction.atomic
def end(day: BigDay, *, actor: User, now: datetime) -> None:
    """What is known is in the files. What writers were to be told meanwhile goes on waiting for somebody's word."""
    may(actor, MAY)
    BigDay.objects.filter(pk=day.pk, ended_at=None).update(ended_at=now, ended_by=actor)
