"""Who can take fewer letters than their facility lets through."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0021_near_spellings"),
        ("letters", "0004_the_life_of_a_letter"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="OwnLimit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "letters_a_month",
                    models.PositiveSmallIntegerField(
                        help_text="As the person or their family said, or as their strength allows. It is shown to nobody.",
                        verbose_name="letters a month, at most",
                    ),
                ),
                (
                    "prisoner",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="own_limit",
                        to="cases.prisoner",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "limit of one person",
                "verbose_name_plural": "limits of single persons",
            },
        ),
        migrations.CreateModel(
            name="OwnLimitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "letters_a_month",
                    models.PositiveSmallIntegerField(
                        help_text="As the person or their family said, or as their strength allows. It is shown to nobody.",
                        verbose_name="letters a month, at most",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="letters.ownlimit",
                    ),
                ),
                (
                    "prisoner",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.prisoner",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="ownlimit",
            constraint=models.CheckConstraint(
                condition=models.Q(("letters_a_month__range", (1, 99))),
                name="own_limit_from_1_to_99",
                violation_error_message="From 1 to 99. Who wants no letters says so in the file.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ownlimit",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "letters_ownlimitevent" ("id", "letters_a_month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id") SELECT new_values."id", new_values."letters_a_month", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9150f6ec1eb8865448471bb23a6d1bf05f06977d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b2028",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="letters_ownlimit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ownlimit",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "letters_ownlimitevent" ("id", "letters_a_month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id") SELECT new_values."id", new_values."letters_a_month", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a5fb6d7b9de770c15763d28dc497c761a052c113",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_99fe5",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="letters_ownlimit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ownlimit",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "letters_ownlimitevent" ("id", "letters_a_month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id") SELECT old_values."id", old_values."letters_a_month", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="39b2306bcc98973687d88a87992d5f6abc286547",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_51374",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="letters_ownlimit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ownlimitevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="54a9ef44a561b4b8309248b3c2f3b5cbce96fdcb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e8cf5",
                    table="letters_ownlimitevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
