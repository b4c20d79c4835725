"""Behind the reading door the database itself refuses what was never published."""

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction

from tests import files
from tests.files import publish
from tracker.models import PublishedRecord
from tracker.publishing.reading import reading

pytestmark = pytest.mark.django_db

READABLE = {"tracker_publishedrecord", "tracker_audiencehead", "tracker_epoch", "cases_publishedprisoner"}
# the words of what is published, of each audience its own
READABLE |= {"cases_publishedspelling", "cases_publishedtext"}


def may_select(table: str) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f'SELECT 1 FROM "{table}" LIMIT 1')
    except ProgrammingError:
        return False
    return True


def test_exactly_the_published_tables_can_be_read() -> None:
    tables = {model._meta.db_table for model in apps.get_models()}
    assert tables > READABLE
    with reading():
        assert {table for table in tables if may_select(table)} == READABLE


def test_nothing_can_be_written() -> None:
    files.person()
    publish()
    with reading(), pytest.raises(ProgrammingError), transaction.atomic():
        PublishedRecord.objects.update(state="withdrawn")


def test_the_door_closes_behind_the_reader() -> None:
    with reading():
        pass
    assert may_select("cases_prisoner")
