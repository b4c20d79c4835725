import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import cases.models.facility
import letters.models.supporter
import tracker.encryption
import tracker.migrating
import tracker.uids


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cases", "0003_name_keys"),
        ("tracker", "0002_engine"),
    ]

    operations = [
        tracker.migrating.AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="Supporter",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uid", tracker.uids.UidField()),
                        ("seal_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("email", tracker.encryption.EncryptedTextField(verbose_name="e-mail address")),
                        ("email_hash", models.BinaryField(max_length=32, unique=True)),
                        (
                            "pseudonym",
                            tracker.encryption.EncryptedTextField(blank=True, verbose_name="name that you sign with"),
                        ),
                        (
                            "language",
                            models.CharField(
                                choices=[("en", "English"), ("ru", "Русский")],
                                default="en",
                                max_length=2,
                                verbose_name="language of our mails",
                            ),
                        ),
                        ("country", models.CharField(blank=True, max_length=2, verbose_name="country")),
                        (
                            "time_zone",
                            models.CharField(
                                default="UTC",
                                max_length=40,
                                validators=[cases.models.facility.is_time_zone],
                                verbose_name="time zone",
                            ),
                        ),
                        (
                            "letters_a_month",
                            models.PositiveSmallIntegerField(default=1, verbose_name="letters a month"),
                        ),
                        (
                            "writes_in",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("ru", "Russian"),
                                        ("uk", "Ukrainian"),
                                        ("en", "English"),
                                        ("de", "German"),
                                        ("fr", "French"),
                                        ("es", "Spanish"),
                                        ("it", "Italian"),
                                        ("pl", "Polish"),
                                    ],
                                    max_length=2,
                                ),
                                default=letters.models.supporter.writes_in_russian,
                                size=None,
                                verbose_name="languages you write in",
                            ),
                        ),
                        ("inside_russia", models.BooleanField(default=False, verbose_name="is inside Russia")),
                        (
                            "likes",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("books", "books and poems"),
                                        ("music", "music"),
                                        ("art", "art and theatre"),
                                        ("film", "films"),
                                        ("science", "science"),
                                        ("history", "history and ideas"),
                                        ("languages", "languages"),
                                        ("nature", "nature and weather"),
                                        ("animals", "cats, dogs and other animals"),
                                        ("cooking", "cooking"),
                                        ("sport", "sport"),
                                        ("chess", "chess"),
                                        ("travel", "places and travel"),
                                        ("faith", "faith"),
                                    ],
                                    max_length=12,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="likes to write about",
                            ),
                        ),
                        (
                            "avoids",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("books", "books and poems"),
                                        ("music", "music"),
                                        ("art", "art and theatre"),
                                        ("film", "films"),
                                        ("science", "science"),
                                        ("history", "history and ideas"),
                                        ("languages", "languages"),
                                        ("nature", "nature and weather"),
                                        ("animals", "cats, dogs and other animals"),
                                        ("cooking", "cooking"),
                                        ("sport", "sport"),
                                        ("chess", "chess"),
                                        ("travel", "places and travel"),
                                        ("faith", "faith"),
                                    ],
                                    max_length=12,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="would rather not write about",
                            ),
                        ),
                        (
                            "refusals",
                            models.PositiveSmallIntegerField(
                                default=0, editable=False, verbose_name="mails refused by the server"
                            ),
                        ),
                        (
                            "confirmed_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="address confirmed",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "supporter",
                        "verbose_name_plural": "supporters",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("letters_a_month__range", (1, 20))),
                                name="letters_a_month_from_1_to_20",
                                violation_error_message="From 1 to 20 letters a month.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QuietAddress",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("email_hash", models.BinaryField(max_length=32, unique=True)),
                        ("since", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                    ],
                    options={
                        "verbose_name": "address that wants no mail",
                        "verbose_name_plural": "addresses that want no mail",
                    },
                ),
                migrations.CreateModel(
                    name="MailedLink",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "purpose",
                            models.CharField(choices=[("confirm", "Confirm"), ("sign_in", "Sign In")], max_length=8),
                        ),
                        ("seal_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("email", tracker.encryption.EncryptedTextField()),
                        ("email_hash", models.BinaryField(db_index=True, max_length=32)),
                        ("language", models.CharField(choices=[("en", "English"), ("ru", "Русский")], max_length=2)),
                        ("wishes", tracker.encryption.EncryptedTextField(null=True)),
                        ("token", tracker.encryption.EncryptedTextField(null=True)),
                        ("token_hash", models.BinaryField(max_length=32, unique=True)),
                        ("asked_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                        ("expires_at", models.DateTimeField(db_index=True)),
                        ("used_at", models.DateTimeField(null=True)),
                        ("session_key", models.CharField(blank=True, max_length=40)),
                    ],
                ),
                migrations.CreateModel(
                    name="Campaign",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uid", tracker.uids.UidField()),
                        ("seed_key", models.CharField(editable=False, max_length=160, null=True, unique=True)),
                        ("title_en", models.CharField(blank=True, max_length=200, verbose_name="title in English")),
                        ("title_ru", models.CharField(blank=True, max_length=200, verbose_name="title in Russian")),
                        (
                            "purpose",
                            models.CharField(
                                choices=[
                                    ("steady", "steady letters"),
                                    ("birthday", "birthday"),
                                    ("hearing", "hearing in court"),
                                    ("health", "health"),
                                    ("new_year", "New Year"),
                                    ("event", "letter-writing evening"),
                                ],
                                default="steady",
                                max_length=8,
                                verbose_name="why",
                            ),
                        ),
                        (
                            "goal_letters",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="letters hoped for"),
                        ),
                        ("starts_on", models.DateField(blank=True, null=True, verbose_name="starts on")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="ends on")),
                        (
                            "guidance_en",
                            models.TextField(
                                blank=True,
                                help_text="What gladdens this person, what to leave out. It is public: nothing that was told in confidence.",
                                verbose_name="advice to writers, in English",
                            ),
                        ),
                        ("guidance_ru", models.TextField(blank=True, verbose_name="advice to writers, in Russian")),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("internal", "nobody outside"),
                                    ("partners", "partner organisations"),
                                    ("public", "everybody"),
                                ],
                                default="internal",
                                help_text="Those of its people whom a reader may not see are left out for that reader.",
                                max_length=20,
                                verbose_name="who may see it",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="campaigns",
                                to="tracker.organisation",
                                verbose_name="run by",
                            ),
                        ),
                        (
                            "prisoners",
                            models.ManyToManyField(
                                related_name="campaigns",
                                through="letters.CampaignPrisoner",
                                to="cases.prisoner",
                                verbose_name="people",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "campaign",
                        "verbose_name_plural": "campaigns",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("title_en", ""), ("title_ru", ""), _negated=True),
                                name="campaign_has_a_title",
                                violation_error_message="Give the title in at least one language.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("starts_on", None),
                                    ("ends_on", None),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="campaign_ends_after_it_starts",
                                violation_error_message="The campaign cannot end before it starts.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CampaignPrisoner",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "campaign",
                            models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="letters.campaign"),
                        ),
                        (
                            "prisoner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="cases.prisoner", verbose_name="person"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "person",
                        "verbose_name_plural": "people",
                        "constraints": [
                            models.UniqueConstraint(fields=("campaign", "prisoner"), name="person_once_in_a_campaign")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Pledge",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uid", tracker.uids.UidField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("active", "active"),
                                    ("paused", "paused"),
                                    ("lapsed", "lapsed"),
                                    ("handed_over", "handed over"),
                                    ("ended", "ended"),
                                ],
                                default="active",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        ("started_on", models.DateField(verbose_name="from")),
                        (
                            "rhythm_days",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (14, "every two weeks"),
                                    (30, "every month"),
                                    (60, "every two months"),
                                    (90, "every three months"),
                                ],
                                default=30,
                                verbose_name="days between letters",
                            ),
                        ),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="to")),
                        (
                            "prisoner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="pledges",
                                to="cases.prisoner",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "supporter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="pledges",
                                to="letters.supporter",
                                to_field="uid",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pledge",
                        "verbose_name_plural": "pledges",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("state", "active")), fields=["prisoner"], name="pledges_active"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state__in", ("active", "paused"))),
                                fields=("supporter", "prisoner"),
                                name="one_standing_pledge",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("ended_on", None), ("state__in", ("active", "paused"))),
                                    models.Q(
                                        models.Q(("state__in", ("active", "paused")), _negated=True),
                                        models.Q(("ended_on", None), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="pledge_is_over_from_a_day_on",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("rhythm_days__range", (1, 366))), name="rhythm_of_a_year_at_most"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Letter",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uid", tracker.uids.UidField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("writing", "being written"),
                                    ("in_translation", "in translation"),
                                    ("ready", "ready to go"),
                                    ("sent", "sent"),
                                    ("with_censor", "with the censor"),
                                    ("handed_over", "handed over"),
                                    ("partly_blacked_out", "partly blacked out"),
                                    ("not_passed", "not passed by the censor"),
                                    ("answered", "answered"),
                                    ("returned", "returned"),
                                    ("no_word", "no word yet"),
                                    ("not_sent", "not sent after all"),
                                ],
                                default="planned",
                                max_length=20,
                                verbose_name="state",
                            ),
                        ),
                        ("planned_for", models.DateField(verbose_name="planned for")),
                        (
                            "channel",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("post", "post"),
                                    ("online", "online service"),
                                    ("prison_email", "e-mail service of the prison system"),
                                    ("relay", "an organisation prints and posts"),
                                ],
                                max_length=12,
                                verbose_name="sent by",
                            ),
                        ),
                        ("address", models.TextField(blank=True, verbose_name="sent to")),
                        ("answer_paid", models.BooleanField(default=False, verbose_name="with a paid answer form")),
                        ("sent_on", models.DateField(blank=True, null=True, verbose_name="sent on")),
                        ("handed_over_on", models.DateField(blank=True, null=True, verbose_name="handed over on")),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="answered on")),
                        ("returned_on", models.DateField(blank=True, null=True, verbose_name="returned on")),
                        (
                            "pledge",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="letters", to="letters.pledge"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "letter",
                        "verbose_name_plural": "letters",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("state__in", ("planned", "writing", "in_translation", "ready"))),
                                fields=["planned_for"],
                                name="letters_open",
                            ),
                            models.Index(
                                condition=models.Q(("sent_on", None), _negated=True),
                                fields=["sent_on"],
                                name="letters_sent",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("sent_on__isnull", False),
                                        (
                                            "state__in",
                                            (
                                                "sent",
                                                "with_censor",
                                                "handed_over",
                                                "partly_blacked_out",
                                                "not_passed",
                                                "answered",
                                                "returned",
                                                "no_word",
                                            ),
                                        ),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "state__in",
                                                (
                                                    "sent",
                                                    "with_censor",
                                                    "handed_over",
                                                    "partly_blacked_out",
                                                    "not_passed",
                                                    "answered",
                                                    "returned",
                                                    "no_word",
                                                ),
                                            ),
                                            _negated=True,
                                        ),
                                        ("sent_on", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="letter_that_has_gone_has_a_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("answered_on__isnull", False), ("state", "answered")),
                                    models.Q(models.Q(("state", "answered"), _negated=True), ("answered_on", None)),
                                    _connector="OR",
                                ),
                                name="answered_letter_has_a_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("returned_on__isnull", False), ("state", "returned")),
                                    models.Q(models.Q(("state", "returned"), _negated=True), ("returned_on", None)),
                                    _connector="OR",
                                ),
                                name="returned_letter_has_a_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("handed_over_on__isnull", True),
                                    ("handed_over_on__gte", models.F("sent_on")),
                                    _connector="OR",
                                ),
                                name="handed_over_on_after_sent_on",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("answered_on__isnull", True),
                                    ("answered_on__gte", models.F("sent_on")),
                                    _connector="OR",
                                ),
                                name="answered_on_after_sent_on",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("returned_on__isnull", True),
                                    ("returned_on__gte", models.F("sent_on")),
                                    _connector="OR",
                                ),
                                name="returned_on_after_sent_on",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("state__in", ("planned", "writing", "in_translation", "ready"))),
                                fields=("pledge",),
                                name="one_open_letter",
                            ),
                        ],
                    },
                ),
            ],
        ),
        tracker.migrating.AllAtOnce(
            operations=[
                pgtrigger.migrations.AddTrigger(
                    model_name="campaignprisoner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_campaign_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'campaign', owner.uid FROM (WITH changed AS (SELECT * FROM new_rows r) SELECT o.uid FROM changed JOIN letters_campaign o ON o.id = changed.campaign_id) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="a1e4da214fbb8b63940b232403efa022ab3d2020",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_mark_campaign_insert_950ff",
                            referencing="REFERENCING NEW TABLE AS new_rows ",
                            table="letters_campaignprisoner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="campaignprisoner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_campaign_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'campaign', owner.uid FROM (WITH changed AS (SELECT * FROM (SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows) r) SELECT o.uid FROM changed JOIN letters_campaign o ON o.id = changed.campaign_id) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="f01a2487cf7ec34a638d7067f2467530715cd016",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_mark_campaign_update_c21c4",
                            referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                            table="letters_campaignprisoner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="campaignprisoner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_campaign_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'campaign', owner.uid FROM (WITH changed AS (SELECT * FROM old_rows r) SELECT o.uid FROM changed JOIN letters_campaign o ON o.id = changed.campaign_id) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="c0b28afc9100380c8c1f16e13764d169d26bbbf5",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_mark_campaign_delete_9a475",
                            referencing="REFERENCING OLD TABLE AS old_rows ",
                            table="letters_campaignprisoner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="campaignprisoner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_prisoner_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'prisoner', owner.uid FROM (WITH changed AS (SELECT * FROM new_rows r) SELECT o.uid FROM changed JOIN cases_prisoner o ON o.id = changed.prisoner_id) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="4b2910ff4b9fe8fbcbf0afe18cf0e7cdceceea2e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_mark_prisoner_insert_9e1b1",
                            referencing="REFERENCING NEW TABLE AS new_rows ",
                            table="letters_campaignprisoner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="campaignprisoner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_prisoner_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'prisoner', owner.uid FROM (WITH changed AS (SELECT * FROM (SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows) r) SELECT o.uid FROM changed JOIN cases_prisoner o ON o.id = changed.prisoner_id) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="a5f573b6bacd731e4a6c4ec5dbbfffeb98055464",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_mark_prisoner_update_51275",
                            referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                            table="letters_campaignprisoner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="campaignprisoner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_prisoner_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'prisoner', owner.uid FROM (WITH changed AS (SELECT * FROM old_rows r) SELECT o.uid FROM changed JOIN cases_prisoner o ON o.id = changed.prisoner_id) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="2da92479677de281e8bde60e16bdce98ae4e968e",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_mark_prisoner_delete_7281f",
                            referencing="REFERENCING OLD TABLE AS old_rows ",
                            table="letters_campaignprisoner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="campaign",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_campaign_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'campaign', owner.uid FROM (WITH changed AS (SELECT * FROM new_rows r) SELECT uid FROM changed) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="7765c9fbe3a860eb74840d7720fbc9837be852be",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_mark_campaign_insert_ba95a",
                            referencing="REFERENCING NEW TABLE AS new_rows ",
                            table="letters_campaign",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="campaign",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_campaign_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'campaign', owner.uid FROM (WITH changed AS (SELECT * FROM (SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows) r) SELECT uid FROM changed) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="ecefb5659931eb846fd0b3fc41057909727514e0",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_mark_campaign_update_2e260",
                            referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                            table="letters_campaign",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="campaign",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_campaign_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO tracker_dirtymark (kind, uid) SELECT DISTINCT 'campaign', owner.uid FROM (WITH changed AS (SELECT * FROM old_rows r) SELECT uid FROM changed) owner (uid);\n    PERFORM pg_notify('dirty_marks', '');\n    RETURN NULL;\n",
                            hash="36c63bef04b264f5c0063e66e718bff770819fab",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_mark_campaign_delete_492fc",
                            referencing="REFERENCING OLD TABLE AS old_rows ",
                            table="letters_campaign",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
