"""What the figures are measured on: a migrated database of its own with made-up people, published."""

from django.core.management import call_command
from django.db import connection

from tracker.publishing.projector import project_all_marked

PEOPLE = 1000


def prepare() -> None:
    call_command("migrate", verbosity=0)
    call_command("fake", people=PEOPLE, seed=1, verbosity=0)
    project_all_marked()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
