"""What must hold in the database before anybody relies on it: `manage.py check --database default`."""

from collections.abc import Callable, Sequence
from typing import Any

import pgtrigger
from allauth.mfa.models import Authenticator
from django.apps import AppConfig
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

Cursor = Any
PUBLISHED = "tracker_publishedrecord"


def of_database(check: Callable[[Cursor], list[CheckMessage]]) -> Callable[..., list[CheckMessage]]:
    """Registers a check of a database that is wholly migrated; before that there is nothing to judge."""

    @register(Tags.database)
    def run(
        app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **options: Any
    ) -> list[CheckMessage]:
        if "default" not in (databases or ()) or not _is_migrated():
            return []
        with connections["default"].cursor() as cursor:
            return check(cursor)

    return run


def _is_migrated() -> bool:
    executor = MigrationExecutor(connections["default"])
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


@of_database
def cyrillic_has_trigrams(cursor: Cursor) -> list[CheckMessage]:
    cursor.execute("SELECT show_trgm('Иван') <> '{}'")
    if cursor.fetchone()[0]:
        return []
    return [
        Error(
            "pg_trgm finds no letters in Cyrillic words, so nobody is found by a Russian name.",
            hint="The database's locale is the cause: create it with --locale=C.UTF-8 or another UTF-8 locale.",
            id="tracker.E002",
        )
    ]


@of_database
def reading_role_reads(cursor: Cursor) -> list[CheckMessage]:
    """Public pages must be able to become the reading role, which must see published records and not the rest."""
    cursor.execute(
        "SELECT has_table_privilege(rolname, %s, 'SELECT'), has_table_privilege(rolname, 'tracker_user', 'SELECT'),"
        " pg_has_role(current_user, oid, 'MEMBER') FROM pg_roles WHERE rolname = %s",
        [PUBLISHED, settings.READING_ROLE],
    )
    role = cursor.fetchone()
    if role == (True, False, True):
        return []
    return [
        Error(
            f"The role {settings.READING_ROLE} cannot read published records, or can read more than these.",
            hint="A restore without roles does this: migrate tracker and cases anew, or grant as their migrations do.",
            id="tracker.E003",
        )
    ]


@of_database
def triggers_are_installed(cursor: Cursor) -> list[CheckMessage]:
    """Without its triggers a table keeps no history and its changes are not published."""
    cursor.execute("SELECT tgname FROM pg_trigger WHERE tgenabled IN ('O', 'A')")
    installed = {name for (name,) in cursor.fetchall()}
    missing = sorted(
        f"{model._meta.label}:{trigger.name}"
        for model, trigger in pgtrigger.registered()
        if trigger.get_pgid(model) not in installed
    )
    return [
        Error(
            f"Triggers are missing or switched off: {', '.join(missing)}.",
            hint="Run `manage.py pgtrigger install`, `manage.py pgtrigger enable`, then `manage.py publish --verify`.",
            id="tracker.E004",
        )
    ] * bool(missing)


@of_database
def staff_have_second_factors(cursor: Cursor) -> list[CheckMessage]:
    proved = Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES).values("user_id")
    without = get_user_model().objects.filter(is_staff=True, is_active=True).exclude(pk__in=proved).count()
    return [
        Warning(
            f"{without} volunteer account(s) have no second factor yet; whoever knows the password can set one up.",
            hint="Ask them to sign in and set it up, or deactivate the accounts.",
            id="tracker.W001",
        )
    ] * bool(without and settings.SECOND_FACTOR)
