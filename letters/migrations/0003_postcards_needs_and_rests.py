"""One postcard without an account, who needs letters, and a rest from all of it. Sessions are found by opening them."""

import django.db.models.deletion
from django.db import migrations, models

import tracker.migrating


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0014_words_for_what_cannot_be"),
        ("letters", "0002_publish_campaign"),
    ]

    operations = [
        tracker.migrating.AllAtOnce(
            operations=[
                migrations.RemoveField(
                    model_name="mailedlink",
                    name="session_key",
                ),
                migrations.AddField(
                    model_name="supporter",
                    name="paused_on",
                    field=models.DateField(editable=False, null=True, verbose_name="pausing since"),
                ),
                migrations.CreateModel(
                    name="LetterNeed",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "need",
                            models.CharField(
                                choices=[
                                    ("much", "few letters or none"),
                                    ("some", "some letters"),
                                    ("little", "many letters"),
                                ],
                                max_length=6,
                            ),
                        ),
                        ("as_of", models.DateField()),
                        (
                            "prisoner",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="letter_need",
                                to="cases.prisoner",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Postcard",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("token_hash", models.BinaryField(max_length=32, unique=True)),
                        ("promised_on", models.DateField(verbose_name="promised on")),
                        ("sent_on", models.DateField(null=True, verbose_name="sent on")),
                        (
                            "prisoner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="postcards",
                                to="cases.prisoner",
                                verbose_name="person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "postcard",
                        "verbose_name_plural": "postcards",
                        "indexes": [models.Index(fields=["promised_on"], name="postcards_by_day")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("sent_on", None), ("sent_on__gte", models.F("promised_on")), _connector="OR"
                                ),
                                name="postcard_goes_after_its_promise",
                            )
                        ],
                    },
                ),
            ]
        )
    ]
