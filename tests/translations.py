"""`python -m tests.translations`: every message of the code and the templates is in Russian, none is doubtful.

With `--update` it brings locale/ru up to date with the code first, keeping what is translated. Needs GNU gettext.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
CATALOG = Path("locale/ru/LC_MESSAGES/django.po")
READ = ["config", "tracker", "cases", "letters", "templates"]


# why a notice is dropped is said where it is found out, and read by people later: `tracker.mail.reasons`
MAKE = """
from django.core.management import execute_from_command_line
from django.core.management.commands.makemessages import Command
import sys
Command.xgettext_options.append("--keyword=NoLongerHolds")
execute_from_command_line(["django", "makemessages", *sys.argv[1:]])
"""


def extract() -> str:
    """The catalogue as the code would have it today, made beside the tree."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        for name in READ:
            (here / name).symlink_to(ROOT / name)
        (here / CATALOG).parent.mkdir(parents=True)
        if (ROOT / CATALOG).exists():
            shutil.copy(ROOT / CATALOG, here / CATALOG)
        options = ["--locale", "ru", "--symlinks", "--no-location", "--no-obsolete", "--no-wrap"]
        subprocess.run([sys.executable, "-c", MAKE, *options], cwd=here, check=True, stdout=subprocess.DEVNULL)
        return (here / CATALOG).read_text(encoding="utf-8")


def open_ends(catalog: str) -> list[str]:
    """What is missing or doubtful, a line each."""
    entries = polib.pofile(catalog)
    return [
        f"{'doubtful' if entry.fuzzy else 'not translated'}: {entry.msgid}"
        for entry in entries
        if not entry.translated()
    ]


def main() -> int:
    if shutil.which("msgmerge") is None:
        print("GNU gettext is needed: apt-get install gettext", file=sys.stderr)
        return 1
    catalog = extract()
    if "--update" in sys.argv:
        (ROOT / CATALOG).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / CATALOG).write_text(catalog, encoding="utf-8")
    lines = open_ends(catalog)
    print("\n".join(lines) or "every message is translated")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
