"""Lets the reading role select the columns that published people are found by."""

from django.conf import settings
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def grant(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    editor.execute(f"GRANT SELECT ON cases_publishedprisoner TO {editor.quote_name(settings.READING_ROLE)}")


def revoke(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    editor.execute(f"REVOKE SELECT ON cases_publishedprisoner FROM {editor.quote_name(settings.READING_ROLE)}")


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial")]

    operations = [migrations.RunPython(grant, revoke)]
