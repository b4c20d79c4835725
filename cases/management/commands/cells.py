"""`manage.py cells`: what a table of punishment cells adds up to."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cases.cell_words import in_words
from cases.cells import Cells, Stint, count_cells
from cases.cells_csv import COLUMNS, BadTable, read_stints


class Command(BaseCommand):
    help = "Days ordered and served in punishment cells, and the runs that stints chain into."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--csv", type=Path, required=True, metavar="FILE", help=f"with columns {','.join(COLUMNS)}")
        parser.add_argument("--gap", type=int, default=1, metavar="DAYS", help="a run goes on over so many days (1)")
        parser.add_argument("--json", action="store_true")
        parser.add_argument("--lang", choices=["en", "ru"], default="en")

    def handle(self, *, csv: Path, gap: int, json: bool, lang: str, **options: object) -> None:
        if gap < 0:
            raise CommandError("--gap is a number of days, 0 or more")
        try:
            cells = count_cells(_read(csv), gap_days=gap)
        except BadTable as bad:
            raise CommandError(f"{csv}:\n{bad}") from None
        except OverflowError:
            raise CommandError("the dates leave the calendar (years 1 to 9999)") from None
        self.stdout.write(_as_json(cells) if json else "\n".join(in_words(cells, lang)))


def _read(path: Path) -> list[Stint]:
    try:
        return read_stints(path.read_text(encoding="utf-8-sig").splitlines())
    except OSError as wrong:
        raise CommandError(f"{path} cannot be read: {wrong.strerror}") from None
    except UnicodeDecodeError:
        raise CommandError(f"{path} is not UTF-8 text: save it as CSV UTF-8") from None


def _as_json(cells: Cells) -> str:
    runs: list[dict[str, Any]] = [
        {
            "from": str(run.since),
            "to": str(run.until) if run.until else None,
            "days": run.days,
            "stints": len(run.stays),
        }
        for run in cells.runs
    ]
    totals = {
        "stints": cells.stints,
        "days_ordered": cells.days_ordered,
        "days_served": cells.days_served,
        "longest_run": cells.longest_run,
    }
    return json.dumps({**totals, "runs": runs}, ensure_ascii=False)
