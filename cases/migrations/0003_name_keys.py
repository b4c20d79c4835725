"""Folded names, so that volunteers find people in any script; a trigger forgets them when a name changes."""

import django.contrib.postgres.indexes
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0002_reading"),
    ]

    operations = [
        migrations.CreateModel(
            name="NameKey",
            fields=[
                (
                    "name",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="key",
                        serialize=False,
                        to="cases.name",
                    ),
                ),
                ("folded", models.TextField()),
            ],
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="name",
            trigger=pgtrigger.compiler.Trigger(
                name="forget_key",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="DELETE FROM cases_namekey WHERE name_id = OLD.id; RETURN NULL;",
                    hash="dbbe2bf87eb632cdecf743be5f72fc9db5081fa4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_forget_key_a9397",
                    table="cases_name",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="namekey",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass("folded", name="gin_trgm_ops"), name="names_folded"
            ),
        ),
    ]
