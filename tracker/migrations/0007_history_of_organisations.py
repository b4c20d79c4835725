"""Organisations keep their history, as everything does that an import may make."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import tracker.uids


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("tracker", "0006_takedowns"),
    ]

    operations = [
        migrations.CreateModel(
            name="OrganisationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("uid", tracker.uids.UidField(unique=False)),
                ("seed_key", models.SlugField(db_index=False, editable=False, max_length=120, null=True)),
                ("name_en", models.CharField(blank=True, max_length=200, verbose_name="name in English")),
                ("name_ru", models.CharField(blank=True, max_length=200, verbose_name="name in Russian")),
                ("website", models.URLField(blank=True, verbose_name="website")),
                ("statement_en", models.TextField(blank=True, verbose_name="what it says of itself, in English")),
                ("statement_ru", models.TextField(blank=True, verbose_name="what it says of itself, in Russian")),
                ("designated", models.BooleanField(default=False, verbose_name="designated by the Russian state")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "tracker_organisationevent" ("designated", "id", "name_en", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed_key", "statement_en", "statement_ru", "uid", "website") SELECT new_values."designated", new_values."id", new_values."name_en", new_values."name_ru", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."seed_key", new_values."statement_en", new_values."statement_ru", new_values."uid", new_values."website" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5bdaeba4fc5a64a4d327030b3d35ab80daa26a49",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f5d03",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="tracker_organisation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "tracker_organisationevent" ("designated", "id", "name_en", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed_key", "statement_en", "statement_ru", "uid", "website") SELECT new_values."designated", new_values."id", new_values."name_en", new_values."name_ru", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."seed_key", new_values."statement_en", new_values."statement_ru", new_values."uid", new_values."website" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="74c992c68b17cfc23c60a872a5aaf36cff0355f6",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2a8e7",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="tracker_organisation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "tracker_organisationevent" ("designated", "id", "name_en", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed_key", "statement_en", "statement_ru", "uid", "website") SELECT old_values."designated", old_values."id", old_values."name_en", old_values."name_ru", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."seed_key", old_values."statement_en", old_values."statement_ru", old_values."uid", old_values."website" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="eb46848ef673a399ccde96e2b172f2970f3e8de7",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1d007",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="tracker_organisation",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="organisationevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="organisationevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="history",
                to="tracker.organisation",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="735313c8f973dd6c5e83eae031a615839c3b6aab",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4218e",
                    table="tracker_organisationevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
