"""The dead and the registers as columns to list by, and what others count."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import tracker.date_fields
import tracker.uids
from tracker.migrating import AllAtOnce


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0009_the_load_of_everybody"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("tracker", "0004_webhooks"),
    ]

    operations = [
        AllAtOnce(
            [
                migrations.CreateModel(
                    name="Tally",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uid", tracker.uids.UidField()),
                        ("seed_key", models.CharField(editable=False, max_length=160, null=True, unique=True)),
                        (
                            "counted",
                            models.CharField(
                                choices=[
                                    ("died", "died of persecution, in custody or after it"),
                                    ("died_unnamed", "died after release, name unknown"),
                                    ("imprisoned", "held for political reasons"),
                                    ("persecuted", "persecuted for political reasons, in prison or not"),
                                ],
                                max_length=14,
                                verbose_name="whom",
                            ),
                        ),
                        (
                            "bound",
                            models.CharField(
                                choices=[
                                    ("exactly", "exactly"),
                                    ("at_least", "at least"),
                                    ("more_than", "more than"),
                                    ("about", "about"),
                                ],
                                default="exactly",
                                max_length=10,
                                verbose_name="how exact",
                            ),
                        ),
                        ("number", models.PositiveIntegerField(verbose_name="how many")),
                        (
                            "as_of",
                            tracker.date_fields.PartialDateField(
                                help_text="The day on which it was said; it may have changed since.",
                                verbose_name="said on",
                            ),
                        ),
                        (
                            "since",
                            tracker.date_fields.PartialDateField(blank=True, null=True, verbose_name="counted from"),
                        ),
                        (
                            "until",
                            tracker.date_fields.PartialDateField(blank=True, null=True, verbose_name="counted to"),
                        ),
                        ("quote", models.TextField(blank=True, verbose_name="the source's own words")),
                        ("remark_en", models.TextField(blank=True, verbose_name="what to know of it, in English")),
                        ("remark_ru", models.TextField(blank=True, verbose_name="what to know of it, in Russian")),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("internal", "nobody outside"),
                                    ("partners", "partner organisations"),
                                    ("public", "everybody"),
                                ],
                                default="internal",
                                help_text="The narrower of this and the source's own audience holds.",
                                max_length=20,
                                verbose_name="who may see it",
                            ),
                        ),
                        (
                            "note",
                            models.TextField(
                                blank=True,
                                help_text="Never published. For the next volunteer.",
                                verbose_name="internal note",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "count by others",
                        "verbose_name_plural": "counts by others",
                    },
                ),
                migrations.CreateModel(
                    name="TallyEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("uid", tracker.uids.UidField(unique=False)),
                        (
                            "counted",
                            models.CharField(
                                choices=[
                                    ("died", "died of persecution, in custody or after it"),
                                    ("died_unnamed", "died after release, name unknown"),
                                    ("imprisoned", "held for political reasons"),
                                    ("persecuted", "persecuted for political reasons, in prison or not"),
                                ],
                                max_length=14,
                                verbose_name="whom",
                            ),
                        ),
                        (
                            "bound",
                            models.CharField(
                                choices=[
                                    ("exactly", "exactly"),
                                    ("at_least", "at least"),
                                    ("more_than", "more than"),
                                    ("about", "about"),
                                ],
                                default="exactly",
                                max_length=10,
                                verbose_name="how exact",
                            ),
                        ),
                        ("number", models.PositiveIntegerField(verbose_name="how many")),
                        (
                            "as_of",
                            tracker.date_fields.PartialDateField(
                                help_text="The day on which it was said; it may have changed since.",
                                verbose_name="said on",
                            ),
                        ),
                        (
                            "since",
                            tracker.date_fields.PartialDateField(blank=True, null=True, verbose_name="counted from"),
                        ),
                        (
                            "until",
                            tracker.date_fields.PartialDateField(blank=True, null=True, verbose_name="counted to"),
                        ),
                        ("quote", models.TextField(blank=True, verbose_name="the source's own words")),
                        ("remark_en", models.TextField(blank=True, verbose_name="what to know of it, in English")),
                        ("remark_ru", models.TextField(blank=True, verbose_name="what to know of it, in Russian")),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("internal", "nobody outside"),
                                    ("partners", "partner organisations"),
                                    ("public", "everybody"),
                                ],
                                default="internal",
                                help_text="The narrower of this and the source's own audience holds.",
                                max_length=20,
                                verbose_name="who may see it",
                            ),
                        ),
                        (
                            "note",
                            models.TextField(
                                blank=True,
                                help_text="Never published. For the next volunteer.",
                                verbose_name="internal note",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
            ]
        ),
        AllAtOnce(
            [
                migrations.AddField(
                    model_name="publishedprisoner",
                    name="died_on",
                    field=models.DateField(null=True),
                ),
                migrations.AddField(
                    model_name="publishedprisoner",
                    name="died_where",
                    field=models.CharField(blank=True, max_length=14),
                ),
                migrations.AddField(
                    model_name="publishedprisoner",
                    name="registers",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=28), default=list, size=None
                    ),
                ),
                migrations.AlterField(
                    model_name="death",
                    name="where",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("in_custody", "in custody"),
                            ("after_release", "after release: of prison, or within a year of one on health grounds"),
                        ],
                        max_length=14,
                        verbose_name="counted as",
                    ),
                ),
                migrations.AlterField(
                    model_name="deathevent",
                    name="where",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("in_custody", "in custody"),
                            ("after_release", "after release: of prison, or within a year of one on health grounds"),
                        ],
                        max_length=14,
                        verbose_name="counted as",
                    ),
                ),
                migrations.AddIndex(
                    model_name="publishedprisoner",
                    index=django.contrib.postgres.indexes.GinIndex(fields=["registers"], name="published_registers"),
                ),
                migrations.AddIndex(
                    model_name="publishedprisoner",
                    index=models.Index(
                        condition=models.Q(("died_where", ""), _negated=True),
                        fields=["audience", "died_where", "died_on"],
                        name="published_dead",
                    ),
                ),
                migrations.AddField(
                    model_name="tally",
                    name="organisation",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tallies",
                        to="tracker.organisation",
                        verbose_name="who counts",
                    ),
                ),
                migrations.AddField(
                    model_name="tally",
                    name="source",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tallies",
                        to="cases.source",
                        verbose_name="source",
                    ),
                ),
                migrations.AddField(
                    model_name="tallyevent",
                    name="organisation",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.organisation",
                        verbose_name="who counts",
                    ),
                ),
                migrations.AddField(
                    model_name="tallyevent",
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
                    model_name="tallyevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="cases.tally",
                    ),
                ),
                migrations.AddField(
                    model_name="tallyevent",
                    name="source",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.source",
                        verbose_name="source",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="tally",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)),
                        name="tally_counts_somebody",
                        violation_error_message="Say how many: one at least.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="tally",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since", None),
                            ("until", None),
                            ("until__latest__gte", models.F("since__earliest")),
                            _connector="OR",
                        ),
                        name="tally_ends_after_it_starts",
                        violation_error_message="The last day counted lies before the first.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="tally",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_tally_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'tally', owner.uid FROM (WITH changed AS (SELECT * FROM new_rows r) SELECT uid FROM changed) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="892cc4cffd71d668b024ab3e6c8389eb3601a1da",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_mark_tally_insert_f9390",
                            referencing="REFERENCING NEW TABLE AS new_rows ",
                            table="cases_tally",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="tally",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_tally_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'tally', owner.uid FROM (WITH changed AS (SELECT * FROM (SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows) r) SELECT uid FROM changed) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="096d4e6a372c7d89dd531279690cd05cf48def8c",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_mark_tally_update_2f216",
                            referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                            table="cases_tally",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="tally",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_tally_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'tally', owner.uid FROM (WITH changed AS (SELECT * FROM old_rows r) SELECT uid FROM changed) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="6aeea30fcab522edacedbefb84edf4b34cce1665",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_mark_tally_delete_311b3",
                            referencing="REFERENCING OLD TABLE AS old_rows ",
                            table="cases_tally",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="tally",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_tallyevent" ("as_of", "audience", "bound", "counted", "id", "note", "number", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "remark_en", "remark_ru", "since", "source_id", "uid", "until") SELECT new_values."as_of", new_values."audience", new_values."bound", new_values."counted", new_values."id", new_values."note", new_values."number", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."quote", new_values."remark_en", new_values."remark_ru", new_values."since", new_values."source_id", new_values."uid", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="069abb98dee9e78d4a4e9bfeab1f7c9cc33a1fc4",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d5393",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_tally",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="tally",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_tallyevent" ("as_of", "audience", "bound", "counted", "id", "note", "number", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "remark_en", "remark_ru", "since", "source_id", "uid", "until") SELECT new_values."as_of", new_values."audience", new_values."bound", new_values."counted", new_values."id", new_values."note", new_values."number", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."quote", new_values."remark_en", new_values."remark_ru", new_values."since", new_values."source_id", new_values."uid", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."as_of" IS DISTINCT FROM (new_values."as_of") OR old_values."audience" IS DISTINCT FROM (new_values."audience") OR old_values."bound" IS DISTINCT FROM (new_values."bound") OR old_values."counted" IS DISTINCT FROM (new_values."counted") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."number" IS DISTINCT FROM (new_values."number") OR old_values."organisation_id" IS DISTINCT FROM (new_values."organisation_id") OR old_values."quote" IS DISTINCT FROM (new_values."quote") OR old_values."remark_en" IS DISTINCT FROM (new_values."remark_en") OR old_values."remark_ru" IS DISTINCT FROM (new_values."remark_ru") OR old_values."since" IS DISTINCT FROM (new_values."since") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."uid" IS DISTINCT FROM (new_values."uid") OR old_values."until" IS DISTINCT FROM (new_values."until")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="2eb3ff30aa3160b34b9520b225d84989eba7f38c",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0cc0f",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_tally",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="tally",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_tallyevent" ("as_of", "audience", "bound", "counted", "id", "note", "number", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "remark_en", "remark_ru", "since", "source_id", "uid", "until") SELECT old_values."as_of", old_values."audience", old_values."bound", old_values."counted", old_values."id", old_values."note", old_values."number", old_values."organisation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."quote", old_values."remark_en", old_values."remark_ru", old_values."since", old_values."source_id", old_values."uid", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="3e82ce2baed10768ab6630cb2b482d8705afdf81",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_53b53",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_tally",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="tallyevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="603f8a55af83c4cb43c77008abd5ea0a2f9a05f6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b0aac",
                            table="cases_tallyevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
