"""granian, whose own worker process also ends when granian is killed."""

import os
import signal

from granian.cli import entrypoint

from config.engines.process import die_with_parent

SERVER = os.getpid()

if __name__ == "__main__":
    os.register_at_fork(after_in_child=lambda: die_with_parent(signal.SIGKILL, SERVER))
    entrypoint()
