"""The seed files planted and published once for a whole module, in a transaction that is rolled back after it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from letters.seeding import seed
from tests.files import publish

SEEDS: Path = settings.BASE_DIR / "seeds"


@pytest.fixture(scope="module")
def planted(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic():
        seed(SEEDS)
        publish()
        yield
        transaction.set_rollback(True)
