from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tracker.encryption import sealing_key
from tracker.sealed.rotating import rotate, stores


class Command(BaseCommand):
    help = (
        "Seal everything under the newest of FIELD_KEYS, while the site runs. It can be stopped or killed at any "
        "point; run again, it goes on. When --check finds nothing under the old key, that key can be taken away."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--batch", type=int, default=500, help="how many rows in one transaction (500)")
        parser.add_argument("--check", action="store_true", help="change nothing; count what stands under which key")

    def handle(self, *, batch: int, check: bool, **_options: Any) -> None:
        if batch < 1:
            raise CommandError("--batch is at least 1.")
        if not check:
            for line in (unreadable := rotate(batch, self._tell)):
                self.stderr.write(line)
            if unreadable:
                raise CommandError(f"{len(unreadable)} could not be sealed anew; nothing of them was changed.")
        self._count()

    def _tell(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()

    def _count(self) -> None:
        old = 0
        for store in stores():
            for kid, rows in sorted(store.rows_by_key().items()):
                self._tell(f"{store.name}: {rows} under key {kid}")
                old += rows if kid != sealing_key() else 0
        if old:
            raise CommandError(f"{old} are not under key {sealing_key()} yet: keep the old keys.")
        self._tell(f"Everything is under key {sealing_key()}.")
