"""What holds for every test."""

from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """A page in Russian leaves its language active in the process: no test begins in what another left."""
    translation.activate("en")
    yield
    translation.deactivate()
