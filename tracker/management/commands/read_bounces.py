from argparse import ArgumentParser
from mailbox import Error as NoSuchFolder
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from tracker.mail.returned import NoSuchMailbox, read


class Command(BaseCommand):
    help = (
        "Read what came back from the mailbox of our sender, so that dead addresses are left alone after three times."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "mailbox", nargs="?", default="", help="imaps://…, or maildir:///…; instead of BOUNCES_URL."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            taken, others = read(options["mailbox"] or settings.BOUNCES_URL)
        except (NoSuchMailbox, NoSuchFolder, OSError) as error:
            raise CommandError(str(error)) from None
        self.stdout.write(f"{taken} reports taken, {others} other mails left where they are")
