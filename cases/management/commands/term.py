"""`manage.py term`: when a prison term ends, with each step."""

import json
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any, TypeVar

from django.core.management.base import BaseCommand, CommandError

from cases.term_words import in_words
from cases.terms import Credit, Kind, Plan, Regime, Term, compute_term
from tracker.dates import PartialDate

Value = TypeVar("Value")


def partial_date(text: str) -> PartialDate:
    return _or_say(lambda: PartialDate.read(text))


def credit(text: str) -> Credit:
    """`remand:2023-07-25:2023-12-12`"""
    parts = text.split(":")
    if len(parts) != 3 or parts[0] not in list(Kind):
        raise ArgumentTypeError(f"{text!r} is not KIND:FROM:TO, where KIND is one of {', '.join(Kind)}")
    since, until = partial_date(parts[1]), partial_date(parts[2])
    return _or_say(lambda: Credit(Kind(parts[0]), since, until))


def part(text: str) -> Fraction:
    try:
        return Fraction(text)
    except (ValueError, ZeroDivisionError):
        raise ArgumentTypeError(f"{text!r} is not a part of a term: write 3/4") from None


def _or_say(make: Callable[[], Value]) -> Value:
    """argparse shows the words of its own error only."""
    try:
        return make()
    except ValueError as wrong:
        raise ArgumentTypeError(str(wrong)) from None


class Command(BaseCommand):
    help = "When a prison term ends by Russian law, with each step. Our calculation, not an official date."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        add = parser.add_argument
        add("--start", type=partial_date, required=True, help="the day the term runs from: 2024-02-13, or 2024-02")
        add("--years", type=int, default=0)
        add("--months", type=int, default=0)
        add("--days", type=int, default=0)
        add("--regime", choices=list(map(str, Regime)), required=True)
        add("--credit", type=credit, action="append", default=[], metavar="KIND:FROM:TO", help=f"{', '.join(Kind)}")
        add("--article", action="append", default=[], metavar="205.2/2", help="an article of the verdict")
        add("--special-recidivism", action="store_true")
        add("--parole", type=part, metavar="3/4", help="the share to serve before parole")
        add("--no-holidays", action="store_true", help="move the release before weekends only")
        add("--json", action="store_true")
        add("--lang", choices=["en", "ru"], default="en", help="of the steps")

    def handle(self, *, json: bool, lang: str, no_holidays: bool, **options: Any) -> None:
        try:
            term = compute_term(_plan(options), holidays=not no_holidays)
        except ValueError as wrong:
            raise CommandError(str(wrong)) from None
        except OverflowError:
            raise CommandError("the dates leave the calendar (years 1 to 9999)") from None
        steps = in_words([*term.steps, *term.parole_steps], lang)
        self.stdout.write(_as_json(term, steps) if json else "\n".join(steps))


def _plan(options: dict[str, Any]) -> Plan:
    return Plan(
        start=options["start"],
        years=options["years"],
        months=options["months"],
        days=options["days"],
        regime=Regime(options["regime"]),
        credits=tuple(options["credit"]),
        articles=tuple(options["article"]),
        special_recidivism=options["special_recidivism"],
        parole=options["parole"],
    )


def _as_json(term: Term, steps: list[str]) -> str:
    names = ["term_end", "last_day", "expected_on", "earliest_on", "latest_on", "parole_from"]
    answer = {name: _iso(getattr(term, name)) for name in names}
    numbers = {"credited_days": term.credited_days, "served_in_full": term.served_in_full}
    return json.dumps({**answer, **numbers, "steps": steps}, ensure_ascii=False)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
