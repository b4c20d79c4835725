"""As whom PostgreSQL runs: it refuses to be root, so root lends it another user of the machine.

That user must reach the programs and the data even where they lie below a folder closed to it (a clone in /root).
No permission is changed for that: the process alone keeps the capability to pass closed folders, and only if it must.
"""

import ctypes
import os
import pwd
import struct
import subprocess
from dataclasses import dataclass
from pathlib import Path

from config.engines import EngineError

CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 1, 2
PR_SET_KEEPCAPS = 8
PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE = 47, 2
CAPABILITY_VERSION_3 = 0x20080522
# least first: to read and pass folders; to do anything with files
LENDABLE = (None, CAP_DAC_READ_SEARCH, CAP_DAC_OVERRIDE)
USERS = ("postgres", "nobody")

_libc = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True)
class Identity:
    """A user of the machine, and the one capability kept while being that user."""

    uid: int
    gid: int
    capability: int | None = None

    def assume(self) -> None:
        """Become that user for good; called in a child process of root."""
        if self.capability is not None:
            _prctl(PR_SET_KEEPCAPS, 1)
        os.setgroups([])
        os.setgid(self.gid)
        os.setuid(self.uid)
        if self.capability is not None:
            _keep_only(self.capability)


def for_postgres(program: Path, data: Path) -> Identity | None:
    """The user that runs `program` on the folder `data` and owns it; None: simply ourselves.

    Raises EngineError where there is no such user or no way to let it reach them.
    """
    if os.geteuid() != 0:
        _require_name(os.geteuid())
        return None
    user = _owner(data) or _first_user()
    for capability in LENDABLE:
        identity = Identity(user.pw_uid, user.pw_gid, capability)
        try:
            give(identity, data)
            _try(identity, program, data)
        except (subprocess.SubprocessError, OSError):
            continue
        return identity
    raise EngineError(
        f"PostgreSQL does not run as root, and the user {user.pw_name} cannot be given {data} or run {program}: "
        "start as an ordinary user, or keep the clone and DATA below folders that others may pass."
    )


def give(identity: Identity | None, folder: Path, mode: int = 0o700) -> Path:
    """The folder, made if missing, owned by that user."""
    if not folder.exists():
        folder.mkdir()
        folder.chmod(mode)
    if identity and folder.stat().st_uid != identity.uid:
        os.chown(folder, identity.uid, identity.gid)
    return folder


def _owner(data: Path) -> pwd.struct_passwd | None:
    uid = data.stat().st_uid if data.exists() else 0
    return _require_name(uid) if uid else None


def _first_user() -> pwd.struct_passwd:
    for name in USERS:
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise EngineError(f"PostgreSQL does not run as root, and no user of {USERS} exists: start as an ordinary user.")


def _require_name(uid: int) -> pwd.struct_passwd:
    try:
        return pwd.getpwuid(uid)
    except KeyError:
        raise EngineError(f"The user id {uid} has no name in /etc/passwd, and PostgreSQL needs one.") from None


def _try(identity: Identity, program: Path, folder: Path) -> None:
    """Run the program and enter the folder as that user; raises what prevents it."""

    def enter() -> None:
        identity.assume()
        os.scandir(folder).close()

    subprocess.run([program, "--version"], check=True, capture_output=True, preexec_fn=enter)


def _keep_only(capability: int) -> None:
    """Drop all but this capability, and let it pass through exec (an ambient capability, capabilities(7))."""
    mask = 1 << capability
    header = struct.pack("Ii", CAPABILITY_VERSION_3, 0)
    sets = struct.pack("6I", mask, mask, mask, 0, 0, 0)
    if _libc.capset(header, sets) != 0:
        raise OSError(ctypes.get_errno(), "capset")
    _prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability)


def _prctl(option: int, *values: int) -> None:
    padded = (*values, 0, 0, 0, 0)[:4]
    if _libc.prctl(option, *map(ctypes.c_ulong, padded)) != 0:
        raise OSError(ctypes.get_errno(), f"prctl({option})")
