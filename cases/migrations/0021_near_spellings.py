"""Words of names with every near spelling of them: published ones for each audience, working ones apart."""

import django.contrib.postgres.indexes
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import tracker.lexemes
from tracker.migrating import AllAtOnce


def grant(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    editor.execute(f"GRANT SELECT ON cases_publishedspelling TO {editor.quote_name(settings.READING_ROLE)}")


def revoke(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    editor.execute(f"REVOKE SELECT ON cases_publishedspelling FROM {editor.quote_name(settings.READING_ROLE)}")


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0020_lists_that_come_in"),
        ("tracker", "0006_takedowns"),
    ]

    operations = [
        AllAtOnce(
            [
                migrations.CreateModel(
                    name="PublishedSpelling",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("audience", models.CharField()),
                        ("token", models.CharField()),
                        ("people", models.PositiveIntegerField()),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=["token", "audience"], name="one_spelling_for_each_audience")
                        ],
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("token", name="gin_trgm_ops"),
                                name="published_spellings",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WorkingSpelling",
                    fields=[
                        ("token", models.CharField(primary_key=True, serialize=False)),
                    ],
                    options={
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("token", name="gin_trgm_ops"),
                                name="working_spellings",
                            )
                        ]
                    },
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="name",
                    name="forget_key",
                ),
                migrations.RemoveIndex(
                    model_name="namekey",
                    name="names_folded",
                ),
                migrations.RemoveIndex(
                    model_name="publishedprisoner",
                    name="published_names",
                ),
                migrations.RemoveField(
                    model_name="namekey",
                    name="folded",
                ),
                migrations.RemoveField(
                    model_name="publishedprisoner",
                    name="search_key",
                ),
                migrations.AddField(
                    model_name="namekey",
                    name="words",
                    field=tracker.lexemes.LexemesField(default=""),
                    preserve_default=False,
                ),
                migrations.AddField(
                    model_name="publishedprisoner",
                    name="names",
                    field=tracker.lexemes.LexemesField(default=""),
                    preserve_default=False,
                ),
                migrations.AddIndex(
                    model_name="namekey",
                    index=django.contrib.postgres.indexes.GinIndex(fields=["words"], name="words_of_names"),
                ),
                migrations.AddIndex(
                    model_name="publishedprisoner",
                    index=django.contrib.postgres.indexes.GinIndex(fields=["names"], name="published_names"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="name",
                    trigger=pgtrigger.compiler.Trigger(
                        name="forget_keys_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="DELETE FROM cases_namekey WHERE name_id IN (SELECT id FROM old_rows); RETURN NULL;",
                            hash="8bc1a197338fa41927237466c29e48abe9aaf55d",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_forget_keys_update_98ade",
                            referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                            table="cases_name",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="name",
                    trigger=pgtrigger.compiler.Trigger(
                        name="forget_keys_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="DELETE FROM cases_namekey WHERE name_id IN (SELECT id FROM old_rows); RETURN NULL;",
                            hash="ff4387773c3243eb37b05355bebe65ae963230f5",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_forget_keys_delete_64cb9",
                            referencing="REFERENCING OLD TABLE AS old_rows ",
                            table="cases_name",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="namekey",
                    trigger=pgtrigger.compiler.Trigger(
                        name="spell_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO cases_workingspelling (token)\n    SELECT DISTINCT t.token FROM new_rows r, unnest(tsvector_to_array(r.words)) t (token) ORDER BY t.token\n    ON CONFLICT DO NOTHING;\n RETURN NULL;",
                            hash="9d5a9ac495fda8ac5da57091075baa09b4a1a2c7",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_spell_insert_6e535",
                            referencing="REFERENCING NEW TABLE AS new_rows ",
                            table="cases_namekey",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="namekey",
                    trigger=pgtrigger.compiler.Trigger(
                        name="spell_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO cases_workingspelling (token)\n    SELECT DISTINCT t.token FROM new_rows r, unnest(tsvector_to_array(r.words)) t (token) ORDER BY t.token\n    ON CONFLICT DO NOTHING;\n\n    DELETE FROM cases_workingspelling s\n    USING (SELECT DISTINCT t.token FROM old_rows r, unnest(tsvector_to_array(r.words)) t (token)) gone\n    WHERE s.token = gone.token\n    AND NOT EXISTS (SELECT FROM cases_namekey k WHERE k.words @@ quote_literal(gone.token)::tsquery);\n RETURN NULL;",
                            hash="f61d2465bfae9fb62e04f9ae275255b12d86bf59",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_spell_update_83122",
                            referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                            table="cases_namekey",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="namekey",
                    trigger=pgtrigger.compiler.Trigger(
                        name="spell_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    DELETE FROM cases_workingspelling s\n    USING (SELECT DISTINCT t.token FROM old_rows r, unnest(tsvector_to_array(r.words)) t (token)) gone\n    WHERE s.token = gone.token\n    AND NOT EXISTS (SELECT FROM cases_namekey k WHERE k.words @@ quote_literal(gone.token)::tsquery);\n RETURN NULL;",
                            hash="b5935ecb80ba2899b6440e03c93c2b92a611d8fa",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_spell_delete_17f49",
                            referencing="REFERENCING OLD TABLE AS old_rows ",
                            table="cases_namekey",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="publishedprisoner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="spell_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO cases_publishedspelling AS s (audience, token, people) \n    SELECT r.audience, t.token, count(*) AS people FROM new_rows r, unnest(tsvector_to_array(r.names)) t (token)\n    GROUP BY r.audience, t.token\n\n    ON CONFLICT (token, audience) DO UPDATE SET people = s.people + excluded.people;\n RETURN NULL;",
                            hash="c778884bfbf3a2c4f7208296439aab88fd8e5852",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_spell_insert_b9c55",
                            referencing="REFERENCING NEW TABLE AS new_rows ",
                            table="cases_publishedprisoner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="publishedprisoner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="spell_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO cases_publishedspelling AS s (audience, token, people) \n    SELECT r.audience, t.token, count(*) AS people FROM new_rows r, unnest(tsvector_to_array(r.names)) t (token)\n    GROUP BY r.audience, t.token\n\n    ON CONFLICT (token, audience) DO UPDATE SET people = s.people + excluded.people;\n\n    WITH gone AS (\n    SELECT r.audience, t.token, count(*) AS people FROM old_rows r, unnest(tsvector_to_array(r.names)) t (token)\n    GROUP BY r.audience, t.token\n), last AS (\n        DELETE FROM cases_publishedspelling s USING gone\n        WHERE (s.audience, s.token) = (gone.audience, gone.token) AND s.people <= gone.people\n    )\n    UPDATE cases_publishedspelling s SET people = s.people - gone.people FROM gone\n    WHERE (s.audience, s.token) = (gone.audience, gone.token) AND s.people > gone.people;\n RETURN NULL;",
                            hash="f2853c5c777453b45ecc443db06cf34a883119eb",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_spell_update_d6aac",
                            referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                            table="cases_publishedprisoner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="publishedprisoner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="spell_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    WITH gone AS (\n    SELECT r.audience, t.token, count(*) AS people FROM old_rows r, unnest(tsvector_to_array(r.names)) t (token)\n    GROUP BY r.audience, t.token\n), last AS (\n        DELETE FROM cases_publishedspelling s USING gone\n        WHERE (s.audience, s.token) = (gone.audience, gone.token) AND s.people <= gone.people\n    )\n    UPDATE cases_publishedspelling s SET people = s.people - gone.people FROM gone\n    WHERE (s.audience, s.token) = (gone.audience, gone.token) AND s.people > gone.people;\n RETURN NULL;",
                            hash="5b9dda93ed616473195f61b95b62503304c28f9a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_spell_delete_1e4c3",
                            referencing="REFERENCING OLD TABLE AS old_rows ",
                            table="cases_publishedprisoner",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
        migrations.RunPython(grant, revoke),
    ]
