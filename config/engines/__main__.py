"""`python -m config.engines COMMAND…`: run a command with PostgreSQL, Redis and keys; its exit code becomes ours.

What the environment names (`DATABASE_URL`, `REDIS_URL`, …) is used as it is.
"""

import os
import signal
import subprocess
import sys
from functools import partial
from types import FrameType

from config.engines import EngineError
from config.engines.process import die_with_parent
from config.engines.temporary import throwaway_environment


def run(command: list[str]) -> int:
    """The exit code of the command, as a shell would give it."""
    with throwaway_environment() as added:
        child = subprocess.Popen(
            command,
            env=os.environ | added,
            preexec_fn=partial(die_with_parent, signal.SIGTERM, os.getpid()),
        )

        def pass_on(number: int, frame: FrameType | None) -> None:
            child.send_signal(number)

        signal.signal(signal.SIGTERM, pass_on)
        signal.signal(signal.SIGHUP, pass_on)
        signal.signal(signal.SIGINT, lambda *_: None)  # a terminal sends it to the command as well
        code = child.wait()
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("Usage: python -m config.engines COMMAND…")
    try:
        sys.exit(run(sys.argv[1:]))
    except EngineError as error:
        sys.exit(str(error))
    except FileNotFoundError as error:
        sys.exit(f"{error.filename}: no such command")
