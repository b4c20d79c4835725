"""A restore from backup is noticed by the projector, also where new changes have overtaken old cursors."""

import os
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.db import connection

from tests import files
from tests.feed_client import Copy
from tracker.models import AudienceHead, Epoch, PublishedRecord
from tracker.publishing.epochs import PLACE, notice_restore, where
from tracker.publishing.following import follow
from tracker.publishing.projector import project_all_marked


@pytest.mark.django_db
def test_a_database_that_is_where_it_was_goes_on_with_its_epoch() -> None:
    began = Epoch.objects.get().epoch
    assert [notice_restore() for _again in range(3)] == [False, False, False]
    assert Epoch.objects.get().epoch == began


@pytest.mark.django_db(transaction=True)
def test_after_a_restore_a_cursor_that_was_overtaken_misses_nothing() -> None:
    """Two changes were lost with the restore; two others took their positions."""
    follow(lambda: True)  # the projector starts
    files.person("Прежний")
    project_all_marked()
    files.person("Пропавший")
    project_all_marked()
    copy = Copy()
    copy.follow()
    PublishedRecord.objects.filter(seq__gt=1).delete()  # as in a backup from before
    AudienceHead.objects.update(seq=1)
    files.person("Новый")
    project_all_marked()
    copy.follow()
    assert copy.resets == 0  # nothing shows that the cursor is of another life
    assert len(copy.people()) == 2
    Epoch.objects.update(place="elsewhere")
    follow(lambda: True)  # and starts again, with what was restored
    copy.follow()
    live = PublishedRecord.objects.seen_by("public").of_kind("prisoner").live()
    assert (copy.resets, set(copy.people())) == (1, set(live.values_list("uid", flat=True)))


@pytest.mark.django_db(transaction=True)
def test_what_was_restored_into_another_database_is_elsewhere() -> None:
    here = where()
    name = str(connection.settings_dict["NAME"])
    server = os.environ["DATABASE_URL"]
    connection.close()
    connection.close_pool()
    parts = urlsplit(server)
    other = urlunsplit(parts._replace(path="/postgres"))
    with psycopg.connect(other, autocommit=True) as admin:
        admin.execute(f'CREATE DATABASE "{name}_restored" TEMPLATE "{name}"')
        try:
            with psycopg.connect(urlunsplit(parts._replace(path=f"/{name}_restored"))) as restored:
                assert restored.execute(PLACE).fetchone() != (here,)
        finally:
            admin.execute(f'DROP DATABASE "{name}_restored" WITH (FORCE)')
    assert where() == here
