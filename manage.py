#!/usr/bin/env python
"""The commands of the product. `term` and `cells` only compute: they need no database, no settings, no environment."""

import os
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.management import execute_from_command_line, load_command_class

ONLY_COMPUTING = {"term", "cells"}


def compute(argv: list[str]) -> None:
    """Run a command of `cases` with nothing set up but the languages of its words."""
    settings.configure(
        LANGUAGE_CODE="en",
        LANGUAGES=[("en", "English"), ("ru", "Russian")],
        LOCALE_PATHS=[Path(__file__).resolve().parent / "locale"],
    )
    django.setup()
    load_command_class("cases", argv[1]).run_from_argv(argv)


if __name__ == "__main__":
    if len(sys.argv) > 1 and sys.argv[1] in ONLY_COMPUTING:
        compute(sys.argv)
    else:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
        execute_from_command_line(sys.argv)
