"""The house keeps its own rules: small files, no drawers, nothing of this machine."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 300
DRAWERS = {"utils", "util", "helpers", "common", "misc", "services", "managers"}


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(["git", "ls-files", *patterns], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).exists()]


def written() -> list[Path]:
    """What people write: no migrations, which Django writes, and no files of others."""
    files = tracked("*.py", "*.html", "*.css", "*.js")
    return [path for path in files if not {"migrations", "vendor"}.intersection(path.parts)]


def test_no_file_is_longer_than_can_be_read_at_once() -> None:
    long = {path.relative_to(ROOT): lines for path in written() if (lines := path.read_text().count("\n")) > LONGEST}
    assert long == {}


def test_no_drawers() -> None:
    assert [path for path in written() if DRAWERS.intersection([path.stem, *path.relative_to(ROOT).parts])] == []


def test_nothing_is_asked_of_another_host() -> None:
    """No page, style or script of ours names an address that a browser would load from."""
    loads = re.compile(r"""(?:src=|url\(|@import|<link[^>]+href=|fetch\()\s*["']?(?:https?:)?//""")
    named = [path for path in written() if path.suffix in {".html", ".css", ".js"} and loads.search(path.read_text())]
    assert named == []


def test_templates_have_no_inline_code() -> None:
    """The Content-Security-Policy would refuse it, and the page would be broken for everybody."""
    inline = re.compile(r"<script(?![^>]+src=)(?![^>]+application/json)|\sstyle=|\son[a-z]+=|<style", re.IGNORECASE)
    pages = [path for path in tracked("*.html") if path.parent.name != "mail"]  # mails are inlined when they are sent
    assert [path for path in pages if inline.search(path.read_text())] == []
