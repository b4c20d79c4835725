"""`manage.py export_cases`: the people on file as a table, for a spreadsheet or for `import_cases` to read back."""

import sys
from argparse import ArgumentParser
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cases.actions.exporting import export
from cases.exports.views import VIEWS
from cases.models import Format, Prisoner


class Command(BaseCommand):
    help = "Write the people on file as a table. What is written down of it: when, which columns, how many people."

    def add_arguments(self, parser: ArgumentParser) -> None:
        add = parser.add_argument
        add("--format", choices=Format.values, required=True)
        add("--view", choices=list(VIEWS), default="all", help="which columns, and of whom; without it everything")
        add("--language", choices=["ru", "en"], default="ru", help="of the headings and of what has words of its own")
        add("--to", type=Path, metavar="FILE", help="a file to write to; without it standard output")

    def handle(self, *args: Any, **options: Any) -> None:
        to: Path | None = options["to"]
        if to is None and options["format"] == Format.XLSX and sys.stdout.isatty():
            raise CommandError("A workbook is nothing to read here: name a file with --to, or send it into one.")
        pieces = export(
            Prisoner.objects.all(),
            view=options["view"],
            kind=options["format"],
            language=options["language"],
            actor=None,
        )
        with ExitStack() as stack:
            out = stack.enter_context(to.open("wb")) if to else sys.stdout.buffer
            for piece in pieces:
                out.write(piece)
            out.flush()
