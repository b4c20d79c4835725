from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cases.faking import NotHere, make
from letters.faking import make_campaigns, make_letters


class Command(BaseCommand):
    help = "Add made-up people, marked as such everywhere, for development. The same seed makes the same people."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--people", type=int, default=500, help="how many there shall be of this seed")
        parser.add_argument("--seed", type=int, default=1, help="another number, other people")

        parser.add_argument("--letters", action="store_true", help="also a year of letters, from made-up writers")

    def handle(self, *, people: int, seed: int, letters: bool = False, verbosity: int, **_options: Any) -> None:
        try:
            made = make(people, seed)
        except NotHere as refused:
            raise CommandError(str(refused)) from None
        campaigns = make_campaigns()
        sent = make_letters(timezone.localdate()) if letters else 0
        if verbosity:
            self.stdout.write(f"Made up {made} people, {campaigns} campaigns and {sent} letters.")
