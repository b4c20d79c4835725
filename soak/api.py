"""`make soak NAME=api`: ten minutes (SOAK_SECONDS= for another length) of what `in_step` tells."""

import os
from pathlib import Path
from typing import Any

from soak.engines import engines

SECONDS = 600.0
PEOPLE, PAUSE = 300, 0.2


def run() -> dict[str, Any]:
    with engines() as started:
        import django

        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
        django.setup()
        from django.core.management import call_command

        from soak.in_step import story

        call_command("migrate", verbosity=0)
        seconds = float(os.environ.get("SOAK_SECONDS") or SECONDS)
        return story(seconds, Path(started.folder), people=PEOPLE, pause=PAUSE)
