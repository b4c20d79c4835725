"""`python -m config.demo.manage ARGS…`: manage.py against the demo on DATA, whether it runs at the moment or not."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from config.demo import DemoError
from config.demo.folder import Folder
from config.engines import EngineError
from config.engines.together import engines


def run(folder: Folder, arguments: list[str]) -> int:
    """The exit code of the command."""
    if not (folder.path / "env.json").exists():
        raise DemoError(f"There is no demo in DATA={folder.path}: run make demo first, or give its DATA=.")
    with _environment(folder) as environ:
        return subprocess.run([sys.executable, "manage.py", *arguments], env=os.environ | environ).returncode


@contextlib.contextmanager
def _environment(folder: Folder) -> Iterator[dict[str, str]]:
    """That of the running demo; else that of the last one, with its engines up for as long as this takes."""
    left = folder.read("env.json")
    if folder.is_running():
        yield left["environ"]
        return
    given = {name: value for name, value in left["environ"].items() if name not in left["started"]}
    with (
        folder.locked() as lock,
        engines(given, data=folder.postgres, logs=folder.logs, locks=[lock]) as started,
    ):
        yield given | started.environ


if __name__ == "__main__":
    try:
        sys.exit(run(Folder(Path(os.environ.get("DATA") or ".data").resolve()), sys.argv[1:]))
    except (DemoError, EngineError) as error:
        sys.exit(str(error))
