from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cases.seeding import SeedRefused
from letters.seeding import seed


class Command(BaseCommand):
    help = (
        "Plant the people, cases, places and sources of seeds/. What is there already stays as volunteers left it; "
        "what they deleted does not come back."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--folder", type=Path, default=settings.BASE_DIR / "seeds", help="where the files are")
        parser.add_argument(
            "--update",
            action="store_true",
            help="also overwrite what differs from the files (but never who may see it)",
        )

    def handle(self, *, folder: Path, update: bool, verbosity: int, **_options: Any) -> None:
        try:
            planted = seed(folder, update=update)
        except SeedRefused as refused:
            raise CommandError(str(refused)) from None
        if verbosity:
            self.stdout.write(f"Planted {planted.created.total()} rows, changed {planted.updated.total()}.")
