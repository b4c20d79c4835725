"""An environment for tests, benchmarks and single commands, with engines in a folder that is gone afterwards.

A process of its own, the keeper, starts them, so that somebody is left to stop them and to remove the folder even when
we are killed.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from config.engines import EngineError
from config.engines.keys import fresh_keys
from config.engines.process import die_with_parent
from config.engines.together import engines

ROOT = Path(__file__).resolve().parents[2]
STOP_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


@contextlib.contextmanager
def throwaway_environment() -> Iterator[dict[str, str]]:
    """Everything that settings require, as far as our environment does not give it. Call it from the main thread.

    The engines' data are not written with care (no fsync). Raises EngineError with the reason.
    """
    keeper = subprocess.Popen(
        [sys.executable, "-m", __name__, str(os.getpid())],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        wanted = {"DEMO": "1", "SITE_URL": "http://127.0.0.1:8000", **fresh_keys(), **_answer(keeper)}
        yield {name: value for name, value in wanted.items() if not os.environ.get(name)}
    finally:
        keeper.terminate()
        keeper.wait()


def _answer(keeper: subprocess.Popen[bytes]) -> dict[str, str]:
    assert keeper.stdout
    with keeper.stdout as output:
        line = output.readline()
    if not line:
        raise EngineError("The engines did not start; the reason stands above.")
    addresses: dict[str, str] = json.loads(line)
    return addresses


def keep(parent: int) -> None:
    """The keeper: start the engines, tell their addresses, and stop them when asked or when `parent` has ended."""
    for number in STOP_SIGNALS:
        signal.signal(number, lambda *_: sys.exit(0))
    die_with_parent(signal.SIGTERM, parent)
    try:
        with engines(os.environ, durable=False) as started:
            print(json.dumps(started.environ | {"DATA_DIR": str(started.folder)}), flush=True)
            while True:
                signal.pause()
    except EngineError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    keep(int(sys.argv[1]))
