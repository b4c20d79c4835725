"""What a process may still do once it reads a stranger's file: compute, read what is open already, and write to its
pipe. It opens nothing any more, no file and no socket, whatever the file talks the parser into."""

import contextlib
import ctypes
import os
import resource
import signal

PR_SET_PDEATHSIG, PR_SET_NO_NEW_PRIVS = 1, 38
CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000


def confine(*, memory: int, seconds: int, parent: int) -> None:
    """Give up every right that is not needed, for good. Whatever will be imported must be imported before."""
    _end_with(parent)
    # a network of its own, with nothing in it: where the machine allows it. The limits below hold everywhere
    with contextlib.suppress(OSError, AttributeError):
        _libc().unshare(CLONE_NEWUSER | CLONE_NEWNET)
    for limit, most in [
        (resource.RLIMIT_CORE, 0),  # the dump of a process that died would hold people's names
        (resource.RLIMIT_FSIZE, 0),
        # what a program writes to counts as data; its code and its libraries do not
        (resource.RLIMIT_DATA, memory),
        (resource.RLIMIT_AS, 2 * memory),
        (resource.RLIMIT_NOFILE, 0),
        (resource.RLIMIT_NPROC, 0),
    ]:
        resource.setrlimit(limit, (most, most))
    # told apart from other ends by the first signal; the second cannot be caught
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))


def _end_with(parent: int) -> None:
    with contextlib.suppress(OSError, AttributeError):
        _libc().prctl(PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
        _libc().prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
