"""An organisation that writes tells how many letters it sent to somebody in a month."""

from dataclasses import dataclass
from datetime import date, datetime

from cases.models import Prisoner
from letters.models import LetterReport
from tracker.models import Organisation


@dataclass(frozen=True)
class Count:
    """Of one person, by the uid that the organisation knows; `month` is its first day."""

    record: str
    month: date
    sent: int
    answered: int


class Unknown(LookupError):
    """Nobody is behind this record any more."""


def report_letters(organisation: Organisation, count: Count, *, surviving: str, now: datetime) -> None:
    """Keep the count, of the person whose record is `surviving`. The same again changes nothing that is counted.

    Raises Unknown.
    """
    person = Prisoner.objects.answering_to(surviving).first()
    if person is None:
        raise Unknown
    report = LetterReport(
        organisation=organisation,
        record=count.record,
        prisoner=person,
        month=count.month,
        sent=count.sent,
        answered=count.answered,
        received_at=now,
    )
    LetterReport.objects.put(report)
