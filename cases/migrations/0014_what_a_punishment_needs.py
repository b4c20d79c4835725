"""A fine without an amount, probation or hours that nobody gave: NULL passes a check that does not ask for it."""

from django.conf import settings
from django.db import migrations, models

from tracker.migrating import AllAtOnce


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0013_the_whole_domain"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.RemoveConstraint(
                    model_name="sentence",
                    name="fine_has_an_amount",
                ),
                migrations.RemoveConstraint(
                    model_name="sentence",
                    name="suspended_has_probation",
                ),
                migrations.RemoveConstraint(
                    model_name="sentence",
                    name="community_service_has_hours",
                ),
            ],
        ),
        AllAtOnce(
            operations=[
                migrations.AddConstraint(
                    model_name="sentence",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "fine"), _negated=True),
                            models.Q(("fine_rub__gt", 0), ("fine_rub__isnull", False)),
                            _connector="OR",
                        ),
                        name="fine_has_an_amount",
                        violation_error_message="Give the amount of the fine in roubles.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sentence",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "suspended"), _negated=True),
                            models.Q(("probation_months__gt", 0), ("probation_months__isnull", False)),
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
                            models.Q(("hours__gt", 0), ("hours__isnull", False)),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="community_service_has_hours",
                        violation_error_message="Give the hours of community service; if nobody knows them, say so in the note.",
                    ),
                ),
            ],
        ),
    ]
