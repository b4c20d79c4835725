"""How long an answer takes, as a rule of thumb for each way, until letters themselves have taught us better. Pure.

No figure is known from data: these are what those say who have written for years, and the page says so in words.
"""

from dataclasses import dataclass
from datetime import date, timedelta

# beyond the usual time, for as long as nobody need worry
GRACE = timedelta(weeks=4)


@dataclass(frozen=True)
class Wait:
    """Weeks from the letter to its answer."""

    least: int
    most: int


USUAL = {"post": Wait(5, 9), "online": Wait(2, 6), "prison_email": Wait(2, 6), "relay": Wait(4, 9)}
# a letter from abroad has two borders to cross, and so has its answer
FROM_ABROAD = Wait(8, 14)


def usual_wait(channel: str, *, from_abroad: bool = False) -> Wait:
    return FROM_ABROAD if from_abroad and channel == "post" else USUAL[channel]


def normal_until(sent_on: date, wait: Wait) -> date:
    """A day in the month until which silence is normal."""
    return sent_on + timedelta(weeks=wait.most) + GRACE
