"""PostgreSQL and Redis that can be stopped hard and started again where they were."""

import contextlib
import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

from config.engines import postgres, redis
from config.engines.keys import fresh_keys
from config.engines.process import Child, stop
from config.engines.rundir import RunDir, private_folder


class Engines:
    def __init__(self, run: RunDir, folder: Path) -> None:
        self.run, self.folder = run, folder
        self.database: Child | None = None
        self.queue: Child | None = None
        self.environ = {"DEMO": "1", "SITE_URL": "http://127.0.0.1:8000", "DATA_DIR": str(folder), **fresh_keys()}

    def start_database(self) -> None:
        data, log = self.run.path / "data", self.folder / "postgres.log"
        self.database, self.environ["DATABASE_URL"] = postgres.start(data, self.run, log=log)

    def start_queue(self) -> None:
        shutil.rmtree(self.run.path / "redis", ignore_errors=True)
        self.queue, self.environ["REDIS_URL"] = redis.start(self.run, log=self.folder / "redis.log")

    def restart_queue(self) -> None:
        """Killed, and back with nothing in it."""
        assert self.queue
        self.queue.popen.kill()
        self.queue.popen.wait()
        self.start_queue()

    def restart_database(self) -> None:
        """As `pg_ctl restart -m immediate`: no word to anybody, and recovery from the log."""
        assert self.database
        self.database.popen.send_signal(signal.SIGQUIT)
        self.database.popen.wait()
        self.start_database()

    def stop(self) -> None:
        stop([child for child in (self.database, self.queue) if child], seconds=3)


@contextlib.contextmanager
def engines() -> Iterator[Engines]:
    """Running, with everything that settings require in the environment of this process."""
    with private_folder() as run, tempfile.TemporaryDirectory() as folder:
        started = Engines(run, Path(folder))
        try:
            started.start_database()
            started.start_queue()
            os.environ.update(started.environ)
            yield started
        finally:
            started.stop()
