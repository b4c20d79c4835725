"""`manage.py import_cases FILE`: a list comes in, by the same steps as in the admin."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.imports import layout_words, layouts, receiving, refusal_words, tallying, working
from cases.imports.mapping import NotALayout
from cases.imports.refusals import Refused, Why
from cases.models import Import, ImportState, Mapping

# what a shell is told, beside 0 and the 1 of a refusal
HELD_BACK, NOT_CONFIRMED = 3, 4


class Command(BaseCommand):
    help = (
        "Takes a list of people (CSV or XLSX) over into the files. Without --yes it asks before anything is written."
        " Ends with 0; with 1 where the file is refused; with 3 where rows wait for a decision; with 4 where"
        " nobody confirmed."
    )
    exit_code = 0

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="CSV or XLSX")
        parser.add_argument("--mapping", help="a saved or shipped layout by its name, or a file of one (.toml)")
        parser.add_argument("--sheet", default="", help="which sheet of a workbook: its number, from 1, or its name")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, and keep nothing of it")
        parser.add_argument("--json", action="store_true", help="say it as JSON")
        parser.add_argument("--yes", action="store_true", help="write without asking")
        parser.add_argument("--formulas", action="store_true", help="take what formulas last computed")

    def run_from_argv(self, argv: list[str]) -> None:
        super().run_from_argv(argv)
        if self.exit_code:
            sys.exit(self.exit_code)

    def handle(self, *args: Any, **options: Any) -> None:
        path = Path(options["file"])
        if not path.is_file():
            raise CommandError(_("There is no file %(path)s.") % {"path": path})
        try:
            with path.open("rb") as file:
                import_ = receiving.receive(
                    file, name=path.name, sheet=options["sheet"], formulas_agreed=options["formulas"]
                )
        except Refused as refused:
            raise CommandError(refusal_words.in_words(refused)) from None
        try:
            self._go(import_, options)
        finally:
            if options["dry_run"] or import_.state == ImportState.FAILED:
                import_.delete()

    def _go(self, import_: Import, options: dict[str, Any]) -> None:
        self._step(import_)
        if options["mapping"]:
            self._map(import_, options["mapping"], keep=not options["dry_run"])
        working.ask(import_, ImportState.PLANNING)
        self._step(import_)
        if not options["dry_run"] and self._is_confirmed(import_, options):
            working.ask(import_, ImportState.RUNNING)
            self._step(import_)
        self._tell(import_, options)
        held_back = sum(import_.counts[name] for name in ("duplicates", "conflicts", "errors"))
        if held_back and import_.state == ImportState.DONE:
            self.exit_code = HELD_BACK

    def _step(self, import_: Import) -> None:
        """Here and now; where a worker was quicker, until it is through."""
        import_state = import_.state
        while import_.state == import_state:
            working.work_on(import_)
            import_.refresh_from_db()
        if import_.state == ImportState.FAILED:
            raise CommandError(_reason(import_))

    def _map(self, import_: Import, name: str, *, keep: bool) -> None:
        try:
            list_name, layout = layouts.named(name)
        except NotALayout as refused:
            raise CommandError(layout_words.in_words(refused)) from None
        import_.layout = layout.over(receiving.headings(import_)).as_dict()
        import_.mapping = Mapping.objects.filter(name=list_name).first()
        import_.save(update_fields=["layout", "mapping"])
        if keep:
            layouts.save(import_, list_name)

    def _is_confirmed(self, import_: Import, options: dict[str, Any]) -> bool:
        if options["yes"]:
            return True
        if options["json"] or not sys.stdin.isatty():
            self.exit_code = NOT_CONFIRMED
            return False
        self._say(import_)
        answer = input(_("Write this into the files? [y/N] "))
        if answer.strip().lower() in ("y", "yes", "д", "да"):
            return True
        self.exit_code = NOT_CONFIRMED
        return False

    def _tell(self, import_: Import, options: dict[str, Any]) -> None:
        if options["json"]:
            self.stdout.write(json.dumps(tallying.report(import_), ensure_ascii=False))
            return
        self._say(import_)
        if import_.state == ImportState.DONE:
            self.stdout.write(_("Written, as import %(number)s.") % {"number": import_.pk})
        elif not options["dry_run"]:
            self.stdout.write(_("Nothing was written. Import %(number)s waits in the admin.") % {"number": import_.pk})

    def _say(self, import_: Import) -> None:
        counts = import_.counts
        for heading, field in tallying.report(import_)["columns"].items():
            self.stdout.write(f"  {heading} → {field or _('stays with the row')}")
        self.stdout.write(
            ngettext("%(rows)s row:", "%(rows)s rows:", counts["rows"]) % counts
            + " "
            + _(
                "%(new)s new, %(changed)s changed, %(unchanged)s unchanged; to decide: %(duplicates)s possible"
                " duplicates, %(conflicts)s conflicts, %(errors)s errors."
            )
            % counts
        )
        for problem in tallying.problems_of(import_):
            self.stdout.write(f"  {problem['message']}")
        if unheard := import_.rows.unheard().count():
            said = ngettext(
                "Remarks about %(count)d person say more than the columns: look at it in the admin.",
                "Remarks about %(count)d people say more than the columns: look at it in the admin.",
                unheard,
            )
            self.stdout.write(said % {"count": unheard})


def _reason(import_: Import) -> str:
    if import_.reason in list(Why):
        return str(refusal_words.in_words(Refused(Why(import_.reason), **import_.facts)))
    return _("The database refused it: %(text)s") % {"text": import_.facts.get("text", "")}
