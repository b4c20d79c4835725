"""How a made-up case goes: what befalls the person, and on which days."""

from dataclasses import dataclass
from datetime import date, timedelta

from cases.faking.someone import LATEST, Someone

# of a hundred people
FATES = {
    "imprisoned": 44,
    "remand": 16,
    "released": 12,
    "fined": 6,
    "suspended": 5,
    "transfer": 4,
    "house_arrest": 4,
    "wanted": 4,
    "died": 4,
    "exchanged": 1,
}
BEFORE_A_VERDICT = {"remand", "house_arrest", "wanted"}
SENT_TO_PRISON = {"imprisoned", "released", "transfer", "died", "exchanged"}
GONE = {"released", "died", "exchanged"}


@dataclass(frozen=True)
class Course:
    fate: str
    arrested: date
    verdict: date | None
    in_force: date | None
    gone: date | None  # the day of release or death

    @property
    def in_prison(self) -> bool:
        return self.fate in SENT_TO_PRISON


def course(person: Someone) -> Course:
    fate = person.rng.choices([*FATES], [*FATES.values()])[0]
    verdict = person.arrested + timedelta(days=person.rng.randrange(150, 500))
    in_force = verdict + timedelta(days=person.rng.randrange(20, 200))
    if fate not in BEFORE_A_VERDICT and in_force + timedelta(days=100) > LATEST:
        fate = "remand"
    if fate in BEFORE_A_VERDICT:
        return Course(fate, person.arrested, None, None, None)
    served = person.rng.randrange(60, (LATEST - in_force).days)
    return Course(fate, person.arrested, verdict, in_force, in_force + timedelta(days=served) if fate in GONE else None)
