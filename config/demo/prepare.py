"""Everything that must stand before the processes start, in one process to save the time of starting several.

Tells what is done, and the accounts, as lines of JSON to the file descriptor it is given.
"""

import json
import os
import sys

import django
from django.core.management import call_command


def prepare(told: int) -> None:
    django.setup()
    from config.demo import accounts  # its models need the setup
    from letters.tasks import refresh_needs

    with os.fdopen(told, "w") as lines:

        def tell(**values: object) -> None:
            print(json.dumps(values), file=lines, flush=True)

        call_command("migrate", verbosity=0, interactive=False)
        tell(done="Tables")
        call_command("seed", verbosity=0)
        tell(done="Seeds")
        call_command("publish", verbosity=0)
        refresh_needs()  # else its clock would do it an hour after the start
        tell(done="Published")
        tell(**accounts.renew())


if __name__ == "__main__":
    prepare(int(sys.argv[1]))
