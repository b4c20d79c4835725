"""`python -m bench.exporting AUDIENCE`: read an audience's whole export, and say how much memory that took, in kB."""

import os
import resource
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from tracker.api.exports import pages  # noqa: E402 - models can be loaded only now

if __name__ == "__main__":
    assert sum(page.count(b"\n") for page in pages("prisoner", sys.argv[1])) >= 10_000
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
