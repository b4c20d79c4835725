"""Records of every kind by their words, Russian and English."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def grant(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    editor.execute(f"GRANT SELECT ON cases_publishedtext TO {editor.quote_name(settings.READING_ROLE)}")


def revoke(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    editor.execute(f"REVOKE SELECT ON cases_publishedtext FROM {editor.quote_name(settings.READING_ROLE)}")


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0021_near_spellings"),
        ("tracker", "0007_history_of_organisations"),
    ]

    operations = [
        migrations.CreateModel(
            name="PublishedText",
            fields=[
                ("audience", models.CharField()),
                ("uid", models.CharField(max_length=12)),
                ("updated_at", models.DateTimeField()),
                (
                    "record",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="text",
                        serialize=False,
                        to="tracker.publishedrecord",
                    ),
                ),
                ("words", django.contrib.postgres.search.SearchVectorField()),
            ],
        ),
        migrations.AddField(
            model_name="publishedprisoner",
            name="words",
            field=django.contrib.postgres.search.SearchVectorField(default=""),
            preserve_default=False,
        ),
        migrations.AddIndex(
            model_name="publishedprisoner",
            index=django.contrib.postgres.indexes.GinIndex(fields=["words"], name="published_words"),
        ),
        migrations.AddIndex(
            model_name="publishedtext",
            index=django.contrib.postgres.indexes.GinIndex(fields=["words"], name="published_text"),
        ),
        migrations.RunPython(grant, revoke),
    ]
