"""The points on which the law is silent or read in two ways (rule 4)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the law.

    `round_up`: a fraction of a day, once all is summed, counts as a day; no law says so, or not.
    `same_date`: a term ends on the same day of the month, not the day before (the letter of Article 173 of the
    Penal Code).
    `ban_as_custody`: two days under a ban on leaving home make a day of custody, which then counts by the regime
    (Article 109 part 10 of the Code of Criminal Procedure); otherwise they plainly make one day of the sentence.
    """

    round_up: bool = False
    same_date: bool = False
    ban_as_custody: bool = True


RULE = Reading()
EARLIEST = Reading(round_up=True)
LATEST = Reading(same_date=True, ban_as_custody=False)
