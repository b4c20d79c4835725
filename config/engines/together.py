"""Both engines for one purpose: what the environment does not name is started."""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from config.engines import postgres, redis
from config.engines.process import Child, stop
from config.engines.rundir import private_folder

STOP_SECONDS = 1.5  # they need a tenth of it; the demo as a whole has 5


@dataclass
class Engines:
    """What was started, the addresses to add to the environment, and a folder that goes with them."""

    folder: Path
    environ: dict[str, str] = field(default_factory=dict)
    children: list[Child] = field(default_factory=list)


@contextlib.contextmanager
def engines(
    given: Mapping[str, str],
    *,
    data: Path | None = None,
    logs: Path | None = None,
    durable: bool = True,
    locks: Sequence[int] = (),
) -> Iterator[Engines]:
    """Run what `given` names no address for; all of it ends with the block.

    `data` is PostgreSQL's folder and `logs` a folder for both logs; without them they lie in one that is thrown away.
    `locks` are file descriptors that the engines keep open.
    """
    with private_folder(locks) as run, contextlib.ExitStack() as ending:
        started = Engines(run.path / "files")
        (started.folder / "static").mkdir(parents=True)
        ending.callback(stop, started.children, STOP_SECONDS)
        logs = logs or run.path
        if not given.get("DATABASE_URL"):
            child, url = postgres.start(data or run.path / "data", run, log=logs / "postgres.log", durable=durable)
            started.children.append(child)
            started.environ["DATABASE_URL"] = url
        if not given.get("REDIS_URL"):
            child, url = redis.start(run, log=logs / "redis.log")
            started.children.append(child)
            started.environ["REDIS_URL"] = url
        yield started
