"""What became of leads: where they came from, why they were dropped, and who did what when."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import tracker.encryption
import tracker.migrating


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0011_objections"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("tracker", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="LeadStateAssignedToPrisonerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "new"),
                            ("searching", "searching"),
                            ("opened", "a file was opened"),
                            ("known", "known already"),
                            ("refuted", "refuted"),
                            ("set_aside", "set aside"),
                        ],
                        default="new",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "assigned_to",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="assigned to",
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
                        to="cases.lead",
                    ),
                ),
                (
                    "prisoner",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.prisoner",
                        verbose_name="became",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        tracker.migrating.AllAtOnce(
            operations=[
                migrations.RemoveConstraint(
                    model_name="lead",
                    name="opened_lead_names_its_file",
                ),
                migrations.AddField(
                    model_name="lead",
                    name="origin",
                    field=models.CharField(
                        choices=[
                            ("form", "the public form"),
                            ("reply", "an answer to a letter"),
                            ("hand", "written down by a volunteer"),
                        ],
                        default="hand",
                        editable=False,
                        max_length=5,
                        verbose_name="came by",
                    ),
                ),
                migrations.AddField(
                    model_name="lead",
                    name="why",
                    field=tracker.encryption.EncryptedTextField(blank=True, null=True, verbose_name="why"),
                ),
                migrations.AlterField(
                    model_name="lead",
                    name="contact",
                    field=tracker.encryption.EncryptedTextField(
                        blank=True,
                        default="",
                        help_text="Once saved it is sealed: few can open it, and each look is written down.",
                        verbose_name="how to reach who told us",
                    ),
                ),
                migrations.AlterField(
                    model_name="lead",
                    name="prisoner",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="leads",
                        to="cases.prisoner",
                        verbose_name="became",
                    ),
                ),
                migrations.AlterField(
                    model_name="lead",
                    name="words",
                    field=tracker.encryption.EncryptedTextField(
                        help_text="Seen by volunteers alone. Leave out who told us: that has a line of its own.",
                        verbose_name="what was said",
                    ),
                ),
                migrations.AddIndex(
                    model_name="lead",
                    index=models.Index(
                        condition=models.Q(("about_uid", ""), _negated=True),
                        fields=["about_uid"],
                        name="leads_about_a_record",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lead",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_leadstateassignedtoprisonerevent" ("assigned_to_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "state") SELECT new_values."assigned_to_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."state" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3db5ec2d454d0c6b1f210f060826b706def0c8af",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bb91d",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_lead",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lead",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_leadstateassignedtoprisonerevent" ("assigned_to_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "state") SELECT new_values."assigned_to_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."state" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."assigned_to_id" IS DISTINCT FROM (new_values."assigned_to_id") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id") OR old_values."state" IS DISTINCT FROM (new_values."state")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="16b47ad6e5c470c42d3bb51cea636f44197c7e96",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9d9aa",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_lead",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lead",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_leadstateassignedtoprisonerevent" ("assigned_to_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "state") SELECT old_values."assigned_to_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."state" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="814a5400553b74a50f59a80f03ffcb887bba24ce",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ff0bb",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_lead",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="lead",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ("opened", "known")), _negated=True),
                            ("prisoner__isnull", False),
                            _connector="OR",
                        ),
                        name="settled_lead_names_its_file",
                        violation_error_message="Say whose file it is.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="lead",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ("refuted", "set_aside")), _negated=True),
                            ("why__isnull", False),
                            _connector="OR",
                        ),
                        name="dropped_lead_says_why",
                        violation_error_message="Say why.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="leadstateassignedtoprisonerevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d023b02d21e70d524a740a2dc5b0b4a3d7e10a0a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7cb43",
                            table="cases_leadstateassignedtoprisonerevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
