"""Runs `python manage.py …` as a process with nothing in its environment."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def manage(*words: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, ROOT / "manage.py", *words],
        env={"PYTHONIOENCODING": "utf-8"},
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
