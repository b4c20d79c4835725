import signal
from argparse import ArgumentParser
from threading import Event

from django.core.management.base import BaseCommand
from django.db import connection

from tracker.publishing import following, projector


class Command(BaseCommand):
    help = "Bring the published records in line with the working tables."

    def add_arguments(self, parser: ArgumentParser) -> None:
        mode = parser.add_mutually_exclusive_group()
        mode.add_argument(
            "--follow", action="store_true", help="go on until stopped, publishing each change as it comes"
        )
        mode.add_argument("--verify", action="store_true", help="build everything anew, mend and count what differs")

    def handle(self, *, follow: bool, verify: bool, **options: object) -> None:
        if follow:
            self._follow()
        elif verify:
            self._verify()
        else:
            self.stdout.write(f"{projector.project_all_marked()} marks projected")

    def _follow(self) -> None:
        stop = Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        self.stdout.write("following")
        self.stdout.flush()
        following.follow(stop.is_set)
        connection.close()

    def _verify(self) -> None:
        mended = projector.verify()
        self.stdout.write(f"{mended} rows differed and were mended" if mended else "nothing differs")
