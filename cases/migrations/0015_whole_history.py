"""History keeps all that a row holds, so that a row that was taken away can be put back as it was."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from tracker.migrating import AllAtOnce


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0014_words_for_what_cannot_be"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="CategoryEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("code", models.SlugField(db_index=False, verbose_name="code")),
                        ("name_en", models.CharField(max_length=100, verbose_name="name in English")),
                        ("name_ru", models.CharField(max_length=100, verbose_name="name in Russian")),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("internal", "nobody outside"),
                                    ("partners", "partner organisations"),
                                    ("public", "everybody"),
                                ],
                                default="internal",
                                max_length=20,
                                verbose_name="who may see it",
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
                                to="cases.category",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PrisonerCategoryEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "category",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="cases.category",
                                verbose_name="category",
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
                                to="cases.prisonercategory",
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
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="article",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="article",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="article",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="assessment",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="assessment",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="assessment",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="case",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="case",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="case",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="charge",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="charge",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="charge",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="consent",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="consent",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="consent",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="court",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="court",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="court",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="death",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="death",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="death",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="defendant",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="defendant",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="defendant",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="designation",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="designation",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="designation",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="disclosure",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="disclosure",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="disclosure",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="event",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="event",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="event",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="evidence",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="evidence",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="evidence",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="facility",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="facility",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="facility",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="healthevent",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="healthevent",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="healthevent",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="hearing",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="hearing",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="hearing",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="identifier",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="identifier",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="identifier",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="letterchannel",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="letterchannel",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="letterchannel",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="name",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="name",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="name",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="outcome",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="outcome",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="outcome",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="photo",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="photo",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="photo",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="placement",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="placement",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="placement",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="postaladdress",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="postaladdress",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="postaladdress",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="prisoner",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="prisoner",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="prisoner",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="punishmentstint",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="punishmentstint",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="punishmentstint",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="release",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="release",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="release",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="restraint",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="restraint",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="restraint",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="ruling",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="ruling",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="ruling",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="sentence",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="sentence",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="sentence",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="source",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="source",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="source",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="tally",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="tally",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="tally",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="articleevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="assessmentevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="caseevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="chargeevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="consentevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="courtevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="deathevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="defendantevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="designationevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="disclosureevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="eventevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="evidenceevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="facilityevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="healtheventevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="hearingevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="identifierevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="letterchannelevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="nameevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="outcomeevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="photoevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="placementevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="postaladdressevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="prisonerevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="punishmentstintevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="releaseevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="restraintevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="rulingevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="sentenceevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="sourceevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                migrations.AddField(
                    model_name="tallyevent",
                    name="seed_key",
                    field=models.CharField(editable=False, max_length=160, null=True),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="article",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_articleevent" ("code", "country", "custody_one_for_one", "id", "in_force_from", "in_force_to", "life", "longest_term_months", "number", "parole_share", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed_key", "source_url", "title_en", "title_ru", "uid", "verified") SELECT new_values."code", new_values."country", new_values."custody_one_for_one", new_values."id", new_values."in_force_from", new_values."in_force_to", new_values."life", new_values."longest_term_months", new_values."number", new_values."parole_share", new_values."part", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."seed_key", new_values."source_url", new_values."title_en", new_values."title_ru", new_values."uid", new_values."verified" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4edb90f336da3691755a61e11efcf7c02a6cd68e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_93bb2",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_article",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="article",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_articleevent" ("code", "country", "custody_one_for_one", "id", "in_force_from", "in_force_to", "life", "longest_term_months", "number", "parole_share", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed_key", "source_url", "title_en", "title_ru", "uid", "verified") SELECT new_values."code", new_values."country", new_values."custody_one_for_one", new_values."id", new_values."in_force_from", new_values."in_force_to", new_values."life", new_values."longest_term_months", new_values."number", new_values."parole_share", new_values."part", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."seed_key", new_values."source_url", new_values."title_en", new_values."title_ru", new_values."uid", new_values."verified" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0b3f633e16bd629566fe221992ca8dcfc1f3475e",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_63579",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_article",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="article",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_articleevent" ("code", "country", "custody_one_for_one", "id", "in_force_from", "in_force_to", "life", "longest_term_months", "number", "parole_share", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed_key", "source_url", "title_en", "title_ru", "uid", "verified") SELECT old_values."code", old_values."country", old_values."custody_one_for_one", old_values."id", old_values."in_force_from", old_values."in_force_to", old_values."life", old_values."longest_term_months", old_values."number", old_values."parole_share", old_values."part", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."seed_key", old_values."source_url", old_values."title_en", old_values."title_ru", old_values."uid", old_values."verified" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="d53fe4cf5f115560bb1e236e595cc5be8c323f8f",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6806a",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_article",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_assessmentevent" ("as_of", "confirmed_by_id", "confirmed_on", "created_at", "criteria", "id", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "text_en", "text_ru", "url", "verdict") SELECT new_values."as_of", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."criteria", new_values."id", new_values."note", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."seed_key", new_values."text_en", new_values."text_ru", new_values."url", new_values."verdict" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="2cbe01ea862805a60322e96cd55b3ffb38c1474e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_718b4",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_assessment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_assessmentevent" ("as_of", "confirmed_by_id", "confirmed_on", "created_at", "criteria", "id", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "text_en", "text_ru", "url", "verdict") SELECT new_values."as_of", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."criteria", new_values."id", new_values."note", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."seed_key", new_values."text_en", new_values."text_ru", new_values."url", new_values."verdict" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="cc6dc21d25b5915e4f2c9333b42b063335c9561c",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_75ec5",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_assessment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_assessmentevent" ("as_of", "confirmed_by_id", "confirmed_on", "created_at", "criteria", "id", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "text_en", "text_ru", "url", "verdict") SELECT old_values."as_of", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."criteria", old_values."id", old_values."note", old_values."organisation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."seed_key", old_values."text_en", old_values."text_ru", old_values."url", old_values."verdict" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="acfccc121ac96e51a98bfd0999f9d49e32f7b539",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c79aa",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_assessment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="case",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_caseevent" ("audience", "id", "note", "number", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed_key", "summary_en", "summary_ru", "title_en", "title_ru", "uid") SELECT new_values."audience", new_values."id", new_values."note", new_values."number", new_values."opened_on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."seed_key", new_values."summary_en", new_values."summary_ru", new_values."title_en", new_values."title_ru", new_values."uid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0fdd819317d05cae94e001d95eb27420c7d0a67a",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0b483",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_case",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="case",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_caseevent" ("audience", "id", "note", "number", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed_key", "summary_en", "summary_ru", "title_en", "title_ru", "uid") SELECT new_values."audience", new_values."id", new_values."note", new_values."number", new_values."opened_on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."seed_key", new_values."summary_en", new_values."summary_ru", new_values."title_en", new_values."title_ru", new_values."uid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="21d062ec94b4d346db044314dd6748cbec606803",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f5146",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_case",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="case",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_caseevent" ("audience", "id", "note", "number", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed_key", "summary_en", "summary_ru", "title_en", "title_ru", "uid") SELECT old_values."audience", old_values."id", old_values."note", old_values."number", old_values."opened_on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."seed_key", old_values."summary_en", old_values."summary_ru", old_values."title_en", old_values."title_ru", old_values."uid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="c4bf7f7a1060fc9db952132beee4afb071c5c866",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8d49e",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_case",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="category",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_categoryevent" ("audience", "code", "id", "name_en", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."audience", new_values."code", new_values."id", new_values."name_en", new_values."name_ru", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d704de2c0450185c043234803c1c11a024e5943a",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b8e27",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_category",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="category",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_categoryevent" ("audience", "code", "id", "name_en", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."audience", new_values."code", new_values."id", new_values."name_en", new_values."name_ru", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="dda79d8560629f6aa74e91840a9e7b2ed2d0489d",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d61bc",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_category",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="category",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_categoryevent" ("audience", "code", "id", "name_en", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."audience", old_values."code", old_values."id", old_values."name_en", old_values."name_ru", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="416486e53992ab3bd4ee23d374b5f694327ce63d",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_907f9",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_category",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="charge",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_chargeevent" ("act_en", "act_ru", "article_id", "attempt", "confirmed_by_id", "confirmed_on", "created_at", "defendant_id", "id", "laid_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "point", "requalified_on", "requalified_to_id", "seed_key", "status") SELECT new_values."act_en", new_values."act_ru", new_values."article_id", new_values."attempt", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."defendant_id", new_values."id", new_values."laid_on", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."point", new_values."requalified_on", new_values."requalified_to_id", new_values."seed_key", new_values."status" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5b97d8e94163ebbaf53314c9266148d2ac6792e7",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_45c04",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_charge",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="charge",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_chargeevent" ("act_en", "act_ru", "article_id", "attempt", "confirmed_by_id", "confirmed_on", "created_at", "defendant_id", "id", "laid_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "point", "requalified_on", "requalified_to_id", "seed_key", "status") SELECT new_values."act_en", new_values."act_ru", new_values."article_id", new_values."attempt", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."defendant_id", new_values."id", new_values."laid_on", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."point", new_values."requalified_on", new_values."requalified_to_id", new_values."seed_key", new_values."status" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="03a738c7eb6d8725598b7201bd5ba70c774037a3",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1b682",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_charge",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="charge",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_chargeevent" ("act_en", "act_ru", "article_id", "attempt", "confirmed_by_id", "confirmed_on", "created_at", "defendant_id", "id", "laid_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "point", "requalified_on", "requalified_to_id", "seed_key", "status") SELECT old_values."act_en", old_values."act_ru", old_values."article_id", old_values."attempt", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."defendant_id", old_values."id", old_values."laid_on", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."point", old_values."requalified_on", old_values."requalified_to_id", old_values."seed_key", old_values."status" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="6c91f521cc9ddff17c54526211be8869f629330e",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d0833",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_charge",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_consentevent" ("confirmed_by_id", "confirmed_on", "created_at", "given_on", "how", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "recorded_by_id", "seed_key", "source_id", "until", "withdrawn_on") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."given_on", new_values."how", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."recorded_by_id", new_values."seed_key", new_values."source_id", new_values."until", new_values."withdrawn_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c9db7bf062dc3e0ec752509026797a7e71debb34",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d4098",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_consent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_consentevent" ("confirmed_by_id", "confirmed_on", "created_at", "given_on", "how", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "recorded_by_id", "seed_key", "source_id", "until", "withdrawn_on") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."given_on", new_values."how", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."recorded_by_id", new_values."seed_key", new_values."source_id", new_values."until", new_values."withdrawn_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="abeaba0a9dc9655501b40e1ada820f5f7adcf278",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8a7aa",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_consent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_consentevent" ("confirmed_by_id", "confirmed_on", "created_at", "given_on", "how", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "recorded_by_id", "seed_key", "source_id", "until", "withdrawn_on") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."given_on", old_values."how", old_values."id", old_values."kind", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."recorded_by_id", old_values."seed_key", old_values."source_id", old_values."until", old_values."withdrawn_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="23b16ced2612a5b0c96e4edaa6cb26e01cb006a3",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_af72a",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_consent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="court",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_courtevent" ("id", "military", "name_en", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "seed_key", "time_zone") SELECT new_values."id", new_values."military", new_values."name_en", new_values."name_ru", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."seed_key", new_values."time_zone" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="db0043057f4be06121dc085d7d44b660bcfea9d3",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_70425",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_court",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="court",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_courtevent" ("id", "military", "name_en", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "seed_key", "time_zone") SELECT new_values."id", new_values."military", new_values."name_en", new_values."name_ru", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."seed_key", new_values."time_zone" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8c73a3be8840776684ad1328a6776754af46760c",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fa58e",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_court",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="court",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_courtevent" ("id", "military", "name_en", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "seed_key", "time_zone") SELECT old_values."id", old_values."military", old_values."name_en", old_values."name_ru", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."seed_key", old_values."time_zone" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="662aaeeea278d3b028876a6568f309dc6ab9be45",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0230b",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_court",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="death",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_deathevent" ("cause_en", "cause_ru", "confirmed_by_id", "confirmed_on", "created_at", "died_on", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_en", "place_ru", "prisoner_id", "seed_key", "where") SELECT new_values."cause_en", new_values."cause_ru", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."died_on", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place_en", new_values."place_ru", new_values."prisoner_id", new_values."seed_key", new_values."where" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5185475c1ab8a8de92aa66fe570b53034701f9c6",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_49150",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_death",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="death",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_deathevent" ("cause_en", "cause_ru", "confirmed_by_id", "confirmed_on", "created_at", "died_on", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_en", "place_ru", "prisoner_id", "seed_key", "where") SELECT new_values."cause_en", new_values."cause_ru", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."died_on", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place_en", new_values."place_ru", new_values."prisoner_id", new_values."seed_key", new_values."where" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4a1e198994c4ed135d1ddd7f6d2dbdfad0a1847b",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_33fca",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_death",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="death",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_deathevent" ("cause_en", "cause_ru", "confirmed_by_id", "confirmed_on", "created_at", "died_on", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_en", "place_ru", "prisoner_id", "seed_key", "where") SELECT old_values."cause_en", old_values."cause_ru", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."died_on", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place_en", old_values."place_ru", old_values."prisoner_id", old_values."seed_key", old_values."where" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="4e23ab64ba2e2d0e9ba09f4fc70100ca4161e9f9",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d9a13",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_death",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="defendant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_defendantevent" ("act_en", "act_ru", "case_id", "confirmed_by_id", "confirmed_on", "created_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key") SELECT new_values."act_en", new_values."act_ru", new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."seed_key" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="1900ba6886a8ff13e97d1ce6b97f949f28365b7b",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8dffd",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_defendant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="defendant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_defendantevent" ("act_en", "act_ru", "case_id", "confirmed_by_id", "confirmed_on", "created_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key") SELECT new_values."act_en", new_values."act_ru", new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."seed_key" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e80e33d64609ad2fcfcfe1f705c97365432e81c5",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_de6fa",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_defendant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="defendant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_defendantevent" ("act_en", "act_ru", "case_id", "confirmed_by_id", "confirmed_on", "created_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key") SELECT old_values."act_en", old_values."act_ru", old_values."case_id", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."seed_key" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ace7a1f7bb9753d6a04923dfa571bf2a1fb600b0",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_39f51",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_defendant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="designation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_designationevent" ("confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "register", "seed_key", "started") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."register", new_values."seed_key", new_values."started" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="35573572d8683683f3c9e7a0bbaf08f43590788a",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_58391",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_designation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="designation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_designationevent" ("confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "register", "seed_key", "started") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."register", new_values."seed_key", new_values."started" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="11bf43a49351e12d3f1d5e8a8816ec563d075d5f",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bb10b",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_designation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="designation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_designationevent" ("confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "register", "seed_key", "started") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."ended", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."register", old_values."seed_key", old_values."started" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f97fa6e578dbbef993fc85e4ad70aac8501c0681",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5383d",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_designation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="disclosure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_disclosureevent" ("audience", "circle_id", "confirmed_by_id", "confirmed_on", "consent_id", "created_at", "embargo_until", "group", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key") SELECT new_values."audience", new_values."circle_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."consent_id", new_values."created_at", new_values."embargo_until", new_values."group", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."seed_key" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="339cb9b49f924cf3beaededa0a134f6049038cde",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6a051",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_disclosure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="disclosure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_disclosureevent" ("audience", "circle_id", "confirmed_by_id", "confirmed_on", "consent_id", "created_at", "embargo_until", "group", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key") SELECT new_values."audience", new_values."circle_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."consent_id", new_values."created_at", new_values."embargo_until", new_values."group", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."seed_key" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="36cb6734507db42e89233345f817f52c27b77e9a",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_eefc5",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_disclosure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="disclosure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_disclosureevent" ("audience", "circle_id", "confirmed_by_id", "confirmed_on", "consent_id", "created_at", "embargo_until", "group", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key") SELECT old_values."audience", old_values."circle_id", old_values."confirmed_by_id", old_values."confirmed_on", old_values."consent_id", old_values."created_at", old_values."embargo_until", old_values."group", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."seed_key" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="1abc63256188f556b290d2f1586348ff7635d5e0",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a50a2",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_disclosure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_eventevent" ("audience", "case_id", "confirmed_by_id", "confirmed_on", "created_at", "happened_on", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "text_en", "text_ru") SELECT new_values."audience", new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."happened_on", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."seed_key", new_values."text_en", new_values."text_ru" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5b70850254f86a4b6677f02bc43fd67a6cd92959",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d3fd6",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_eventevent" ("audience", "case_id", "confirmed_by_id", "confirmed_on", "created_at", "happened_on", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "text_en", "text_ru") SELECT new_values."audience", new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."happened_on", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."seed_key", new_values."text_en", new_values."text_ru" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="960ab337129e106bc6e405ad4798792e54324f5b",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_55956",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_eventevent" ("audience", "case_id", "confirmed_by_id", "confirmed_on", "created_at", "happened_on", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "text_en", "text_ru") SELECT old_values."audience", old_values."case_id", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."happened_on", old_values."id", old_values."kind", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."seed_key", old_values."text_en", old_values."text_ru" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="3bbabc05cf3e671be8e60b76fb473e94042cffac",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_83922",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evidence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_evidenceevent" ("case_id", "checked_by_id", "confirmed_by_id", "confirmed_on", "created_at", "decided_at", "decided_by_id", "decision", "dispute_en", "dispute_ru", "fact", "group", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "quote", "seed_key", "source_id", "stance", "value") SELECT new_values."case_id", new_values."checked_by_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."decided_at", new_values."decided_by_id", new_values."decision", new_values."dispute_en", new_values."dispute_ru", new_values."fact", new_values."group", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."quote", new_values."seed_key", new_values."source_id", new_values."stance", new_values."value" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="929d17b9f5756d554b0dec13d70a9c6354b1e23e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_86f80",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_evidence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evidence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_evidenceevent" ("case_id", "checked_by_id", "confirmed_by_id", "confirmed_on", "created_at", "decided_at", "decided_by_id", "decision", "dispute_en", "dispute_ru", "fact", "group", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "quote", "seed_key", "source_id", "stance", "value") SELECT new_values."case_id", new_values."checked_by_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."decided_at", new_values."decided_by_id", new_values."decision", new_values."dispute_en", new_values."dispute_ru", new_values."fact", new_values."group", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."quote", new_values."seed_key", new_values."source_id", new_values."stance", new_values."value" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e7e704d498dfb406a3c3eb3d023ac435d6564e32",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_78b20",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_evidence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evidence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_evidenceevent" ("case_id", "checked_by_id", "confirmed_by_id", "confirmed_on", "created_at", "decided_at", "decided_by_id", "decision", "dispute_en", "dispute_ru", "fact", "group", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "quote", "seed_key", "source_id", "stance", "value") SELECT old_values."case_id", old_values."checked_by_id", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."decided_at", old_values."decided_by_id", old_values."decision", old_values."dispute_en", old_values."dispute_ru", old_values."fact", old_values."group", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."quote", old_values."seed_key", old_values."source_id", old_values."stance", old_values."value" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="72d5a54d7ff0920715c9dd6059adf8d425171e1d",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_930c3",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_evidence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="facility",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_facilityevent" ("country", "for_women", "id", "kind", "latitude", "longitude", "monthly_letters", "name_en", "name_ru", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regimes", "region_en", "region_ru", "seed_key", "short_names", "time_zone", "uid") SELECT new_values."country", new_values."for_women", new_values."id", new_values."kind", new_values."latitude", new_values."longitude", new_values."monthly_letters", new_values."name_en", new_values."name_ru", new_values."note", new_values."parent_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."regimes", new_values."region_en", new_values."region_ru", new_values."seed_key", new_values."short_names", new_values."time_zone", new_values."uid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d5dbcb2e3eb4c01e163af78bfddcef4a459ea8e8",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_76ad2",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_facility",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="facility",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_facilityevent" ("country", "for_women", "id", "kind", "latitude", "longitude", "monthly_letters", "name_en", "name_ru", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regimes", "region_en", "region_ru", "seed_key", "short_names", "time_zone", "uid") SELECT new_values."country", new_values."for_women", new_values."id", new_values."kind", new_values."latitude", new_values."longitude", new_values."monthly_letters", new_values."name_en", new_values."name_ru", new_values."note", new_values."parent_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."regimes", new_values."region_en", new_values."region_ru", new_values."seed_key", new_values."short_names", new_values."time_zone", new_values."uid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="59902abdf9eef61c5a8245cd60848b28d36af701",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_10639",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_facility",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="facility",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_facilityevent" ("country", "for_women", "id", "kind", "latitude", "longitude", "monthly_letters", "name_en", "name_ru", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regimes", "region_en", "region_ru", "seed_key", "short_names", "time_zone", "uid") SELECT old_values."country", old_values."for_women", old_values."id", old_values."kind", old_values."latitude", old_values."longitude", old_values."monthly_letters", old_values."name_en", old_values."name_ru", old_values."note", old_values."parent_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."regimes", old_values."region_en", old_values."region_ru", old_values."seed_key", old_values."short_names", old_values."time_zone", old_values."uid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f7c8eb771947835160a6b023c86cdd1bd39e4891",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c68d3",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_facility",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="healthevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_healtheventevent" ("confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "started", "text_en", "text_ru") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."seed_key", new_values."started", new_values."text_en", new_values."text_ru" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5031873468e0b82dc341ff2d0f540bb0c2eb9f0a",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c6004",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_healthevent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="healthevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_healtheventevent" ("confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "started", "text_en", "text_ru") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."seed_key", new_values."started", new_values."text_en", new_values."text_ru" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3fd9e2b2326bb6ba81f91b0f07360581072ac4bf",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d04d4",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_healthevent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="healthevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_healtheventevent" ("confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "started", "text_en", "text_ru") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."ended", old_values."id", old_values."kind", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."seed_key", old_values."started", old_values."text_en", old_values."text_ru" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="9e9323885154a9366e759857acd462d8c3ce7e6f",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bed69",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_healthevent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hearing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_hearingevent" ("case_id", "confirmed_by_id", "confirmed_on", "court_id", "created_at", "defendant_id", "held_on", "id", "is_open", "note", "outcome_en", "outcome_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postponed", "purpose", "seed_key", "starts_at", "time_zone") SELECT new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."court_id", new_values."created_at", new_values."defendant_id", new_values."held_on", new_values."id", new_values."is_open", new_values."note", new_values."outcome_en", new_values."outcome_ru", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."postponed", new_values."purpose", new_values."seed_key", new_values."starts_at", new_values."time_zone" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e3c0faf5249662072bcd2fa6c9d818968b9608a6",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e93cb",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_hearing",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hearing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_hearingevent" ("case_id", "confirmed_by_id", "confirmed_on", "court_id", "created_at", "defendant_id", "held_on", "id", "is_open", "note", "outcome_en", "outcome_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postponed", "purpose", "seed_key", "starts_at", "time_zone") SELECT new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."court_id", new_values."created_at", new_values."defendant_id", new_values."held_on", new_values."id", new_values."is_open", new_values."note", new_values."outcome_en", new_values."outcome_ru", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."postponed", new_values."purpose", new_values."seed_key", new_values."starts_at", new_values."time_zone" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f3a4f43de5232dffd5da5849560f82094e06e1b8",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5abef",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_hearing",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hearing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_hearingevent" ("case_id", "confirmed_by_id", "confirmed_on", "court_id", "created_at", "defendant_id", "held_on", "id", "is_open", "note", "outcome_en", "outcome_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postponed", "purpose", "seed_key", "starts_at", "time_zone") SELECT old_values."case_id", old_values."confirmed_by_id", old_values."confirmed_on", old_values."court_id", old_values."created_at", old_values."defendant_id", old_values."held_on", old_values."id", old_values."is_open", old_values."note", old_values."outcome_en", old_values."outcome_ru", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."postponed", old_values."purpose", old_values."seed_key", old_values."starts_at", old_values."time_zone" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="aae6edf9eccc726ef6cbe2962799b5b2daad25e6",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6b3c5",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_hearing",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="identifier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_identifierevent" ("confirmed_by_id", "confirmed_on", "created_at", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "registry", "seed_key", "url") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."id", new_values."note", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."registry", new_values."seed_key", new_values."url" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="9d9ce4e1794a98bef0bce861a895f8fbd40a12f3",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c72d4",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_identifier",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="identifier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_identifierevent" ("confirmed_by_id", "confirmed_on", "created_at", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "registry", "seed_key", "url") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."id", new_values."note", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."registry", new_values."seed_key", new_values."url" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4f79dcf8a24ae7d6362e07ebad872d25278eb53c",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4a493",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_identifier",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="identifier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_identifierevent" ("confirmed_by_id", "confirmed_on", "created_at", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "registry", "seed_key", "url") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."id", old_values."note", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."registry", old_values."seed_key", old_values."url" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="c822823064b98c3a2bff811ffef47236972229f7",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_84679",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_identifier",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letterchannel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_letterchannelevent" ("as_of", "cost_en", "cost_ru", "facility_id", "from_countries", "id", "kind", "name", "needs_russian_card", "page_limit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed_key", "source_url", "state_sees_en", "state_sees_ru", "url", "valid_from", "valid_to") SELECT new_values."as_of", new_values."cost_en", new_values."cost_ru", new_values."facility_id", new_values."from_countries", new_values."id", new_values."kind", new_values."name", new_values."needs_russian_card", new_values."page_limit", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."seed_key", new_values."source_url", new_values."state_sees_en", new_values."state_sees_ru", new_values."url", new_values."valid_from", new_values."valid_to" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="267422e68d97f7f772027d72f2cd8569b7eb13e1",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5b987",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_letterchannel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letterchannel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_letterchannelevent" ("as_of", "cost_en", "cost_ru", "facility_id", "from_countries", "id", "kind", "name", "needs_russian_card", "page_limit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed_key", "source_url", "state_sees_en", "state_sees_ru", "url", "valid_from", "valid_to") SELECT new_values."as_of", new_values."cost_en", new_values."cost_ru", new_values."facility_id", new_values."from_countries", new_values."id", new_values."kind", new_values."name", new_values."needs_russian_card", new_values."page_limit", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."seed_key", new_values."source_url", new_values."state_sees_en", new_values."state_sees_ru", new_values."url", new_values."valid_from", new_values."valid_to" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7d52f34e820987e2839e64d772683153e63f73c9",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_705a9",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_letterchannel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letterchannel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_letterchannelevent" ("as_of", "cost_en", "cost_ru", "facility_id", "from_countries", "id", "kind", "name", "needs_russian_card", "page_limit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed_key", "source_url", "state_sees_en", "state_sees_ru", "url", "valid_from", "valid_to") SELECT old_values."as_of", old_values."cost_en", old_values."cost_ru", old_values."facility_id", old_values."from_countries", old_values."id", old_values."kind", old_values."name", old_values."needs_russian_card", old_values."page_limit", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."seed_key", old_values."source_url", old_values."state_sees_en", old_values."state_sees_ru", old_values."url", old_values."valid_from", old_values."valid_to" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="3a78f465eb62f767004722d1297e4b25a27105d9",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_67293",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_letterchannel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="name",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_nameevent" ("confirmed_by_id", "confirmed_on", "created_at", "given", "id", "kind", "note", "patronymic", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "surname", "whole") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."given", new_values."id", new_values."kind", new_values."note", new_values."patronymic", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."seed_key", new_values."surname", new_values."whole" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="eb63a6b14f60bb2c7883c2a1e6e4815e8f6e98b0",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8e6cd",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_name",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="name",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_nameevent" ("confirmed_by_id", "confirmed_on", "created_at", "given", "id", "kind", "note", "patronymic", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "surname", "whole") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."given", new_values."id", new_values."kind", new_values."note", new_values."patronymic", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."seed_key", new_values."surname", new_values."whole" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="19358cb7b54f5f515e5374ba4fb18e9583d81acd",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d963c",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_name",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="name",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_nameevent" ("confirmed_by_id", "confirmed_on", "created_at", "given", "id", "kind", "note", "patronymic", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "surname", "whole") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."given", old_values."id", old_values."kind", old_values."note", old_values."patronymic", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."seed_key", old_values."surname", old_values."whole" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="bcab7feaea355eae53c3a1398288fbb2e8e97b20",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_10831",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_name",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="outcome",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_outcomeevent" ("confirmed_by_id", "confirmed_on", "created_at", "defendant_id", "id", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ruling_id", "seed_key") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."defendant_id", new_values."id", new_values."note", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."ruling_id", new_values."seed_key" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ffc4ec5ea96f1b0813f8abf7ecd9aa6366fa997c",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_63602",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_outcome",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="outcome",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_outcomeevent" ("confirmed_by_id", "confirmed_on", "created_at", "defendant_id", "id", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ruling_id", "seed_key") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."defendant_id", new_values."id", new_values."note", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."ruling_id", new_values."seed_key" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0ade32df7d2c06be1bc7fa5bf9fd9814fb463733",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a4b1c",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_outcome",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="outcome",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_outcomeevent" ("confirmed_by_id", "confirmed_on", "created_at", "defendant_id", "id", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ruling_id", "seed_key") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."defendant_id", old_values."id", old_values."note", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."ruling_id", old_values."seed_key" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="24b3cd3be082a696619b1f5627b550dbafc30ed1",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a0260",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_outcome",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="photo",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_photoevent" ("confirmed_by_id", "confirmed_on", "created_at", "credit", "height", "id", "licence", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "sha256", "source_url", "width") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."credit", new_values."height", new_values."id", new_values."licence", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."seed_key", new_values."sha256", new_values."source_url", new_values."width" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a2536ec0a9fb344f10548410707ff39c379ea016",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4c366",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_photo",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="photo",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_photoevent" ("confirmed_by_id", "confirmed_on", "created_at", "credit", "height", "id", "licence", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "sha256", "source_url", "width") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."credit", new_values."height", new_values."id", new_values."licence", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."seed_key", new_values."sha256", new_values."source_url", new_values."width" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."credit" IS DISTINCT FROM (new_values."credit") OR old_values."height" IS DISTINCT FROM (new_values."height") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."licence" IS DISTINCT FROM (new_values."licence") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id") OR old_values."seed_key" IS DISTINCT FROM (new_values."seed_key") OR old_values."sha256" IS DISTINCT FROM (new_values."sha256") OR old_values."source_url" IS DISTINCT FROM (new_values."source_url") OR old_values."width" IS DISTINCT FROM (new_values."width")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="68104c37b87f86ce490c6c74d08d1f9824dfccf3",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_36cc1",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_photo",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="photo",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_photoevent" ("confirmed_by_id", "confirmed_on", "created_at", "credit", "height", "id", "licence", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "sha256", "source_url", "width") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."credit", old_values."height", old_values."id", old_values."licence", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."seed_key", old_values."sha256", old_values."source_url", old_values."width" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="b9e2f7511989652e13d0cd1fd1546f31a1fb47fc",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6a53d",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_photo",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_placementevent" ("certainty", "confirmed_by_id", "confirmed_on", "created_at", "ended", "facility_id", "id", "in_hospital", "in_transit", "left", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_en", "place_ru", "prisoner_id", "seed_key", "started") SELECT new_values."certainty", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."facility_id", new_values."id", new_values."in_hospital", new_values."in_transit", new_values."left", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place_en", new_values."place_ru", new_values."prisoner_id", new_values."seed_key", new_values."started" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="2c0a7e9818f1b65ac355ab2195e92d8b105b72e2",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_90d7a",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_placement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_placementevent" ("certainty", "confirmed_by_id", "confirmed_on", "created_at", "ended", "facility_id", "id", "in_hospital", "in_transit", "left", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_en", "place_ru", "prisoner_id", "seed_key", "started") SELECT new_values."certainty", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."facility_id", new_values."id", new_values."in_hospital", new_values."in_transit", new_values."left", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place_en", new_values."place_ru", new_values."prisoner_id", new_values."seed_key", new_values."started" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="54502a3aae7b2c645e3a7ca0af03e3edaef12017",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_589d3",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_placement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_placementevent" ("certainty", "confirmed_by_id", "confirmed_on", "created_at", "ended", "facility_id", "id", "in_hospital", "in_transit", "left", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_en", "place_ru", "prisoner_id", "seed_key", "started") SELECT old_values."certainty", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."ended", old_values."facility_id", old_values."id", old_values."in_hospital", old_values."in_transit", old_values."left", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place_en", old_values."place_ru", old_values."prisoner_id", old_values."seed_key", old_values."started" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="0ae21466223291c51e1a61026632737e1466255c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9f993",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_placement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="postaladdress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_postaladdressevent" ("confirmed_by_id", "confirmed_on", "created_at", "facility_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "seed_key", "source_url", "text_en", "text_ru", "valid_from", "valid_to") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."facility_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."postcode", new_values."seed_key", new_values."source_url", new_values."text_en", new_values."text_ru", new_values."valid_from", new_values."valid_to" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4aa2f4509d36e4b5b92a56d035e1a970532d7fcf",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3c0d2",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_postaladdress",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="postaladdress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_postaladdressevent" ("confirmed_by_id", "confirmed_on", "created_at", "facility_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "seed_key", "source_url", "text_en", "text_ru", "valid_from", "valid_to") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."facility_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."postcode", new_values."seed_key", new_values."source_url", new_values."text_en", new_values."text_ru", new_values."valid_from", new_values."valid_to" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4c0cebe8d7f367413320a30076e89b0402f969e5",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2b68f",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_postaladdress",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="postaladdress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_postaladdressevent" ("confirmed_by_id", "confirmed_on", "created_at", "facility_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "seed_key", "source_url", "text_en", "text_ru", "valid_from", "valid_to") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."facility_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."postcode", old_values."seed_key", old_values."source_url", old_values."text_en", old_values."text_ru", old_values."valid_from", old_values."valid_to" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="0bd69cbb7c4b6e37047ac0bb1c95382ded003bc9",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8e34b",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_postaladdress",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="prisoner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_prisonerevent" ("address_as", "audience", "avoid", "birth_date", "books", "cards", "circle_id", "citizenships", "created_at", "hidden_at", "home_region", "id", "interests_en", "interests_ru", "is_fake", "keeper_id", "letters", "may_be_said", "merged_into_id", "no_contact_since", "note", "occupation_en", "occupation_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replying_is_punished", "seed_key", "sex", "summary_en", "summary_ru", "uid") SELECT new_values."address_as", new_values."audience", new_values."avoid", new_values."birth_date", new_values."books", new_values."cards", new_values."circle_id", new_values."citizenships", new_values."created_at", new_values."hidden_at", new_values."home_region", new_values."id", new_values."interests_en", new_values."interests_ru", new_values."is_fake", new_values."keeper_id", new_values."letters", new_values."may_be_said", new_values."merged_into_id", new_values."no_contact_since", new_values."note", new_values."occupation_en", new_values."occupation_ru", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."replying_is_punished", new_values."seed_key", new_values."sex", new_values."summary_en", new_values."summary_ru", new_values."uid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="95317112a2ed23936a75da052b5d71af1af07e64",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d6200",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_prisoner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="prisoner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_prisonerevent" ("address_as", "audience", "avoid", "birth_date", "books", "cards", "circle_id", "citizenships", "created_at", "hidden_at", "home_region", "id", "interests_en", "interests_ru", "is_fake", "keeper_id", "letters", "may_be_said", "merged_into_id", "no_contact_since", "note", "occupation_en", "occupation_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replying_is_punished", "seed_key", "sex", "summary_en", "summary_ru", "uid") SELECT new_values."address_as", new_values."audience", new_values."avoid", new_values."birth_date", new_values."books", new_values."cards", new_values."circle_id", new_values."citizenships", new_values."created_at", new_values."hidden_at", new_values."home_region", new_values."id", new_values."interests_en", new_values."interests_ru", new_values."is_fake", new_values."keeper_id", new_values."letters", new_values."may_be_said", new_values."merged_into_id", new_values."no_contact_since", new_values."note", new_values."occupation_en", new_values."occupation_ru", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."replying_is_punished", new_values."seed_key", new_values."sex", new_values."summary_en", new_values."summary_ru", new_values."uid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8e780246411faf0a927927a41a156e636f67a1e1",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e03b7",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_prisoner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="prisoner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_prisonerevent" ("address_as", "audience", "avoid", "birth_date", "books", "cards", "circle_id", "citizenships", "created_at", "hidden_at", "home_region", "id", "interests_en", "interests_ru", "is_fake", "keeper_id", "letters", "may_be_said", "merged_into_id", "no_contact_since", "note", "occupation_en", "occupation_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replying_is_punished", "seed_key", "sex", "summary_en", "summary_ru", "uid") SELECT old_values."address_as", old_values."audience", old_values."avoid", old_values."birth_date", old_values."books", old_values."cards", old_values."circle_id", old_values."citizenships", old_values."created_at", old_values."hidden_at", old_values."home_region", old_values."id", old_values."interests_en", old_values."interests_ru", old_values."is_fake", old_values."keeper_id", old_values."letters", old_values."may_be_said", old_values."merged_into_id", old_values."no_contact_since", old_values."note", old_values."occupation_en", old_values."occupation_ru", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."replying_is_punished", old_values."seed_key", old_values."sex", old_values."summary_en", old_values."summary_ru", old_values."uid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="a37d68a819d9477f766a7f8f33e02c777b526a2b",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cc6fe",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_prisoner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="prisonercategory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_prisonercategoryevent" ("category_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id") SELECT new_values."category_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3247d87550a561b9af9cf8ebc9c2526cc834144e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_342b8",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_prisonercategory",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="prisonercategory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_prisonercategoryevent" ("category_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id") SELECT new_values."category_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="10673958679a0a006ad21178cfd7016adeabd45c",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_be77a",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_prisonercategory",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="prisonercategory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_prisonercategoryevent" ("category_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id") SELECT old_values."category_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="7767f81d846f058f9a85ab04d2c1c839a61b7468",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8b337",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_prisonercategory",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="punishmentstint",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_punishmentstintevent" ("confirmed_by_id", "confirmed_on", "created_at", "days_ordered", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "reason_en", "reason_ru", "seed_key", "started") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."days_ordered", new_values."ended", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."reason_en", new_values."reason_ru", new_values."seed_key", new_values."started" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c3c8d4795186f4e6630f36cb6212054550804304",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_71cbe",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_punishmentstint",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="punishmentstint",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_punishmentstintevent" ("confirmed_by_id", "confirmed_on", "created_at", "days_ordered", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "reason_en", "reason_ru", "seed_key", "started") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."days_ordered", new_values."ended", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."reason_en", new_values."reason_ru", new_values."seed_key", new_values."started" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c43b40a6c1a88db6d397b46774cbe313e77f2945",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_872fd",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_punishmentstint",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="punishmentstint",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_punishmentstintevent" ("confirmed_by_id", "confirmed_on", "created_at", "days_ordered", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "reason_en", "reason_ru", "seed_key", "started") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."days_ordered", old_values."ended", old_values."id", old_values."kind", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."reason_en", old_values."reason_ru", old_values."seed_key", old_values."started" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="c236cf5fcb79d6b31fbdf5341c17c62ebe94eab8",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b2ed7",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_punishmentstint",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="release",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_releaseevent" ("confirmed_by_id", "confirmed_on", "created_at", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "released_on", "seed_key") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."released_on", new_values."seed_key" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a96bd6c2f68eb5a9f6cd3ad739202cff9dab7e02",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0b23f",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_release",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="release",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_releaseevent" ("confirmed_by_id", "confirmed_on", "created_at", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "released_on", "seed_key") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."released_on", new_values."seed_key" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="30cef9b048a4218ac41394d2d8a0f38119088088",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c8892",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_release",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="release",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_releaseevent" ("confirmed_by_id", "confirmed_on", "created_at", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "released_on", "seed_key") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."id", old_values."kind", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."released_on", old_values."seed_key" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="37e030cafd435f9f7aa5246f7cc1c234528e6b47",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8c713",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_release",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="restraint",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_restraintevent" ("case_id", "confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "started") SELECT new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."seed_key", new_values."started" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8a99d9725d8a22bbe1a24b58d662a1dd73064324",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2050b",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_restraint",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="restraint",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_restraintevent" ("case_id", "confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "started") SELECT new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."seed_key", new_values."started" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5cb069f96e61bcfc542362b26808b684cb49517a",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9e94f",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_restraint",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="restraint",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_restraintevent" ("case_id", "confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "seed_key", "started") SELECT old_values."case_id", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."ended", old_values."id", old_values."kind", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."seed_key", old_values."started" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="07a96fcdd3cb9d50c72c2cadbeec596c86264b8e",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e6995",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_restraint",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ruling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_rulingevent" ("case_id", "confirmed_by_id", "confirmed_on", "court_id", "created_at", "given_on", "id", "in_force_from", "instance", "note", "note_en", "note_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed_key") SELECT new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."court_id", new_values."created_at", new_values."given_on", new_values."id", new_values."in_force_from", new_values."instance", new_values."note", new_values."note_en", new_values."note_ru", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."seed_key" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="1b0d22205b4e09455b7e926dd6964e1618d3d29f",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fd128",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_ruling",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ruling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_rulingevent" ("case_id", "confirmed_by_id", "confirmed_on", "court_id", "created_at", "given_on", "id", "in_force_from", "instance", "note", "note_en", "note_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed_key") SELECT new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."court_id", new_values."created_at", new_values."given_on", new_values."id", new_values."in_force_from", new_values."instance", new_values."note", new_values."note_en", new_values."note_ru", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."seed_key" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a2cc5da048d80efaa60e4a85c3146322a2c3e48e",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1b7b2",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_ruling",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ruling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_rulingevent" ("case_id", "confirmed_by_id", "confirmed_on", "court_id", "created_at", "given_on", "id", "in_force_from", "instance", "note", "note_en", "note_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed_key") SELECT old_values."case_id", old_values."confirmed_by_id", old_values."confirmed_on", old_values."court_id", old_values."created_at", old_values."given_on", old_values."id", old_values."in_force_from", old_values."instance", old_values."note", old_values."note_en", old_values."note_ru", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."seed_key" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="8f7ba9cc6cfb9f21d9b2e389568bef7f423f2e1c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a9633",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_ruling",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sentence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_sentenceevent" ("bans_en", "bans_ru", "confirmed_by_id", "confirmed_on", "created_at", "days", "fine_rub", "hours", "id", "kind", "life", "months", "note", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prison_months", "probation_months", "regime", "runs_from", "seed_key", "years") SELECT new_values."bans_en", new_values."bans_ru", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."days", new_values."fine_rub", new_values."hours", new_values."id", new_values."kind", new_values."life", new_values."months", new_values."note", new_values."outcome_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prison_months", new_values."probation_months", new_values."regime", new_values."runs_from", new_values."seed_key", new_values."years" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="15d9d655f37faedf570e7c20896ab728459fbc12",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d6b6a",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_sentence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sentence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_sentenceevent" ("bans_en", "bans_ru", "confirmed_by_id", "confirmed_on", "created_at", "days", "fine_rub", "hours", "id", "kind", "life", "months", "note", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prison_months", "probation_months", "regime", "runs_from", "seed_key", "years") SELECT new_values."bans_en", new_values."bans_ru", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."days", new_values."fine_rub", new_values."hours", new_values."id", new_values."kind", new_values."life", new_values."months", new_values."note", new_values."outcome_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prison_months", new_values."probation_months", new_values."regime", new_values."runs_from", new_values."seed_key", new_values."years" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="63dcd59a7f6cfc181260726c6abbc8f6748aca6a",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_73011",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_sentence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sentence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_sentenceevent" ("bans_en", "bans_ru", "confirmed_by_id", "confirmed_on", "created_at", "days", "fine_rub", "hours", "id", "kind", "life", "months", "note", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prison_months", "probation_months", "regime", "runs_from", "seed_key", "years") SELECT old_values."bans_en", old_values."bans_ru", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."days", old_values."fine_rub", old_values."hours", old_values."id", old_values."kind", old_values."life", old_values."months", old_values."note", old_values."outcome_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prison_months", old_values."probation_months", old_values."regime", old_values."runs_from", old_values."seed_key", old_values."years" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="34704e1792c8c9b80c4cc26fbcd10ca9ac43135e",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_da76f",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_sentence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="source",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_sourceevent" ("audience", "author", "dated", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reliability", "seed_key", "title", "url") SELECT new_values."audience", new_values."author", new_values."dated", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reliability", new_values."seed_key", new_values."title", new_values."url" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ca259cd5cb75280f95ee7677d05bef289415e640",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_34e8b",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_source",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="source",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_sourceevent" ("audience", "author", "dated", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reliability", "seed_key", "title", "url") SELECT new_values."audience", new_values."author", new_values."dated", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reliability", new_values."seed_key", new_values."title", new_values."url" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e4391b3d392b76ec00086959cafe23ddd20242e8",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_85107",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_source",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="source",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_sourceevent" ("audience", "author", "dated", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reliability", "seed_key", "title", "url") SELECT old_values."audience", old_values."author", old_values."dated", old_values."id", old_values."kind", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reliability", old_values."seed_key", old_values."title", old_values."url" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="23e389f5ee962f3185cea610bbfb94a77b8477fc",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b9e4f",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_source",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="tally",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_tallyevent" ("as_of", "audience", "bound", "counted", "id", "note", "number", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "remark_en", "remark_ru", "seed_key", "since", "source_id", "uid", "until") SELECT new_values."as_of", new_values."audience", new_values."bound", new_values."counted", new_values."id", new_values."note", new_values."number", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."quote", new_values."remark_en", new_values."remark_ru", new_values."seed_key", new_values."since", new_values."source_id", new_values."uid", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b37d353c32064c2d05cf96c113a940dca91975cb",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_tallyevent" ("as_of", "audience", "bound", "counted", "id", "note", "number", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "remark_en", "remark_ru", "seed_key", "since", "source_id", "uid", "until") SELECT new_values."as_of", new_values."audience", new_values."bound", new_values."counted", new_values."id", new_values."note", new_values."number", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."quote", new_values."remark_en", new_values."remark_ru", new_values."seed_key", new_values."since", new_values."source_id", new_values."uid", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="efa924f5e90fac0bf7750103672eb6de26171450",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_tallyevent" ("as_of", "audience", "bound", "counted", "id", "note", "number", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "remark_en", "remark_ru", "seed_key", "since", "source_id", "uid", "until") SELECT old_values."as_of", old_values."audience", old_values."bound", old_values."counted", old_values."id", old_values."note", old_values."number", old_values."organisation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."quote", old_values."remark_en", old_values."remark_ru", old_values."seed_key", old_values."since", old_values."source_id", old_values."uid", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="e04ae3295363b19555ae15cc3dac7968acc5e43a",
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
                    model_name="categoryevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="0f6f3b845c751e937042f7127926a0814265fbad",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_aa147",
                            table="cases_categoryevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="prisonercategoryevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b619c6a01fbd012f20f912e557c0fe9486c4616a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_e252c",
                            table="cases_prisonercategoryevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
