"""What the tables stand on: extensions, the type of partial dates, the reading role and what it may read."""

from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension, UnaccentExtension
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from tracker.date_fields import CREATE_PARTIAL_DATE, DROP_PARTIAL_DATE

MAY_READ = ["tracker_publishedrecord", "tracker_audiencehead", "tracker_epoch"]


def make_reading_role(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    role = editor.quote_name(settings.READING_ROLE)
    # roles belong to the whole server: another database of ours may have made it, at this very moment
    editor.execute(
        f"DO $$ BEGIN CREATE ROLE {role} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN END $$"
    )
    editor.execute(f"GRANT {role} TO CURRENT_USER")
    for table in MAY_READ:
        editor.execute(f"GRANT SELECT ON {table} TO {role}")


def keep_reading_role(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    for table in MAY_READ:
        editor.execute(f"REVOKE SELECT ON {table} FROM {editor.quote_name(settings.READING_ROLE)}")


def begin_epoch(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("tracker", "Epoch").objects.create()


class Migration(migrations.Migration):
    dependencies = [("tracker", "0001_initial")]

    operations = [
        TrigramExtension(),
        BtreeGistExtension(),
        UnaccentExtension(),
        migrations.RunSQL(CREATE_PARTIAL_DATE, DROP_PARTIAL_DATE),
        migrations.RunPython(make_reading_role, keep_reading_role),
        migrations.RunPython(begin_epoch, migrations.RunPython.noop),
    ]
