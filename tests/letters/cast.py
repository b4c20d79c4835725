"""Who writes to whom in these tests."""

from datetime import date, datetime, timedelta

from django.test import Client

from cases.models import Facility, Prisoner
from letters.actions.entering import enrol
from letters.actions.pledging import FIRST_LETTER
from letters.models import Letter, Pledge, Supporter, hash_of
from letters.pages.session import KEY
from letters.wishes import Wishes
from tests import files
from tests.files import publish
from tracker.mail.posting import post

SAM = "sam@example.org"


def supporter(address: str = SAM, **wishes: object) -> Supporter:
    """Somebody who has confirmed their address."""
    return enrol(address, hash_of(address), Wishes(**wishes))


def reachable(
    surname: str = "Волков", given: str = "Павел", place: Facility | None = None, **columns: object
) -> Prisoner:
    """A person who is published, and held at an address."""
    made = files.person(surname, given, **columns)
    files.held(made, place)
    publish()
    return made


def pledged(writer: Supporter, person: Prisoner, *, due: date, **columns: object) -> Letter:
    """The letter that this supporter owes this person from a day on; not their first."""
    columns = {"started_on": due - timedelta(days=30)} | columns
    pledge = Pledge.objects.create(supporter=writer, prisoner=person, **columns)
    return Letter.objects.create(pledge=pledge, planned_for=due)


def owed_a_first_note(writer: Supporter, person: Prisoner, *, now: datetime) -> None:
    """A pledge with its first note, however many write to this person already."""
    pledge = Pledge.objects.create(supporter=writer, prisoner=person, started_on=now.date())
    Letter.objects.create(pledge=pledge, planned_for=now.date())
    post(FIRST_LETTER, about=pledge.pk, recipient=writer.uid, now=now)


def signed_in(writer: Supporter) -> Client:
    """Their browser."""
    client = Client()
    session = client.session
    session[KEY] = writer.uid
    session.save()
    client.cookies["session"] = session.session_key
    return client
