"""Hearings, numbers in other registries, events of several people, and what cannot be."""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import cases.models.facility
import tracker.constraints
import tracker.date_fields
from tracker.migrating import AllAtOnce


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0012_what_became_of_leads"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("tracker", "0005_submissions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AllAtOnce(
            operations=[
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
                    model_name="event",
                    name="mark_prisoner_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="event",
                    name="mark_prisoner_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="event",
                    name="mark_prisoner_delete",
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
                    model_name="proof",
                    name="of_the_same_file",
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
                migrations.RemoveConstraint(
                    model_name="placement",
                    name="one_open_placement",
                ),
                migrations.RemoveIndex(
                    model_name="placement",
                    name="placements_open",
                ),
            ],
        ),
        AllAtOnce(
            operations=[
                migrations.RemoveField(
                    model_name="prisoner",
                    name="identifiers",
                ),
                migrations.RemoveField(
                    model_name="prisonerevent",
                    name="identifiers",
                ),
            ],
        ),
        AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="EventPerson",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "person of the event",
                        "verbose_name_plural": "other people of the event",
                    },
                ),
                migrations.CreateModel(
                    name="EventPersonEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Hearing",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "confirmed_on",
                            models.DateField(
                                blank=True,
                                help_text="The day on which somebody last checked that this is so.",
                                null=True,
                                verbose_name="last confirmed",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="recorded",
                            ),
                        ),
                        ("seed_key", models.CharField(editable=False, max_length=160, null=True, unique=True)),
                        (
                            "note",
                            models.TextField(
                                blank=True,
                                help_text="Never published. For the next volunteer.",
                                verbose_name="internal note",
                            ),
                        ),
                        (
                            "purpose",
                            models.CharField(
                                choices=[
                                    ("pre_trial_measure", "measure before the sentence"),
                                    ("preliminary", "preliminary hearing"),
                                    ("merits", "hearing on the merits"),
                                    ("verdict", "verdict"),
                                    ("appeal", "appeal"),
                                    ("cassation", "cassation"),
                                    ("other", "other"),
                                ],
                                default="merits",
                                max_length=18,
                                verbose_name="purpose",
                            ),
                        ),
                        ("held_on", tracker.date_fields.PartialDateField(blank=True, null=True, verbose_name="on")),
                        (
                            "starts_at",
                            models.TimeField(
                                blank=True,
                                help_text="By the clock there: 10:30. Empty if it is not known.",
                                null=True,
                                verbose_name="hour",
                            ),
                        ),
                        (
                            "time_zone",
                            models.CharField(
                                blank=True,
                                help_text="Empty: the court's own; where no court is named, Moscow's.",
                                max_length=40,
                                validators=[cases.models.facility.is_time_zone],
                                verbose_name="time zone",
                            ),
                        ),
                        ("is_open", models.BooleanField(blank=True, null=True, verbose_name="open to the public")),
                        (
                            "postponed",
                            models.BooleanField(
                                default=False, help_text="It was called and put off.", verbose_name="postponed"
                            ),
                        ),
                        (
                            "outcome_en",
                            models.CharField(blank=True, max_length=300, verbose_name="what came of it, in English"),
                        ),
                        (
                            "outcome_ru",
                            models.CharField(blank=True, max_length=300, verbose_name="what came of it, in Russian"),
                        ),
                    ],
                    options={
                        "verbose_name": "hearing",
                        "verbose_name_plural": "hearings",
                    },
                ),
                migrations.CreateModel(
                    name="HearingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "confirmed_on",
                            models.DateField(
                                blank=True,
                                help_text="The day on which somebody last checked that this is so.",
                                null=True,
                                verbose_name="last confirmed",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="recorded",
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
                        (
                            "purpose",
                            models.CharField(
                                choices=[
                                    ("pre_trial_measure", "measure before the sentence"),
                                    ("preliminary", "preliminary hearing"),
                                    ("merits", "hearing on the merits"),
                                    ("verdict", "verdict"),
                                    ("appeal", "appeal"),
                                    ("cassation", "cassation"),
                                    ("other", "other"),
                                ],
                                default="merits",
                                max_length=18,
                                verbose_name="purpose",
                            ),
                        ),
                        ("held_on", tracker.date_fields.PartialDateField(blank=True, null=True, verbose_name="on")),
                        (
                            "starts_at",
                            models.TimeField(
                                blank=True,
                                help_text="By the clock there: 10:30. Empty if it is not known.",
                                null=True,
                                verbose_name="hour",
                            ),
                        ),
                        (
                            "time_zone",
                            models.CharField(
                                blank=True,
                                help_text="Empty: the court's own; where no court is named, Moscow's.",
                                max_length=40,
                                validators=[cases.models.facility.is_time_zone],
                                verbose_name="time zone",
                            ),
                        ),
                        ("is_open", models.BooleanField(blank=True, null=True, verbose_name="open to the public")),
                        (
                            "postponed",
                            models.BooleanField(
                                default=False, help_text="It was called and put off.", verbose_name="postponed"
                            ),
                        ),
                        (
                            "outcome_en",
                            models.CharField(blank=True, max_length=300, verbose_name="what came of it, in English"),
                        ),
                        (
                            "outcome_ru",
                            models.CharField(blank=True, max_length=300, verbose_name="what came of it, in Russian"),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Identifier",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "confirmed_on",
                            models.DateField(
                                blank=True,
                                help_text="The day on which somebody last checked that this is so.",
                                null=True,
                                verbose_name="last confirmed",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="recorded",
                            ),
                        ),
                        ("seed_key", models.CharField(editable=False, max_length=160, null=True, unique=True)),
                        (
                            "note",
                            models.TextField(
                                blank=True,
                                help_text="Never published. For the next volunteer.",
                                verbose_name="internal note",
                            ),
                        ),
                        (
                            "registry",
                            models.CharField(
                                help_text="In small Latin letters, always the same word for the same registry: ovdinfo, memorial, politzek.",
                                max_length=40,
                                verbose_name="registry",
                            ),
                        ),
                        (
                            "number",
                            models.CharField(
                                help_text="As that registry writes it: a number, or the end of its link.",
                                max_length=80,
                                verbose_name="number there",
                            ),
                        ),
                        ("url", models.URLField(blank=True, max_length=500, verbose_name="link to their page")),
                    ],
                    options={
                        "verbose_name": "number in another registry",
                        "verbose_name_plural": "numbers in other registries",
                        "ordering": ["registry", "number"],
                    },
                ),
                migrations.CreateModel(
                    name="IdentifierEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "confirmed_on",
                            models.DateField(
                                blank=True,
                                help_text="The day on which somebody last checked that this is so.",
                                null=True,
                                verbose_name="last confirmed",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="recorded",
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
                        (
                            "registry",
                            models.CharField(
                                help_text="In small Latin letters, always the same word for the same registry: ovdinfo, memorial, politzek.",
                                max_length=40,
                                verbose_name="registry",
                            ),
                        ),
                        (
                            "number",
                            models.CharField(
                                help_text="As that registry writes it: a number, or the end of its link.",
                                max_length=80,
                                verbose_name="number there",
                            ),
                        ),
                        ("url", models.URLField(blank=True, max_length=500, verbose_name="link to their page")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
            ],
        ),
        AllAtOnce(
            operations=[
                migrations.AddField(
                    model_name="charge",
                    name="requalified_on",
                    field=tracker.date_fields.PartialDateField(blank=True, null=True, verbose_name="requalified on"),
                ),
                migrations.AddField(
                    model_name="chargeevent",
                    name="requalified_on",
                    field=tracker.date_fields.PartialDateField(blank=True, null=True, verbose_name="requalified on"),
                ),
                migrations.AddField(
                    model_name="court",
                    name="time_zone",
                    field=models.CharField(
                        default="Europe/Moscow",
                        help_text="In which the hours of its hearings are meant: Asia/Yekaterinburg.",
                        max_length=40,
                        validators=[cases.models.facility.is_time_zone],
                        verbose_name="time zone",
                    ),
                ),
                migrations.AddField(
                    model_name="courtevent",
                    name="time_zone",
                    field=models.CharField(
                        default="Europe/Moscow",
                        help_text="In which the hours of its hearings are meant: Asia/Yekaterinburg.",
                        max_length=40,
                        validators=[cases.models.facility.is_time_zone],
                        verbose_name="time zone",
                    ),
                ),
                migrations.AddField(
                    model_name="placement",
                    name="left",
                    field=models.BooleanField(
                        default=False,
                        help_text="Is not there any more, and nobody knows since when.",
                        verbose_name="has left, day unknown",
                    ),
                ),
                migrations.AddField(
                    model_name="placementevent",
                    name="left",
                    field=models.BooleanField(
                        default=False,
                        help_text="Is not there any more, and nobody knows since when.",
                        verbose_name="has left, day unknown",
                    ),
                ),
                migrations.AddField(
                    model_name="restraint",
                    name="case",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="It counts toward a sentence in this case alone. Empty: toward any.",
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="restraints",
                        to="cases.case",
                        verbose_name="in the case",
                    ),
                ),
                migrations.AddField(
                    model_name="restraintevent",
                    name="case",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="It counts toward a sentence in this case alone. Empty: toward any.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                        verbose_name="in the case",
                    ),
                ),
                migrations.AlterField(
                    model_name="assessment",
                    name="criteria",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                (
                                    "fundamental_rights",
                                    "held in breach of a fundamental right: thought, speech, assembly (a)",
                                ),
                                ("purely_political", "held for purely political reasons, without any offence (b)"),
                                ("disproportionate", "for political motives held out of proportion to the offence (c)"),
                                ("discriminatory", "for political motives held otherwise than others would be (d)"),
                                (
                                    "unfair_proceedings",
                                    "held after clearly unfair proceedings with political motives (e)",
                                ),
                            ],
                            max_length=40,
                        ),
                        blank=True,
                        default=list,
                        help_text="Of Resolution 1900 (2012) of the Parliamentary Assembly of the Council of Europe.",
                        size=None,
                        verbose_name="criteria",
                    ),
                ),
                migrations.AlterField(
                    model_name="assessmentevent",
                    name="criteria",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                (
                                    "fundamental_rights",
                                    "held in breach of a fundamental right: thought, speech, assembly (a)",
                                ),
                                ("purely_political", "held for purely political reasons, without any offence (b)"),
                                ("disproportionate", "for political motives held out of proportion to the offence (c)"),
                                ("discriminatory", "for political motives held otherwise than others would be (d)"),
                                (
                                    "unfair_proceedings",
                                    "held after clearly unfair proceedings with political motives (e)",
                                ),
                            ],
                            max_length=40,
                        ),
                        blank=True,
                        default=list,
                        help_text="Of Resolution 1900 (2012) of the Parliamentary Assembly of the Council of Europe.",
                        size=None,
                        verbose_name="criteria",
                    ),
                ),
                migrations.AlterField(
                    model_name="charge",
                    name="requalified_to",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The charge that took its place. Add that one first, and save.",
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="requalified_from",
                        to="cases.charge",
                        verbose_name="requalified to",
                    ),
                ),
                migrations.AlterField(
                    model_name="chargeevent",
                    name="requalified_to",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The charge that took its place. Add that one first, and save.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.charge",
                        verbose_name="requalified to",
                    ),
                ),
                migrations.AlterField(
                    model_name="proof",
                    name="about",
                    field=models.CharField(
                        choices=[
                            ("person", "person"),
                            ("case", "case"),
                            ("name", "name"),
                            ("placement", "placement"),
                            ("restraint", "measure before the sentence"),
                            ("stint", "punishment cell"),
                            ("health", "health"),
                            ("death", "death"),
                            ("release", "release"),
                            ("designation", "designation by the state"),
                            ("event", "event"),
                            ("assessment", "assessment"),
                            ("identifier", "number in another registry"),
                            ("defendant", "defendant"),
                            ("charge", "charge"),
                            ("hearing", "hearing"),
                            ("ruling", "ruling"),
                            ("outcome", "outcome"),
                            ("sentence", "sentence"),
                        ],
                        max_length=12,
                        verbose_name="about",
                    ),
                ),
                migrations.AlterField(
                    model_name="proofevent",
                    name="about",
                    field=models.CharField(
                        choices=[
                            ("person", "person"),
                            ("case", "case"),
                            ("name", "name"),
                            ("placement", "placement"),
                            ("restraint", "measure before the sentence"),
                            ("stint", "punishment cell"),
                            ("health", "health"),
                            ("death", "death"),
                            ("release", "release"),
                            ("designation", "designation by the state"),
                            ("event", "event"),
                            ("assessment", "assessment"),
                            ("identifier", "number in another registry"),
                            ("defendant", "defendant"),
                            ("charge", "charge"),
                            ("hearing", "hearing"),
                            ("ruling", "ruling"),
                            ("outcome", "outcome"),
                            ("sentence", "sentence"),
                        ],
                        max_length=12,
                        verbose_name="about",
                    ),
                ),
                migrations.AddField(
                    model_name="eventperson",
                    name="event",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="others",
                        to="cases.event",
                        verbose_name="event",
                    ),
                ),
                migrations.AddField(
                    model_name="eventperson",
                    name="prisoner",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="shared_events",
                        to="cases.prisoner",
                        verbose_name="person",
                    ),
                ),
                migrations.AddField(
                    model_name="eventpersonevent",
                    name="event",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.event",
                        verbose_name="event",
                    ),
                ),
                migrations.AddField(
                    model_name="eventpersonevent",
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
                    model_name="eventpersonevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="cases.eventperson",
                    ),
                ),
                migrations.AddField(
                    model_name="eventpersonevent",
                    name="prisoner",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.prisoner",
                        verbose_name="person",
                    ),
                ),
                migrations.AddField(
                    model_name="hearing",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="hearings",
                        to="cases.case",
                        verbose_name="case",
                    ),
                ),
                migrations.AddField(
                    model_name="hearing",
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
                    model_name="hearing",
                    name="court",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hearings",
                        to="cases.court",
                        verbose_name="court",
                    ),
                ),
                migrations.AddField(
                    model_name="hearing",
                    name="defendant",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Only where it concerns one of several. Empty: all of them.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="hearings",
                        to="cases.defendant",
                        verbose_name="defendant",
                    ),
                ),
                migrations.AddField(
                    model_name="hearingevent",
                    name="case",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                        verbose_name="case",
                    ),
                ),
                migrations.AddField(
                    model_name="hearingevent",
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
                    model_name="hearingevent",
                    name="court",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.court",
                        verbose_name="court",
                    ),
                ),
                migrations.AddField(
                    model_name="hearingevent",
                    name="defendant",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Only where it concerns one of several. Empty: all of them.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.defendant",
                        verbose_name="defendant",
                    ),
                ),
                migrations.AddField(
                    model_name="hearingevent",
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
                    model_name="hearingevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="cases.hearing",
                    ),
                ),
                migrations.AddField(
                    model_name="identifier",
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
                    model_name="identifier",
                    name="prisoner",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="identifiers",
                        to="cases.prisoner",
                        verbose_name="person",
                    ),
                ),
                migrations.AddField(
                    model_name="identifierevent",
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
                    model_name="identifierevent",
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
                    model_name="identifierevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="cases.identifier",
                    ),
                ),
                migrations.AddField(
                    model_name="identifierevent",
                    name="prisoner",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.prisoner",
                        verbose_name="person",
                    ),
                ),
            ],
        ),
        AllAtOnce(
            operations=[
                migrations.AddIndex(
                    model_name="placement",
                    index=models.Index(
                        condition=models.Q(("ended", None), ("left", False)),
                        fields=["facility"],
                        name="placements_open",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="charge",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_chargeevent" ("act_en", "act_ru", "article_id", "attempt", "confirmed_by_id", "confirmed_on", "created_at", "defendant_id", "id", "laid_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "point", "requalified_on", "requalified_to_id", "status") SELECT new_values."act_en", new_values."act_ru", new_values."article_id", new_values."attempt", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."defendant_id", new_values."id", new_values."laid_on", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."point", new_values."requalified_on", new_values."requalified_to_id", new_values."status" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="82af2e30326dedc395fc8ba1c4e4721ae698460b",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_chargeevent" ("act_en", "act_ru", "article_id", "attempt", "confirmed_by_id", "confirmed_on", "created_at", "defendant_id", "id", "laid_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "point", "requalified_on", "requalified_to_id", "status") SELECT new_values."act_en", new_values."act_ru", new_values."article_id", new_values."attempt", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."defendant_id", new_values."id", new_values."laid_on", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."point", new_values."requalified_on", new_values."requalified_to_id", new_values."status" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."act_en" IS DISTINCT FROM (new_values."act_en") OR old_values."act_ru" IS DISTINCT FROM (new_values."act_ru") OR old_values."article_id" IS DISTINCT FROM (new_values."article_id") OR old_values."attempt" IS DISTINCT FROM (new_values."attempt") OR old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."defendant_id" IS DISTINCT FROM (new_values."defendant_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."laid_on" IS DISTINCT FROM (new_values."laid_on") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."point" IS DISTINCT FROM (new_values."point") OR old_values."requalified_on" IS DISTINCT FROM (new_values."requalified_on") OR old_values."requalified_to_id" IS DISTINCT FROM (new_values."requalified_to_id") OR old_values."status" IS DISTINCT FROM (new_values."status")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="dc15333032f5e9e6f8212682948f0d83ab760f90",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_chargeevent" ("act_en", "act_ru", "article_id", "attempt", "confirmed_by_id", "confirmed_on", "created_at", "defendant_id", "id", "laid_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "point", "requalified_on", "requalified_to_id", "status") SELECT old_values."act_en", old_values."act_ru", old_values."article_id", old_values."attempt", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."defendant_id", old_values."id", old_values."laid_on", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."point", old_values."requalified_on", old_values."requalified_to_id", old_values."status" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="b92c8eb866087330b7307dd001b87fccecb63b01",
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
                    model_name="court",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_courtevent" ("id", "military", "name_en", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "time_zone") SELECT new_values."id", new_values."military", new_values."name_en", new_values."name_ru", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."time_zone" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="802a9039bba6eead2babe87801e9d58efa047925",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_courtevent" ("id", "military", "name_en", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "time_zone") SELECT new_values."id", new_values."military", new_values."name_en", new_values."name_ru", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."time_zone" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."military" IS DISTINCT FROM (new_values."military") OR old_values."name_en" IS DISTINCT FROM (new_values."name_en") OR old_values."name_ru" IS DISTINCT FROM (new_values."name_ru") OR old_values."place" IS DISTINCT FROM (new_values."place") OR old_values."time_zone" IS DISTINCT FROM (new_values."time_zone")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="444d8e4d804dbdb852018328a251fd514c7ed09b",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_courtevent" ("id", "military", "name_en", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "time_zone") SELECT old_values."id", old_values."military", old_values."name_en", old_values."name_ru", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."time_zone" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="2ee8989583578eb67051eb29997cfcd075e2aa66",
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
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_prisoner_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'prisoner', owner.uid FROM (WITH changed AS (SELECT * FROM new_rows r) SELECT uid FROM cases_prisoner WHERE id IN (SELECT prisoner_id FROM changed UNION SELECT o.prisoner_id FROM changed JOIN cases_eventperson o ON o.event_id = changed.id)) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="674ba32105a7eac381212ee5ec9a0649ad91cde7",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_mark_prisoner_insert_f3ba8",
                            referencing="REFERENCING NEW TABLE AS new_rows ",
                            table="cases_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_prisoner_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'prisoner', owner.uid FROM (WITH changed AS (SELECT * FROM (SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows) r) SELECT uid FROM cases_prisoner WHERE id IN (SELECT prisoner_id FROM changed UNION SELECT o.prisoner_id FROM changed JOIN cases_eventperson o ON o.event_id = changed.id)) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="bf342d7f780356025833bdaf9248190ee8bcf384",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_mark_prisoner_update_63d32",
                            referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                            table="cases_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_prisoner_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'prisoner', owner.uid FROM (WITH changed AS (SELECT * FROM old_rows r) SELECT uid FROM cases_prisoner WHERE id IN (SELECT prisoner_id FROM changed UNION SELECT o.prisoner_id FROM changed JOIN cases_eventperson o ON o.event_id = changed.id)) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="07c22e21d1eb3c1e6d32d3b039a32425357b6a5a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_mark_prisoner_delete_2ee96",
                            referencing="REFERENCING OLD TABLE AS old_rows ",
                            table="cases_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_placementevent" ("certainty", "confirmed_by_id", "confirmed_on", "created_at", "ended", "facility_id", "id", "in_hospital", "in_transit", "left", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_en", "place_ru", "prisoner_id", "started") SELECT new_values."certainty", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."facility_id", new_values."id", new_values."in_hospital", new_values."in_transit", new_values."left", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place_en", new_values."place_ru", new_values."prisoner_id", new_values."started" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="987951c369269805290f40f3ee3ade0815b994bd",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_placementevent" ("certainty", "confirmed_by_id", "confirmed_on", "created_at", "ended", "facility_id", "id", "in_hospital", "in_transit", "left", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_en", "place_ru", "prisoner_id", "started") SELECT new_values."certainty", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."facility_id", new_values."id", new_values."in_hospital", new_values."in_transit", new_values."left", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place_en", new_values."place_ru", new_values."prisoner_id", new_values."started" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."certainty" IS DISTINCT FROM (new_values."certainty") OR old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."ended" IS DISTINCT FROM (new_values."ended") OR old_values."facility_id" IS DISTINCT FROM (new_values."facility_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."in_hospital" IS DISTINCT FROM (new_values."in_hospital") OR old_values."in_transit" IS DISTINCT FROM (new_values."in_transit") OR old_values."left" IS DISTINCT FROM (new_values."left") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."place_en" IS DISTINCT FROM (new_values."place_en") OR old_values."place_ru" IS DISTINCT FROM (new_values."place_ru") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id") OR old_values."started" IS DISTINCT FROM (new_values."started")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="cdf411c1478fc6d8cc9595193c27a118a07b824e",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_placementevent" ("certainty", "confirmed_by_id", "confirmed_on", "created_at", "ended", "facility_id", "id", "in_hospital", "in_transit", "left", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_en", "place_ru", "prisoner_id", "started") SELECT old_values."certainty", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."ended", old_values."facility_id", old_values."id", old_values."in_hospital", old_values."in_transit", old_values."left", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place_en", old_values."place_ru", old_values."prisoner_id", old_values."started" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="37bf351f9d93a01f147f8ee7746cf85abd61d2c6",
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
                    model_name="prisoner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_prisonerevent" ("address_as", "audience", "avoid", "birth_date", "books", "cards", "circle_id", "citizenships", "created_at", "hidden_at", "home_region", "id", "interests_en", "interests_ru", "is_fake", "keeper_id", "letters", "may_be_said", "merged_into_id", "no_contact_since", "note", "occupation_en", "occupation_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replying_is_punished", "sex", "summary_en", "summary_ru", "uid") SELECT new_values."address_as", new_values."audience", new_values."avoid", new_values."birth_date", new_values."books", new_values."cards", new_values."circle_id", new_values."citizenships", new_values."created_at", new_values."hidden_at", new_values."home_region", new_values."id", new_values."interests_en", new_values."interests_ru", new_values."is_fake", new_values."keeper_id", new_values."letters", new_values."may_be_said", new_values."merged_into_id", new_values."no_contact_since", new_values."note", new_values."occupation_en", new_values."occupation_ru", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."replying_is_punished", new_values."sex", new_values."summary_en", new_values."summary_ru", new_values."uid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f1264d8a79a4c0971bce4c7c2e2861f0ef145b71",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_prisonerevent" ("address_as", "audience", "avoid", "birth_date", "books", "cards", "circle_id", "citizenships", "created_at", "hidden_at", "home_region", "id", "interests_en", "interests_ru", "is_fake", "keeper_id", "letters", "may_be_said", "merged_into_id", "no_contact_since", "note", "occupation_en", "occupation_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replying_is_punished", "sex", "summary_en", "summary_ru", "uid") SELECT new_values."address_as", new_values."audience", new_values."avoid", new_values."birth_date", new_values."books", new_values."cards", new_values."circle_id", new_values."citizenships", new_values."created_at", new_values."hidden_at", new_values."home_region", new_values."id", new_values."interests_en", new_values."interests_ru", new_values."is_fake", new_values."keeper_id", new_values."letters", new_values."may_be_said", new_values."merged_into_id", new_values."no_contact_since", new_values."note", new_values."occupation_en", new_values."occupation_ru", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."replying_is_punished", new_values."sex", new_values."summary_en", new_values."summary_ru", new_values."uid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."address_as" IS DISTINCT FROM (new_values."address_as") OR old_values."audience" IS DISTINCT FROM (new_values."audience") OR old_values."avoid" IS DISTINCT FROM (new_values."avoid") OR old_values."birth_date" IS DISTINCT FROM (new_values."birth_date") OR old_values."books" IS DISTINCT FROM (new_values."books") OR old_values."cards" IS DISTINCT FROM (new_values."cards") OR old_values."circle_id" IS DISTINCT FROM (new_values."circle_id") OR old_values."citizenships" IS DISTINCT FROM (new_values."citizenships") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."hidden_at" IS DISTINCT FROM (new_values."hidden_at") OR old_values."home_region" IS DISTINCT FROM (new_values."home_region") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."interests_en" IS DISTINCT FROM (new_values."interests_en") OR old_values."interests_ru" IS DISTINCT FROM (new_values."interests_ru") OR old_values."is_fake" IS DISTINCT FROM (new_values."is_fake") OR old_values."keeper_id" IS DISTINCT FROM (new_values."keeper_id") OR old_values."letters" IS DISTINCT FROM (new_values."letters") OR old_values."may_be_said" IS DISTINCT FROM (new_values."may_be_said") OR old_values."merged_into_id" IS DISTINCT FROM (new_values."merged_into_id") OR old_values."no_contact_since" IS DISTINCT FROM (new_values."no_contact_since") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."occupation_en" IS DISTINCT FROM (new_values."occupation_en") OR old_values."occupation_ru" IS DISTINCT FROM (new_values."occupation_ru") OR old_values."replying_is_punished" IS DISTINCT FROM (new_values."replying_is_punished") OR old_values."sex" IS DISTINCT FROM (new_values."sex") OR old_values."summary_en" IS DISTINCT FROM (new_values."summary_en") OR old_values."summary_ru" IS DISTINCT FROM (new_values."summary_ru") OR old_values."uid" IS DISTINCT FROM (new_values."uid")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="1df0648c57f20713c913135dfa11b1398373cedf",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_prisonerevent" ("address_as", "audience", "avoid", "birth_date", "books", "cards", "circle_id", "citizenships", "created_at", "hidden_at", "home_region", "id", "interests_en", "interests_ru", "is_fake", "keeper_id", "letters", "may_be_said", "merged_into_id", "no_contact_since", "note", "occupation_en", "occupation_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replying_is_punished", "sex", "summary_en", "summary_ru", "uid") SELECT old_values."address_as", old_values."audience", old_values."avoid", old_values."birth_date", old_values."books", old_values."cards", old_values."circle_id", old_values."citizenships", old_values."created_at", old_values."hidden_at", old_values."home_region", old_values."id", old_values."interests_en", old_values."interests_ru", old_values."is_fake", old_values."keeper_id", old_values."letters", old_values."may_be_said", old_values."merged_into_id", old_values."no_contact_since", old_values."note", old_values."occupation_en", old_values."occupation_ru", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."replying_is_punished", old_values."sex", old_values."summary_en", old_values."summary_ru", old_values."uid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="974e344f5a8154303949719bcc6ee05518dc111e",
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
                    model_name="proof",
                    trigger=pgtrigger.compiler.Trigger(
                        name="of_the_same_file",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            CASE NEW.about WHEN 'person' THEN PERFORM FROM cases_prisoner r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND r.id = e.prisoner_id FOR KEY SHARE OF r; WHEN 'case' THEN PERFORM FROM cases_case r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND r.id = e.case_id FOR KEY SHARE OF r; WHEN 'name' THEN PERFORM FROM cases_name r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND r.prisoner_id = e.prisoner_id FOR KEY SHARE OF r; WHEN 'placement' THEN PERFORM FROM cases_placement r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND r.prisoner_id = e.prisoner_id FOR KEY SHARE OF r; WHEN 'restraint' THEN PERFORM FROM cases_restraint r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND r.prisoner_id = e.prisoner_id FOR KEY SHARE OF r; WHEN 'stint' THEN PERFORM FROM cases_punishmentstint r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND r.prisoner_id = e.prisoner_id FOR KEY SHARE OF r; WHEN 'health' THEN PERFORM FROM cases_healthevent r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND r.prisoner_id = e.prisoner_id FOR KEY SHARE OF r; WHEN 'death' THEN PERFORM FROM cases_death r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND r.prisoner_id = e.prisoner_id FOR KEY SHARE OF r; WHEN 'release' THEN PERFORM FROM cases_release r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND r.prisoner_id = e.prisoner_id FOR KEY SHARE OF r; WHEN 'designation' THEN PERFORM FROM cases_designation r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND r.prisoner_id = e.prisoner_id FOR KEY SHARE OF r; WHEN 'event' THEN PERFORM FROM cases_event r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND (r.prisoner_id = e.prisoner_id OR r.case_id = e.case_id) FOR KEY SHARE OF r; WHEN 'assessment' THEN PERFORM FROM cases_assessment r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND r.prisoner_id = e.prisoner_id FOR KEY SHARE OF r; WHEN 'identifier' THEN PERFORM FROM cases_identifier r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND r.prisoner_id = e.prisoner_id FOR KEY SHARE OF r; WHEN 'defendant' THEN PERFORM FROM cases_defendant r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND (r.prisoner_id = e.prisoner_id OR r.case_id = e.case_id) FOR KEY SHARE OF r; WHEN 'charge' THEN PERFORM FROM cases_charge r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND EXISTS (SELECT FROM cases_defendant d WHERE d.id = r.defendant_id AND (d.prisoner_id = e.prisoner_id OR d.case_id = e.case_id)) FOR KEY SHARE OF r; WHEN 'hearing' THEN PERFORM FROM cases_hearing r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND (r.case_id = e.case_id OR EXISTS (SELECT FROM cases_defendant d WHERE d.case_id = r.case_id AND d.prisoner_id = e.prisoner_id)) FOR KEY SHARE OF r; WHEN 'ruling' THEN PERFORM FROM cases_ruling r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND (r.case_id = e.case_id OR EXISTS (SELECT FROM cases_defendant d WHERE d.case_id = r.case_id AND d.prisoner_id = e.prisoner_id)) FOR KEY SHARE OF r; WHEN 'outcome' THEN PERFORM FROM cases_outcome r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND EXISTS (SELECT FROM cases_defendant d WHERE d.id = r.defendant_id AND (d.prisoner_id = e.prisoner_id OR d.case_id = e.case_id)) FOR KEY SHARE OF r; WHEN 'sentence' THEN PERFORM FROM cases_sentence r, cases_evidence e WHERE r.id = NEW.about_id AND e.id = NEW.evidence_id AND EXISTS (SELECT FROM cases_outcome o JOIN cases_defendant d ON d.id = o.defendant_id WHERE o.id = r.outcome_id AND (d.prisoner_id = e.prisoner_id OR d.case_id = e.case_id)) FOR KEY SHARE OF r; END CASE;\n            IF NOT FOUND THEN\n                RAISE integrity_constraint_violation\n                USING MESSAGE = 'Evidence must speak of a row of its own file.', CONSTRAINT = 'proof_of_the_same_file';\n            END IF;\n            RETURN NEW;\n        ",
                            hash="35596bd97401f8bf4150619b45c74a10affbe7ff",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_of_the_same_file_ddb1d",
                            table="cases_proof",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="restraint",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_restraintevent" ("case_id", "confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "started") SELECT new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."started" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="fc8f325ab947842e621eb630054c2721b323b5e5",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_restraintevent" ("case_id", "confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "started") SELECT new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."ended", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."started" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."case_id" IS DISTINCT FROM (new_values."case_id") OR old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."ended" IS DISTINCT FROM (new_values."ended") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id") OR old_values."started" IS DISTINCT FROM (new_values."started")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c8b76c989f5bebaf169a818f151c8589f021e21d",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_restraintevent" ("case_id", "confirmed_by_id", "confirmed_on", "created_at", "ended", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "started") SELECT old_values."case_id", old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."ended", old_values."id", old_values."kind", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."started" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="da69f5a17c39f4096abf73d4c65b19ac95a94b8c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e6995",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_restraint",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="assessment",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "criteria__contained_by",
                                [
                                    "fundamental_rights",
                                    "purely_political",
                                    "disproportionate",
                                    "discriminatory",
                                    "unfair_proceedings",
                                ],
                            )
                        ),
                        name="criteria_of_resolution_1900",
                        violation_error_message="Choose from the five criteria of Resolution 1900 (2012).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="charge",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("requalified_to__isnull", False), ("status", "requalified")),
                            models.Q(
                                models.Q(("status", "requalified"), _negated=True),
                                ("requalified_on", None),
                                ("requalified_to", None),
                            ),
                            _connector="OR",
                        ),
                        name="requalified_charge_says_to_which",
                        violation_error_message="A charge with the status “requalified” names the charge that took its place, and no other does.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="charge",
                    constraint=tracker.constraints.Never(
                        name="charge_requalified_within_one_defence",
                        violation_error_message="A charge is requalified to a later one of the same defendant in the same case, and never back.",
                        where="EXISTS (SELECT FROM cases_charge c WHERE c.id = {requalified_to} AND c.defendant_id <> {defendant}) OR EXISTS (WITH RECURSIVE chain(id) AS (SELECT {requalified_to} UNION SELECT c.requalified_to_id FROM cases_charge c JOIN chain USING (id)) SELECT FROM chain WHERE id = {id})",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="death",
                    constraint=tracker.constraints.Never(
                        asked_by_forms=False,
                        name="death_not_before_birth",
                        violation_error_message="Nobody dies before they are born: check this date and the date of birth.",
                        where="({died_on}).latest < (SELECT (birth_date).earliest FROM cases_prisoner WHERE id = {prisoner})",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="outcome",
                    constraint=tracker.constraints.Never(
                        name="outcome_within_one_case",
                        violation_error_message="This ruling is in another case: choose a defendant of that case.",
                        where="(SELECT case_id FROM cases_ruling WHERE id = {ruling}) <> (SELECT case_id FROM cases_defendant WHERE id = {defendant})",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="placement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("left", False), ("ended", None), _connector="OR"),
                        name="left_on_an_unknown_day",
                        violation_error_message="Either the day on which the stay ended, or that nobody knows it: not both.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="placement",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("ended", None), ("left", False)),
                        fields=("prisoner",),
                        name="one_open_placement",
                        violation_error_message="Another stay is still open: give it an end first, or say that the person has left.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="prisoner",
                    constraint=tracker.constraints.Never(
                        name="birth_not_after_death",
                        violation_error_message="Nobody is born after their death: check this date and the date of death.",
                        where="({birth_date}).earliest > (SELECT (died_on).latest FROM cases_death WHERE prisoner_id = {id})",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="restraint",
                    constraint=tracker.constraints.Never(
                        asked_by_forms=False,
                        name="measure_is_of_an_own_case",
                        violation_error_message="Choose a case in which this person is a defendant.",
                        where="{case} IS NOT NULL AND NOT EXISTS (SELECT FROM cases_defendant d WHERE d.case_id = {case} AND d.prisoner_id = {prisoner})",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sentence",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "suspended"), _negated=True),
                            ("probation_months__gt", 0),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="suspended_has_probation",
                        violation_error_message="Give the months of probation of the suspended sentence; if nobody knows them, say so in the note.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sentence",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "community_service"), _negated=True),
                            ("hours__gt", 0),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="community_service_has_hours",
                        violation_error_message="Give the hours of community service; if nobody knows them, say so in the note.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sentence",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind__in", ["forced_labour", "corrective_labour", "restricted_freedom", "suspended"]),
                                _negated=True,
                            ),
                            ("years__gt", 0),
                            ("months__gt", 0),
                            ("days__gt", 0),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="labour_and_restriction_have_a_term",
                        violation_error_message="Give the term in years or months; if nobody knows it, say so in the note.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sentence",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "administrative_arrest"), _negated=True),
                            ("years__gt", 0),
                            ("months__gt", 0),
                            ("days__gt", 0),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="administrative_arrest_has_days",
                        violation_error_message="Give the days of the arrest; if nobody knows them, say so in the note.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sentence",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "ban"), _negated=True),
                            models.Q(("bans_en", ""), ("bans_ru", ""), _negated=True),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="ban_says_what",
                        violation_error_message="Say what is banned, in English or in Russian.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sentence",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("regime", ""), ("kind", "imprisonment"), ("kind", "suspended"), _connector="OR"
                        ),
                        name="regime_is_of_imprisonment",
                        violation_error_message="Only imprisonment has a regime: leave it empty, or change the kind.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sentence",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("life", False),
                            models.Q(("days", 0), ("kind", "imprisonment"), ("months", 0), ("years", 0)),
                            _connector="OR",
                        ),
                        name="life_has_no_term",
                        violation_error_message="A sentence for life is imprisonment without years, months or days.",
                    ),
                ),
                migrations.AlterConstraint(
                    model_name="outcome",
                    name="one_outcome_for_each_defendant",
                    constraint=models.UniqueConstraint(
                        fields=("ruling", "defendant"),
                        name="one_outcome_for_each_defendant",
                        violation_error_message="This ruling has an outcome for this defendant already: change that one.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="eventperson",
                    constraint=models.UniqueConstraint(
                        fields=("event", "prisoner"),
                        name="once_in_an_event",
                        violation_error_message="This person is named in the event already.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_prisoner_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'prisoner', owner.uid FROM (WITH changed AS (SELECT * FROM new_rows r) SELECT uid FROM cases_prisoner WHERE id IN (SELECT prisoner_id FROM changed UNION SELECT e.prisoner_id FROM changed JOIN cases_event e ON e.id = changed.event_id UNION SELECT o.prisoner_id FROM changed JOIN cases_eventperson o ON o.event_id = changed.event_id)) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="c5e256536e8138df8ac626f98d35043683a4ded7",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_mark_prisoner_insert_a410e",
                            referencing="REFERENCING NEW TABLE AS new_rows ",
                            table="cases_eventperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_prisoner_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'prisoner', owner.uid FROM (WITH changed AS (SELECT * FROM (SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows) r) SELECT uid FROM cases_prisoner WHERE id IN (SELECT prisoner_id FROM changed UNION SELECT e.prisoner_id FROM changed JOIN cases_event e ON e.id = changed.event_id UNION SELECT o.prisoner_id FROM changed JOIN cases_eventperson o ON o.event_id = changed.event_id)) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="8384212ac8ea7ac6d0774775692cb539d4772190",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_mark_prisoner_update_44eee",
                            referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                            table="cases_eventperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_prisoner_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'prisoner', owner.uid FROM (WITH changed AS (SELECT * FROM old_rows r) SELECT uid FROM cases_prisoner WHERE id IN (SELECT prisoner_id FROM changed UNION SELECT e.prisoner_id FROM changed JOIN cases_event e ON e.id = changed.event_id UNION SELECT o.prisoner_id FROM changed JOIN cases_eventperson o ON o.event_id = changed.event_id)) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="9ec1f5de7efb473703333c9c570a7e4f90a8f879",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_mark_prisoner_delete_5a24a",
                            referencing="REFERENCING OLD TABLE AS old_rows ",
                            table="cases_eventperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_case_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'case', owner.uid FROM (WITH changed AS (SELECT * FROM new_rows r) SELECT c.uid FROM changed JOIN cases_event e ON e.id = changed.event_id JOIN cases_case c ON c.id = e.case_id) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="73d03e131194e851909e55368cc73e15c5287807",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_mark_case_insert_4eb58",
                            referencing="REFERENCING NEW TABLE AS new_rows ",
                            table="cases_eventperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_case_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'case', owner.uid FROM (WITH changed AS (SELECT * FROM (SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows) r) SELECT c.uid FROM changed JOIN cases_event e ON e.id = changed.event_id JOIN cases_case c ON c.id = e.case_id) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="208207c3d62a9f32f7c4e141da8fc74af8ab523d",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_mark_case_update_363a8",
                            referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                            table="cases_eventperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_case_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'case', owner.uid FROM (WITH changed AS (SELECT * FROM old_rows r) SELECT c.uid FROM changed JOIN cases_event e ON e.id = changed.event_id JOIN cases_case c ON c.id = e.case_id) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="5772424fe9018105b7dbeea78c39fc07172cedfc",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_mark_case_delete_8d11d",
                            referencing="REFERENCING OLD TABLE AS old_rows ",
                            table="cases_eventperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_eventpersonevent" ("event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id") SELECT new_values."event_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3e529ab4d477adf5373e800460e372fa91cd2087",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_87e38",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="cases_eventperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_eventpersonevent" ("event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id") SELECT new_values."event_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8342603245a329541ef99b760db5184081131889",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5d6a9",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="cases_eventperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_eventpersonevent" ("event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id") SELECT old_values."event_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="e8b99c82014135c76007cdf3a4f663d285b8deeb",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3e142",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="cases_eventperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventpersonevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d343cb64517c0eb099b388bc37363d785031acf6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ed074",
                            table="cases_eventpersonevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="hearing",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("starts_at", None),
                            models.Q(("held_on__earliest", models.F("held_on__latest")), ("held_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="hearing_at_an_hour_has_a_day",
                        violation_error_message="To give the hour of a hearing, give its day: 16.12.2025.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="hearing",
                    constraint=tracker.constraints.Never(
                        name="hearing_concerns_a_defendant_of_the_case",
                        violation_error_message="This hearing is in another case: choose a defendant of this one.",
                        where="(SELECT case_id FROM cases_defendant WHERE id = {defendant}) <> {case}",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hearing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_case_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'case', owner.uid FROM (WITH changed AS (SELECT * FROM new_rows r) SELECT o.uid FROM changed JOIN cases_case o ON o.id = changed.case_id) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="e454042d8d8905456030d7847eb328de18017aa3",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_mark_case_insert_cb115",
                            referencing="REFERENCING NEW TABLE AS new_rows ",
                            table="cases_hearing",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hearing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_case_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'case', owner.uid FROM (WITH changed AS (SELECT * FROM (SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows) r) SELECT o.uid FROM changed JOIN cases_case o ON o.id = changed.case_id) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="8f8d1a0fd358ce04cff0a04ca8680d421416e1ad",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_mark_case_update_f6bdf",
                            referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                            table="cases_hearing",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hearing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_case_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'case', owner.uid FROM (WITH changed AS (SELECT * FROM old_rows r) SELECT o.uid FROM changed JOIN cases_case o ON o.id = changed.case_id) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="2238eaa27f5758f6a031ceded9c09816516622d6",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_mark_case_delete_d09cd",
                            referencing="REFERENCING OLD TABLE AS old_rows ",
                            table="cases_hearing",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hearing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_hearingevent" ("case_id", "confirmed_by_id", "confirmed_on", "court_id", "created_at", "defendant_id", "held_on", "id", "is_open", "note", "outcome_en", "outcome_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postponed", "purpose", "starts_at", "time_zone") SELECT new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."court_id", new_values."created_at", new_values."defendant_id", new_values."held_on", new_values."id", new_values."is_open", new_values."note", new_values."outcome_en", new_values."outcome_ru", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."postponed", new_values."purpose", new_values."starts_at", new_values."time_zone" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5aacfa1af4fe3ea07731af5e58af4fe2b6ead839",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_hearingevent" ("case_id", "confirmed_by_id", "confirmed_on", "court_id", "created_at", "defendant_id", "held_on", "id", "is_open", "note", "outcome_en", "outcome_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postponed", "purpose", "starts_at", "time_zone") SELECT new_values."case_id", new_values."confirmed_by_id", new_values."confirmed_on", new_values."court_id", new_values."created_at", new_values."defendant_id", new_values."held_on", new_values."id", new_values."is_open", new_values."note", new_values."outcome_en", new_values."outcome_ru", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."postponed", new_values."purpose", new_values."starts_at", new_values."time_zone" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."case_id" IS DISTINCT FROM (new_values."case_id") OR old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."court_id" IS DISTINCT FROM (new_values."court_id") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."defendant_id" IS DISTINCT FROM (new_values."defendant_id") OR old_values."held_on" IS DISTINCT FROM (new_values."held_on") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_open" IS DISTINCT FROM (new_values."is_open") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."outcome_en" IS DISTINCT FROM (new_values."outcome_en") OR old_values."outcome_ru" IS DISTINCT FROM (new_values."outcome_ru") OR old_values."postponed" IS DISTINCT FROM (new_values."postponed") OR old_values."purpose" IS DISTINCT FROM (new_values."purpose") OR old_values."starts_at" IS DISTINCT FROM (new_values."starts_at") OR old_values."time_zone" IS DISTINCT FROM (new_values."time_zone")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="29bcb6176ecf7b43679c1dd4622ef9a461222f45",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_hearingevent" ("case_id", "confirmed_by_id", "confirmed_on", "court_id", "created_at", "defendant_id", "held_on", "id", "is_open", "note", "outcome_en", "outcome_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postponed", "purpose", "starts_at", "time_zone") SELECT old_values."case_id", old_values."confirmed_by_id", old_values."confirmed_on", old_values."court_id", old_values."created_at", old_values."defendant_id", old_values."held_on", old_values."id", old_values."is_open", old_values."note", old_values."outcome_en", old_values."outcome_ru", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."postponed", old_values."purpose", old_values."starts_at", old_values."time_zone" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="811f00af4b2d077e2791064d2dd775ebbb6da474",
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
                    model_name="hearing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="untie_evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="DELETE FROM cases_proof p USING old_rows o WHERE p.about = 'hearing' AND p.about_id = o.id; RETURN NULL;",
                            hash="98c938b2f0abf7da81964abd3c43f8b8d55bf416",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_untie_evidence_a1901",
                            referencing="REFERENCING OLD TABLE AS old_rows ",
                            table="cases_hearing",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hearingevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3fcffd23ef8a9752b880a0abbfef3c27a7ee5b04",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_2b129",
                            table="cases_hearingevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="identifier",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("registry__regex", "^[a-z0-9][a-z0-9_.-]*$")),
                        name="registry_is_a_small_word",
                        violation_error_message="Write the registry in small Latin letters, without spaces: ovdinfo.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="identifier",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("number", ""), _negated=True),
                            models.Q(("number__regex", "^\\s|\\s$"), _negated=True),
                        ),
                        name="number_is_given",
                        violation_error_message="Give the number there, without spaces around it.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="identifier",
                    constraint=models.UniqueConstraint(
                        fields=("registry", "number"),
                        name="one_file_for_each_number",
                        violation_error_message="Another file has this number already. Search for it in the list of people: if it is the same person, the two files belong together; if not, one of the numbers is wrong.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="identifier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_prisoner_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'prisoner', owner.uid FROM (WITH changed AS (SELECT * FROM new_rows r) SELECT o.uid FROM changed JOIN cases_prisoner o ON o.id = changed.prisoner_id) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="1d61a3c4d2fdef29557a0a534fa9baecc1a1ea98",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_mark_prisoner_insert_d431e",
                            referencing="REFERENCING NEW TABLE AS new_rows ",
                            table="cases_identifier",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="identifier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_prisoner_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'prisoner', owner.uid FROM (WITH changed AS (SELECT * FROM (SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows) r) SELECT o.uid FROM changed JOIN cases_prisoner o ON o.id = changed.prisoner_id) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="12eb95d045c0d3bd1019157ac1e9aa1b248b4305",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_mark_prisoner_update_00110",
                            referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                            table="cases_identifier",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="identifier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_prisoner_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'prisoner', owner.uid FROM (WITH changed AS (SELECT * FROM old_rows r) SELECT o.uid FROM changed JOIN cases_prisoner o ON o.id = changed.prisoner_id) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="70f1d60375f450875716998aa70e6acc84e7d241",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_mark_prisoner_delete_5d300",
                            referencing="REFERENCING OLD TABLE AS old_rows ",
                            table="cases_identifier",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="identifier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_identifierevent" ("confirmed_by_id", "confirmed_on", "created_at", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "registry", "url") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."id", new_values."note", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."prisoner_id", new_values."registry", new_values."url" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="59be930b92ecb00556bbf80580cae9a83808fe52",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_identifierevent" ("confirmed_by_id", "confirmed_on", "created_at", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "registry", "url") SELECT new_values."confirmed_by_id", new_values."confirmed_on", new_values."created_at", new_values."id", new_values."note", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."prisoner_id", new_values."registry", new_values."url" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."confirmed_on" IS DISTINCT FROM (new_values."confirmed_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."number" IS DISTINCT FROM (new_values."number") OR old_values."prisoner_id" IS DISTINCT FROM (new_values."prisoner_id") OR old_values."registry" IS DISTINCT FROM (new_values."registry") OR old_values."url" IS DISTINCT FROM (new_values."url")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="cd50514a60284619820c5e62afd3f34e598b979e",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_identifierevent" ("confirmed_by_id", "confirmed_on", "created_at", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prisoner_id", "registry", "url") SELECT old_values."confirmed_by_id", old_values."confirmed_on", old_values."created_at", old_values."id", old_values."note", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."prisoner_id", old_values."registry", old_values."url" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="73d8f1f5ff7fc140d9d41b20a208305652c2cf6f",
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
                    model_name="identifier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="untie_evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="DELETE FROM cases_proof p USING old_rows o WHERE p.about = 'identifier' AND p.about_id = o.id; RETURN NULL;",
                            hash="c721fd011cae3a850fc486d69117e46583214d6e",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_untie_evidence_77ce8",
                            referencing="REFERENCING OLD TABLE AS old_rows ",
                            table="cases_identifier",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="identifierevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4587a6d6fa8122c29252281f950b1228ecd49eb6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c160f",
                            table="cases_identifierevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
