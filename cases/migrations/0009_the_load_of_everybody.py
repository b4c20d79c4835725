"""Who may see how much is due to everybody."""

from django.db import migrations

import tracker.migrating


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0008_evidence"),
    ]

    operations = [
        tracker.migrating.AllAtOnce(
            operations=[
                migrations.AlterModelOptions(
                    name="check",
                    options={
                        "permissions": [("view_load", "Can see how much is due to everybody")],
                        "verbose_name": "check",
                        "verbose_name_plural": "checks",
                    },
                )
            ],
        ),
    ]
