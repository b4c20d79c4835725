"""Who looked at what again: checks, and on every fact when it was recorded and who confirmed it."""

import datetime

import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.datetime
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import tracker.migrating


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0003_name_keys"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("tracker", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Check",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("model", models.CharField(max_length=30, verbose_name="what")),
                ("row", models.BigIntegerField()),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("still_so", "still so"),
                            ("changed", "changed: the file was opened"),
                            ("unknown", "cannot be known now"),
                            ("doubted", "in doubt"),
                        ],
                        max_length=8,
                        verbose_name="answer",
                    ),
                ),
                ("as_of", models.DateField(verbose_name="as of")),
                ("until", models.DateField(null=True, verbose_name="asked again on")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="when")),
                (
                    "facility",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="checks",
                        to="cases.facility",
                        verbose_name="facility",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                (
                    "prisoner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="checks",
                        to="cases.prisoner",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "check",
                "verbose_name_plural": "checks",
            },
        ),
        migrations.CreateModel(
            name="CheckEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("model", models.CharField(max_length=30, verbose_name="what")),
                ("row", models.BigIntegerField()),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("still_so", "still so"),
                            ("changed", "changed: the file was opened"),
                            ("unknown", "cannot be known now"),
                            ("doubted", "in doubt"),
                        ],
                        max_length=8,
                        verbose_name="answer",
                    ),
                ),
                ("as_of", models.DateField(verbose_name="as of")),
                ("until", models.DateField(null=True, verbose_name="asked again on")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="when")),
                (
                    "facility",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.facility",
                        verbose_name="facility",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
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
                        to="cases.check",
                    ),
                ),
                (
                    "prisoner",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
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
        tracker.migrating.AllAtOnce(
            operations=[
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
                migrations.AddField(
                    model_name="assessment",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="assessmentevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="assessmentevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="charge",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="charge",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="chargeevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="chargeevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="consent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="consent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="consentevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="consentevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="death",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="death",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="deathevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="deathevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="defendant",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="defendant",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="defendantevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="defendantevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="designation",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="designation",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="designationevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="designationevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="disclosure",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="disclosure",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="disclosureevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="disclosureevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="event",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="event",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="eventevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="eventevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="evidence",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="evidence",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="evidenceevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="evidenceevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="healthevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="healthevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="healtheventevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="healtheventevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="name",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="name",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="nameevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="nameevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="outcome",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="outcome",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="outcomeevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="outcomeevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="placement",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="placement",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="placementevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="placementevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="postaladdress",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="postaladdress",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="postaladdressevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="postaladdressevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="punishmentstint",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="punishmentstint",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="punishmentstintevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="punishmentstintevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="release",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="release",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="releaseevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="releaseevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="restraint",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="restraint",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="restraintevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="restraintevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="ruling",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="ruling",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="rulingevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="rulingevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="sentence",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="sentence",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AddField(
                    model_name="sentenceevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="sentenceevent",
                    name="created_at",
                    field=models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="recorded"
                    ),
                ),
                migrations.AlterField(
                    model_name="postaladdress",
                    name="confirmed_on",
                    field=models.DateField(
                        blank=True,
                        help_text="The day on which somebody last checked that this is so.",
                        null=True,
                        verbose_name="last confirmed",
                    ),
                ),
                migrations.AlterField(
                    model_name="postaladdressevent",
                    name="confirmed_on",
                    field=models.DateField(
                        blank=True,
                        help_text="The day on which somebody last checked that this is so.",
                        null=True,
                        verbose_name="last confirmed",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_assessmentevent" ("as_of", "confirmed_by_id", "confirmed_on", "created_at", "criteria", "id", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "text_en", "text_ru", "url", "verdict") SELECT new_values."as_of", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."criteria", new_values."id", new_values."note", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."text_en", new_values."text_ru", new_values."url", new_values."verdict" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c20a30fe8e441de525afc28837bc7352c9f1f81a",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_assessmentevent" ("as_of", "confirmed_by_id", "confirmed_on", "created_at", "criteria", "id", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "text_en", "text_ru", "url", "verdict") SELECT new_values."as_of", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."criteria", new_values."id", new_values."note", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."text_en", new_values."text_ru", new_values."url", new_values."verdict" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."as_of" IS DISTINCT FROM (new_values."as_of") OR old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."criteria" IS DISTINCT FROM (new_values."criteria") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."organisation_id" IS DISTINCT FROM (new_values."organisation_id") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id") OR old_values."text_en" IS DISTINCT FROM (new_values."text_en") OR old_values."text_ru" IS DISTINCT FROM (new_values."text_ru") OR old_values."url" IS DISTINCT FROM (new_values."url") OR old_values."verdict" IS DISTINCT FROM (new_values."verdict")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="92c2bfaec9234c14f94fe4697d1b137d0a1f038d",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_assessmentevent" ("as_of", "confirmed_by_id", "confirmed_on", "created_at", "criteria", "id", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "text_en", "text_ru", "url", "verdict") SELECT old_values."as_of", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."criteria", old_values."id", old_values."note", old_values."organisation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."text_en", old_values."text_ru", old_values."url", old_values."verdict" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="0f1901fa4b28521ca208247823d031356779b950",
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
                    model_name="charge",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_chargeevent" ("act_en", "act_ru", "article_id", "attempt", "confirmed_by_id", "confirmed_on", "created_at", "defendant_id", "id", "laid_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "point", "requalified_to_id", "status") SELECT new_values."act_en", new_values."act_ru", new_values."article_id", new_values."attempt", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."defendant_id", new_values."id", new_values."laid_on", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."point", new_values."requalified_to_id", new_values."status" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7170deb94d0cc135fc86b9ceb25fa3685bd5eff8",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_chargeevent" ("act_en", "act_ru", "article_id", "attempt", "confirmed_by_id", "confirmed_on", "created_at", "defendant_id", "id", "laid_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "point", "requalified_to_id", "status") SELECT new_values."act_en", new_values."act_ru", new_values."article_id", new_values."attempt", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."defendant_id", new_values."id", new_values."laid_on", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."point", new_values."requalified_to_id", new_values."status" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."act_en" IS DISTINCT FROM (new_values."act_en") OR old_values."act_ru" IS DISTINCT FROM (new_values."act_ru") OR old_values."article_id" IS DISTINCT FROM (new_values."article_id") OR old_values."attempt" IS DISTINCT FROM (new_values."attempt") OR old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."defendant_id" IS DISTINCT FROM (new_values."defendant_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."laid_on" IS DISTINCT FROM (new_values."laid_on") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."point" IS DISTINCT FROM (new_values."point") OR old_values."requalified_to_id" IS DISTINCT FROM (new_values."requalified_to_id") OR old_values."status" IS DISTINCT FROM (new_values."status")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="391792b02a41996772f2209d5e813665f26bd306",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_chargeevent" ("act_en", "act_ru", "article_id", "attempt", "confirmed_by_id", "confirmed_on", "created_at", "defendant_id", "id", "laid_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "point", "requalified_to_id", "status") SELECT old_values."act_en", old_values."act_ru", old_values."article_id", old_values."attempt", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."defendant_id", old_values."id", old_values."laid_on", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."point", old_values."requalified_to_id", old_values."status" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="55e2ee5f52883d184a992f21ed2e99b8813cacf0",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_consentevent" ("confirmed_by_id", "confirmed_on", "created_at", "given_on", "how", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "recorded_by_id", "until", "withdrawn_on") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."given_on", new_values."how", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."recorded_by_id", new_values."until", new_values."withdrawn_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="807b00dd68b6ec3d845127ac45216f1f7cd94095",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_consentevent" ("confirmed_by_id", "confirmed_on", "created_at", "given_on", "how", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "recorded_by_id", "until", "withdrawn_on") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."given_on", new_values."how", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."recorded_by_id", new_values."until", new_values."withdrawn_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."given_on" IS DISTINCT FROM (new_values."given_on") OR old_values."how" IS DISTINCT FROM (new_values."how") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id") OR old_values."recorded_by_id" IS DISTINCT FROM (new_values."recorded_by_id") OR old_values."until" IS DISTINCT FROM (new_values."until") OR old_values."withdrawn_on" IS DISTINCT FROM (new_values."withdrawn_on")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="18cc0b59c6289ff7a8534f82db54de99ff42b94d",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_consentevent" ("confirmed_by_id", "confirmed_on", "created_at", "given_on", "how", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "recorded_by_id", "until", "withdrawn_on") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."given_on", old_values."how", old_values."id", old_values."kind", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."recorded_by_id", old_values."until", old_values."withdrawn_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="9406862f1a37cfe9261a2b9efdf48434ea6e519d",
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
                    model_name="death",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_deathevent" ("cause_en", "cause_ru", "confirmed_by_id", "confirmed_on", "created_at", "died_on", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_en", "place_ru", "prisoner_id", "where") SELECT new_values."cause_en", new_values."cause_ru", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."died_on", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place_en", new_values."place_ru", new_values."prisoner_id", new_values."where" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ad9703cf663fa7b2ef39c9f7d6e18654d83dd49d",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_deathevent" ("cause_en", "cause_ru", "confirmed_by_id", "confirmed_on", "created_at", "died_on", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_en", "place_ru", "prisoner_id", "where") SELECT new_values."cause_en", new_values."cause_ru", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."died_on", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place_en", new_values."place_ru", new_values."prisoner_id", new_values."where" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."cause_en" IS DISTINCT FROM (new_values."cause_en") OR old_values."cause_ru" IS DISTINCT FROM (new_values."cause_ru") OR old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."died_on" IS DISTINCT FROM (new_values."died_on") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."place_en" IS DISTINCT FROM (new_values."place_en") OR old_values."place_ru" IS DISTINCT FROM (new_values."place_ru") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id") OR old_values."where" IS DISTINCT FROM (new_values."where")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="6be836ebca282090229fbfcd071bfc45254b6611",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_deathevent" ("cause_en", "cause_ru", "confirmed_by_id", "confirmed_on", "created_at", "died_on", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_en", "place_ru", "prisoner_id", "where") SELECT old_values."cause_en", old_values."cause_ru", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."died_on", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place_en", old_values."place_ru", old_values."prisoner_id", old_values."where" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="46bdd30b67ce47cd968a9b357911e1d79883145f",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_defendantevent" ("act_en", "act_ru", "case_id", "confirmed_by_id", "confirmed_on", "created_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id") SELECT new_values."act_en", new_values."act_ru", new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b6aa974a60f1f9edc6aff9054a2612bbf6621021",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_defendantevent" ("act_en", "act_ru", "case_id", "confirmed_by_id", "confirmed_on", "created_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id") SELECT new_values."act_en", new_values."act_ru", new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."act_en" IS DISTINCT FROM (new_values."act_en") OR old_values."act_ru" IS DISTINCT FROM (new_values."act_ru") OR old_values."case_id" IS DISTINCT FROM (new_values."case_id") OR old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="2fc86094a5e1d48d1d74c315d007b9e40bbbbb26",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_defendantevent" ("act_en", "act_ru", "case_id", "confirmed_by_id", "confirmed_on", "created_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id") SELECT old_values."act_en", old_values."act_ru", old_values."case_id", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="e26a0ebd5333bd452728e5c45d48f830759bb316",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_designationevent" ("confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "register", "started") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."register", new_values."started" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="64cbaaba7298d81fafea86e2c1f6497434cb52ae",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_designationevent" ("confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "register", "started") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."register", new_values."started" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."ended" IS DISTINCT FROM (new_values."ended") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id") OR old_values."register" IS DISTINCT FROM (new_values."register") OR old_values."started" IS DISTINCT FROM (new_values."started")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3e605d2bcd2f20d5570abc2ce1372fb781d5c06c",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_designationevent" ("confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "register", "started") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."ended", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."register", old_values."started" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="2a5960d03d774a0986eb252fd497d8b829f0dadc",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_disclosureevent" ("audience", "confirmed_by_id", "confirmed_on", "consent_id", "created_at", "embargo_until", "group", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id") SELECT new_values."audience", new_values."confirmed_by_id", new_values."confirmed_on", new_values."consent_id", new_values."created_at", new_values."embargo_until", new_values."group", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="764423b1bfc09e484dcd09d8461249902e39e7f9",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_disclosureevent" ("audience", "confirmed_by_id", "confirmed_on", "consent_id", "created_at", "embargo_until", "group", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id") SELECT new_values."audience", new_values."confirmed_by_id", new_values."confirmed_on", new_values."consent_id", new_values."created_at", new_values."embargo_until", new_values."group", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."audience" IS DISTINCT FROM (new_values."audience") OR old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."consent_id" IS DISTINCT FROM (new_values."consent_id") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."embargo_until" IS DISTINCT FROM (new_values."embargo_until") OR old_values."group" IS DISTINCT FROM (new_values."group") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="07bda2a9f584d156ea4ea79418aee12745670f99",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_disclosureevent" ("audience", "confirmed_by_id", "confirmed_on", "consent_id", "created_at", "embargo_until", "group", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id") SELECT old_values."audience", old_values."confirmed_by_id", old_values."confirmed_on", old_values."consent_id", old_values."created_at", old_values."embargo_until", old_values."group", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="9cb7d3c042caa9edcdc9bc187f60d0f75baa349c",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_eventevent" ("audience", "case_id", "confirmed_by_id", "confirmed_on", "created_at", "happened_on", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "text_en", "text_ru") SELECT new_values."audience", new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."happened_on", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."text_en", new_values."text_ru" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="03043cef41433ae5e08916eae84c2d4ef712046b",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_eventevent" ("audience", "case_id", "confirmed_by_id", "confirmed_on", "created_at", "happened_on", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "text_en", "text_ru") SELECT new_values."audience", new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."happened_on", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."text_en", new_values."text_ru" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."audience" IS DISTINCT FROM (new_values."audience") OR old_values."case_id" IS DISTINCT FROM (new_values."case_id") OR old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."happened_on" IS DISTINCT FROM (new_values."happened_on") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id") OR old_values."text_en" IS DISTINCT FROM (new_values."text_en") OR old_values."text_ru" IS DISTINCT FROM (new_values."text_ru")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="83e274534c6ae30945a9e97414566a1784b64c3f",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_eventevent" ("audience", "case_id", "confirmed_by_id", "confirmed_on", "created_at", "happened_on", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "text_en", "text_ru") SELECT old_values."audience", old_values."case_id", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."happened_on", old_values."id", old_values."kind", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."text_en", old_values."text_ru" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f22b3e5f1daf319c6c3dd183becbaeb79e2db1db",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_evidenceevent" ("case_id", "checked_by_id", "confirmed_by_id", "confirmed_on", "created_at", "dispute_en", "dispute_ru", "fact", "group", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "quote", "source_id", "stance", "value") SELECT new_values."case_id", new_values."checked_by_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."dispute_en", new_values."dispute_ru", new_values."fact", new_values."group", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."quote", new_values."source_id", new_values."stance", new_values."value" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="038bb8289b50e4ec4d38c870ea90d63d77ab8740",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_evidenceevent" ("case_id", "checked_by_id", "confirmed_by_id", "confirmed_on", "created_at", "dispute_en", "dispute_ru", "fact", "group", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "quote", "source_id", "stance", "value") SELECT new_values."case_id", new_values."checked_by_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."dispute_en", new_values."dispute_ru", new_values."fact", new_values."group", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."quote", new_values."source_id", new_values."stance", new_values."value" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."case_id" IS DISTINCT FROM (new_values."case_id") OR old_values."checked_by_id" IS DISTINCT FROM (new_values."checked_by_id") OR old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."dispute_en" IS DISTINCT FROM (new_values."dispute_en") OR old_values."dispute_ru" IS DISTINCT FROM (new_values."dispute_ru") OR old_values."fact" IS DISTINCT FROM (new_values."fact") OR old_values."group" IS DISTINCT FROM (new_values."group") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id") OR old_values."quote" IS DISTINCT FROM (new_values."quote") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."stance" IS DISTINCT FROM (new_values."stance") OR old_values."value" IS DISTINCT FROM (new_values."value")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="6cb8ff1aeaa6be94f48be839a100b56939ee41a1",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_evidenceevent" ("case_id", "checked_by_id", "confirmed_by_id", "confirmed_on", "created_at", "dispute_en", "dispute_ru", "fact", "group", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "quote", "source_id", "stance", "value") SELECT old_values."case_id", old_values."checked_by_id", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."dispute_en", old_values."dispute_ru", old_values."fact", old_values."group", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."quote", old_values."source_id", old_values."stance", old_values."value" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="d2c3df48ba41321411fc70c5e8cb0574ba7a8738",
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
                    model_name="healthevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_healtheventevent" ("confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "started", "text_en", "text_ru") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."started", new_values."text_en", new_values."text_ru" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="1cabb4b079d69024eacf813ced6dd00634f52bfb",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_healtheventevent" ("confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "started", "text_en", "text_ru") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."started", new_values."text_en", new_values."text_ru" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."ended" IS DISTINCT FROM (new_values."ended") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id") OR old_values."started" IS DISTINCT FROM (new_values."started") OR old_values."text_en" IS DISTINCT FROM (new_values."text_en") OR old_values."text_ru" IS DISTINCT FROM (new_values."text_ru")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e529778f1f8173cce738ed51f78f3e8b5bc043a1",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_healtheventevent" ("confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "started", "text_en", "text_ru") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."ended", old_values."id", old_values."kind", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."started", old_values."text_en", old_values."text_ru" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="174326b54d32f4769b166f90cf8857cb7f7a9dca",
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
                    model_name="name",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_nameevent" ("confirmed_by_id", "confirmed_on", "created_at", "given", "id", "kind", "note", "patronymic", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "surname", "whole") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."given", new_values."id", new_values."kind", new_values."note", new_values."patronymic", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."surname", new_values."whole" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="73a2615119ae7f029d72db9a5f0b79b533a16e23",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_nameevent" ("confirmed_by_id", "confirmed_on", "created_at", "given", "id", "kind", "note", "patronymic", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "surname", "whole") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."given", new_values."id", new_values."kind", new_values."note", new_values."patronymic", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."surname", new_values."whole" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."given" IS DISTINCT FROM (new_values."given") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."patronymic" IS DISTINCT FROM (new_values."patronymic") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id") OR old_values."surname" IS DISTINCT FROM (new_values."surname") OR old_values."whole" IS DISTINCT FROM (new_values."whole")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3d0e40249fefb4a0746ebc7a14afc53d93015aa9",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_nameevent" ("confirmed_by_id", "confirmed_on", "created_at", "given", "id", "kind", "note", "patronymic", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "surname", "whole") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."given", old_values."id", old_values."kind", old_values."note", old_values."patronymic", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."surname", old_values."whole" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="66dd9cd5cd5acf401c3f90e7bb77fbdf1b65a532",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_outcomeevent" ("confirmed_by_id", "confirmed_on", "created_at", "defendant_id", "id", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ruling_id") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."defendant_id", new_values."id", new_values."note", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."ruling_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="6b9842b52a802bc9d62d09f93d89cce1ff427f63",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_outcomeevent" ("confirmed_by_id", "confirmed_on", "created_at", "defendant_id", "id", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ruling_id") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."defendant_id", new_values."id", new_values."note", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."ruling_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."defendant_id" IS DISTINCT FROM (new_values."defendant_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."outcome" IS DISTINCT FROM (new_values."outcome") OR old_values."ruling_id" IS DISTINCT FROM (new_values."ruling_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ea8bb0780ade4022283100fb33fef98257133f3a",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_outcomeevent" ("confirmed_by_id", "confirmed_on", "created_at", "defendant_id", "id", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ruling_id") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."defendant_id", old_values."id", old_values."note", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."ruling_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="d229514f1c476ba0c7fd7338740ebc35971552cb",
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
                    model_name="placement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_placementevent" ("certainty", "confirmed_by_id", "confirmed_on", "created_at", "ended", "facility_id", "id", "in_hospital", "in_transit", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_en", "place_ru", "prisoner_id", "started") SELECT new_values."certainty", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."facility_id", new_values."id", new_values."in_hospital", new_values."in_transit", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place_en", new_values."place_ru", new_values."prisoner_id", new_values."started" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="312568c68e707e97f680cd4e7134ea70c2e8bb61",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_placementevent" ("certainty", "confirmed_by_id", "confirmed_on", "created_at", "ended", "facility_id", "id", "in_hospital", "in_transit", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_en", "place_ru", "prisoner_id", "started") SELECT new_values."certainty", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."facility_id", new_values."id", new_values."in_hospital", new_values."in_transit", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place_en", new_values."place_ru", new_values."prisoner_id", new_values."started" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."certainty" IS DISTINCT FROM (new_values."certainty") OR old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."ended" IS DISTINCT FROM (new_values."ended") OR old_values."facility_id" IS DISTINCT FROM (new_values."facility_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."in_hospital" IS DISTINCT FROM (new_values."in_hospital") OR old_values."in_transit" IS DISTINCT FROM (new_values."in_transit") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."place_en" IS DISTINCT FROM (new_values."place_en") OR old_values."place_ru" IS DISTINCT FROM (new_values."place_ru") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id") OR old_values."started" IS DISTINCT FROM (new_values."started")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4a338ff0cebfe52de40e1ff969e0cf12a7da3d75",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_placementevent" ("certainty", "confirmed_by_id", "confirmed_on", "created_at", "ended", "facility_id", "id", "in_hospital", "in_transit", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_en", "place_ru", "prisoner_id", "started") SELECT old_values."certainty", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."ended", old_values."facility_id", old_values."id", old_values."in_hospital", old_values."in_transit", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place_en", old_values."place_ru", old_values."prisoner_id", old_values."started" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="cce479f033f8554b1e95e57bbabd94acc9dc1a8f",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_postaladdressevent" ("confirmed_by_id", "confirmed_on", "created_at", "facility_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "source_url", "text_en", "text_ru", "valid_from", "valid_to") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."facility_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."postcode", new_values."source_url", new_values."text_en", new_values."text_ru", new_values."valid_from", new_values."valid_to" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c3e97ec9e57a695262fd80b4cd112cd30bd1f492",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_postaladdressevent" ("confirmed_by_id", "confirmed_on", "created_at", "facility_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "source_url", "text_en", "text_ru", "valid_from", "valid_to") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."facility_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."postcode", new_values."source_url", new_values."text_en", new_values."text_ru", new_values."valid_from", new_values."valid_to" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."facility_id" IS DISTINCT FROM (new_values."facility_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."postcode" IS DISTINCT FROM (new_values."postcode") OR old_values."source_url" IS DISTINCT FROM (new_values."source_url") OR old_values."text_en" IS DISTINCT FROM (new_values."text_en") OR old_values."text_ru" IS DISTINCT FROM (new_values."text_ru") OR old_values."valid_from" IS DISTINCT FROM (new_values."valid_from") OR old_values."valid_to" IS DISTINCT FROM (new_values."valid_to")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="da4355a70165ff2f2c6abf357e221ad731827f6c",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_postaladdressevent" ("confirmed_by_id", "confirmed_on", "created_at", "facility_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "source_url", "text_en", "text_ru", "valid_from", "valid_to") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."facility_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."postcode", old_values."source_url", old_values."text_en", old_values."text_ru", old_values."valid_from", old_values."valid_to" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="d980fa48e083bb78903f2716e33c908c6821837d",
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
                    model_name="punishmentstint",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_punishmentstintevent" ("confirmed_by_id", "confirmed_on", "created_at", "days_ordered", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "reason_en", "reason_ru", "started") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."days_ordered", new_values."ended", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."reason_en", new_values."reason_ru", new_values."started" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c95cf6e1835378efbfeac665b0719c90d40e294e",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_punishmentstintevent" ("confirmed_by_id", "confirmed_on", "created_at", "days_ordered", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "reason_en", "reason_ru", "started") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."days_ordered", new_values."ended", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."reason_en", new_values."reason_ru", new_values."started" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."days_ordered" IS DISTINCT FROM (new_values."days_ordered") OR old_values."ended" IS DISTINCT FROM (new_values."ended") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id") OR old_values."reason_en" IS DISTINCT FROM (new_values."reason_en") OR old_values."reason_ru" IS DISTINCT FROM (new_values."reason_ru") OR old_values."started" IS DISTINCT FROM (new_values."started")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5433337d14abd1595abc976f904c5ac0720ad9ed",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_punishmentstintevent" ("confirmed_by_id", "confirmed_on", "created_at", "days_ordered", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "reason_en", "reason_ru", "started") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."days_ordered", old_values."ended", old_values."id", old_values."kind", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."reason_en", old_values."reason_ru", old_values."started" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="3c8d1eee4828a899b6b443a2284ab8788d1274c9",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_releaseevent" ("confirmed_by_id", "confirmed_on", "created_at", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "released_on") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."released_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="fc4152afc963d5d93bb5066297cd034b3b82fc73",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_releaseevent" ("confirmed_by_id", "confirmed_on", "created_at", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "released_on") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."released_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id") OR old_values."released_on" IS DISTINCT FROM (new_values."released_on")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3a5bed5bce054aebb9c66467f0e31c6365600568",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_releaseevent" ("confirmed_by_id", "confirmed_on", "created_at", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "released_on") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."id", old_values."kind", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."released_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="63c2668f013d64ca5dd11e490f3d7413fefdf5e7",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_restraintevent" ("confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "started") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."started" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="50209593aa4dc6fb8374f4aea7b98a9d1cfa7c76",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_restraintevent" ("confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "started") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."started" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."ended" IS DISTINCT FROM (new_values."ended") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id") OR old_values."started" IS DISTINCT FROM (new_values."started")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8a3e3e1a36750972797fab78fe76656f955252da",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_restraintevent" ("confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "started") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."ended", old_values."id", old_values."kind", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."started" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ed49fe464fac633dd541f4f60191691a5602706c",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_rulingevent" ("case_id", "confirmed_by_id", "confirmed_on", "court_id", "created_at", "given_on", "id", "in_force_from", "instance", "note", "note_en", "note_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."court_id", new_values."created_at", new_values."given_on", new_values."id", new_values."in_force_from", new_values."instance", new_values."note", new_values."note_en", new_values."note_ru", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4d0185c950e82c53a38c5942e4cb04e8b8223022",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_rulingevent" ("case_id", "confirmed_by_id", "confirmed_on", "court_id", "created_at", "given_on", "id", "in_force_from", "instance", "note", "note_en", "note_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."court_id", new_values."created_at", new_values."given_on", new_values."id", new_values."in_force_from", new_values."instance", new_values."note", new_values."note_en", new_values."note_ru", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."case_id" IS DISTINCT FROM (new_values."case_id") OR old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."court_id" IS DISTINCT FROM (new_values."court_id") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."given_on" IS DISTINCT FROM (new_values."given_on") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."in_force_from" IS DISTINCT FROM (new_values."in_force_from") OR old_values."instance" IS DISTINCT FROM (new_values."instance") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."note_en" IS DISTINCT FROM (new_values."note_en") OR old_values."note_ru" IS DISTINCT FROM (new_values."note_ru")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="702f8f488c0d6f79e00e0ab86dcb1f78ecbbee04",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_rulingevent" ("case_id", "confirmed_by_id", "confirmed_on", "court_id", "created_at", "given_on", "id", "in_force_from", "instance", "note", "note_en", "note_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."case_id", old_values."confirmed_by_id", old_values."confirmed_on", old_values."court_id", old_values."created_at", old_values."given_on", old_values."id", old_values."in_force_from", old_values."instance", old_values."note", old_values."note_en", old_values."note_ru", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="3c17f7d6d3631704643b6ae09ef788d234df24da",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_sentenceevent" ("bans_en", "bans_ru", "confirmed_by_id", "confirmed_on", "created_at", "days", "fine_rub", "hours", "id", "kind", "life", "months", "note", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prison_months", "probation_months", "regime", "runs_from", "years") SELECT new_values."bans_en", new_values."bans_ru", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."days", new_values."fine_rub", new_values."hours", new_values."id", new_values."kind", new_values."life", new_values."months", new_values."note", new_values."outcome_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prison_months", new_values."probation_months", new_values."regime", new_values."runs_from", new_values."years" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d34cc67233bb6646c1951f73025385ce501e152a",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_sentenceevent" ("bans_en", "bans_ru", "confirmed_by_id", "confirmed_on", "created_at", "days", "fine_rub", "hours", "id", "kind", "life", "months", "note", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prison_months", "probation_months", "regime", "runs_from", "years") SELECT new_values."bans_en", new_values."bans_ru", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."days", new_values."fine_rub", new_values."hours", new_values."id", new_values."kind", new_values."life", new_values."months", new_values."note", new_values."outcome_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prison_months", new_values."probation_months", new_values."regime", new_values."runs_from", new_values."years" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."bans_en" IS DISTINCT FROM (new_values."bans_en") OR old_values."bans_ru" IS DISTINCT FROM (new_values."bans_ru") OR old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."days" IS DISTINCT FROM (new_values."days") OR old_values."fine_rub" IS DISTINCT FROM (new_values."fine_rub") OR old_values."hours" IS DISTINCT FROM (new_values."hours") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."life" IS DISTINCT FROM (new_values."life") OR old_values."months" IS DISTINCT FROM (new_values."months") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."outcome_id" IS DISTINCT FROM (new_values."outcome_id") OR old_values."prison_months" IS DISTINCT FROM (new_values."prison_months") OR old_values."probation_months" IS DISTINCT FROM (new_values."probation_months") OR old_values."regime" IS DISTINCT FROM (new_values."regime") OR old_values."runs_from" IS DISTINCT FROM (new_values."runs_from") OR old_values."years" IS DISTINCT FROM (new_values."years")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c8f5bcfad4c73d7bea917488956c5f60e14545f2",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_sentenceevent" ("bans_en", "bans_ru", "confirmed_by_id", "confirmed_on", "created_at", "days", "fine_rub", "hours", "id", "kind", "life", "months", "note", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prison_months", "probation_months", "regime", "runs_from", "years") SELECT old_values."bans_en", old_values."bans_ru", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."days", old_values."fine_rub", old_values."hours", old_values."id", old_values."kind", old_values."life", old_values."months", old_values."note", old_values."outcome_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prison_months", old_values."probation_months", old_values."regime", old_values."runs_from", old_values."years" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="d90c22ef24160a62cb3f00f919501bb67c66311d",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_da76f",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_sentence",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="check",
                    index=models.Index(fields=["model", "row"], name="checks_of_a_row"),
                ),
                migrations.AddConstraint(
                    model_name="check",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("facility__isnull", False), ("prisoner", None)),
                            models.Q(("facility", None), ("prisoner__isnull", False)),
                            _connector="OR",
                        ),
                        name="check_belongs_to_one_file",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="check",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", "unknown"), _negated=True),
                            models.Q(("until__isnull", False), models.Q(("reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="put_off_with_reason_and_day",
                        violation_error_message="Say why it cannot be known now, and when to ask again.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="check",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("until", None),
                            models.Q(
                                ("until__gt", models.F("as_of")),
                                (
                                    "until__lte",
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("as_of"), "+", models.Value(datetime.timedelta(days=180))
                                    ),
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="put_off_for_a_while",
                        violation_error_message="Choose a day after today, within half a year.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="check",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", "doubted"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="doubt_says_why",
                        violation_error_message="Say what speaks against it.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="check",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_checkevent" ("answer", "as_of", "facility_id", "id", "made_at", "made_by_id", "model", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "reason", "row", "until") SELECT new_values."answer", new_values."as_of", new_values."facility_id", new_values."id", new_values."made_at", new_values."made_by_id", new_values."model", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."reason", new_values."row", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0f50c5a9929b3a26ed0a8cf5a2affe170ec5ba78",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_82951",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_check",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="check",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_checkevent" ("answer", "as_of", "facility_id", "id", "made_at", "made_by_id", "model", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "reason", "row", "until") SELECT new_values."answer", new_values."as_of", new_values."facility_id", new_values."id", new_values."made_at", new_values."made_by_id", new_values."model", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."reason", new_values."row", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="6a466ffa5f037a5ed50157b725b92eaeef66efd9",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ca72f",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_check",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="check",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_checkevent" ("answer", "as_of", "facility_id", "id", "made_at", "made_by_id", "model", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "reason", "row", "until") SELECT old_values."answer", old_values."as_of", old_values."facility_id", old_values."id", old_values."made_at", old_values."made_by_id", old_values."model", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."reason", old_values."row", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="427023a350424c4e7f3fc2e0ef4f6fab761f86e5",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_338ba",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_check",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="checkevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d6d5315e4a81e7573c491848f46a3c502b06e59d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ce204",
                            table="cases_checkevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
