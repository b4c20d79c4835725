from argparse import ArgumentParser, ArgumentTypeError
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from tracker.mail.planning import plan
from tracker.mail.posting import DELIVER, SECONDS
from tracker.queue import wake


def moment(text: str) -> datetime:
    """A day or a time as ISO 8601 writes it, in UTC where it names no other zone."""
    day = parse_date(text)
    read = datetime(day.year, day.month, day.day, 12) if day else parse_datetime(text)
    if read is None:
        raise ArgumentTypeError(f"{text} is neither a day nor a time: write 2026-03-01 or 2026-03-01T10:00.")
    return read if timezone.is_aware(read) else timezone.make_aware(read)


class Command(BaseCommand):
    help = "Plan the reminders that are due. The worker does it every minute by itself."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--now",
            type=moment,
            metavar="DAY",
            help="Plan as if it were this day or time. The mails go out today, in the day of those who get them.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        planned = plan(timezone.now(), as_of=options["now"])
        wake(DELIVER, expires=SECONDS)
        self.stdout.write(f"{planned} planned")
