"""What the stories share."""

from collections.abc import Iterator

import pytest

from tests.demos import Running, demo


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One `make demo` for all stories that need its processes: it takes longer to start than most of them to tell."""
    with demo(tmp_path_factory.mktemp("story") / "data") as running:
        yield running
        running.popen.terminate()
        running.popen.wait(10)
