"""`manage.py undo_import ID`: what an import wrote is taken back, and what is left is said."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from cases.actions.importing import NotDone, undo
from cases.models import Import


class Command(BaseCommand):
    help = (
        "Takes back what an import wrote, but for what somebody changed since: that is listed, with the reason."
        " The number is the one that import_cases printed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("id", type=int, help="the number of the import")

    def handle(self, *args: Any, **options: Any) -> None:
        import_ = Import.objects.filter(pk=options["id"]).first()
        if import_ is None:
            raise CommandError(_("There is no import %(number)s.") % {"number": options["id"]})
        try:
            back = undo(import_, actor=None)
        except NotDone:
            raise CommandError(_("Nothing of import %(number)s is in the files.") % {"number": import_.pk}) from None
        self.stdout.write(
            _("Taken back: %(removed)s rows removed, %(set_back)s set back, %(restored)s restored.")
            % {
                "removed": back.removed.total(),
                "set_back": back.set_back.total(),
                "restored": back.restored.total(),
            }
        )
        if back.left:
            self.stdout.write(_("Left as it is, because somebody changed it since or it belongs to what was changed:"))
        for each in back.left:
            name = f"{each.kind}, {each.record}" if each.record else each.kind
            self.stdout.write(f"  {name}: {each.reason}")
