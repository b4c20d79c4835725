"""The checks of a database say what is wrong, and nothing where nothing is."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core.checks import run_checks
from django.db import connection

from tests.staff import demo, staff

__all__ = ["demo"]

pytestmark = pytest.mark.django_db


def found() -> dict[str, str]:
    """Our messages about the database, by id."""
    messages = run_checks(databases=["default"], tags=["database"])
    return {str(message.id): str(message.msg) for message in messages if str(message.id).startswith("tracker.")}


def run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def test_a_migrated_database_is_in_order() -> None:
    assert found() == {}


def test_without_a_database_nothing_is_asked(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        assert [each for each in run_checks() if str(each.id).startswith("tracker.")] == []


def test_a_database_half_migrated_is_not_judged() -> None:
    run("DELETE FROM django_migrations WHERE app = 'cases'")
    run("DROP TRIGGER pgtrigger_forget_keys_update_98ade ON cases_name")
    assert found() == {}


def test_a_missing_trigger_is_named() -> None:
    run("DROP TRIGGER pgtrigger_forget_keys_update_98ade ON cases_name")
    assert found() == {"tracker.E004": "Triggers are missing or switched off: cases.Name:forget_keys_update."}


def test_a_trigger_that_is_switched_off_is_named() -> None:
    run("ALTER TABLE cases_name DISABLE TRIGGER pgtrigger_forget_keys_update_98ade")
    assert found() == {"tracker.E004": "Triggers are missing or switched off: cases.Name:forget_keys_update."}


@pytest.mark.parametrize(
    "fault",
    ["REVOKE SELECT ON tracker_publishedrecord FROM {role}", "GRANT SELECT ON tracker_user TO {role}"],
    ids=["reads too little", "reads too much"],
)
def test_a_reading_role_with_other_rights(settings: Any, fault: str) -> None:
    run(fault.format(role=settings.READING_ROLE))
    assert set(found()) == {"tracker.E003"}


def test_staff_without_a_second_factor_are_counted(settings: Any) -> None:
    settings.SECOND_FACTOR = True
    vera = staff("vera")
    Authenticator.objects.create(user=vera, type="recovery_codes", data={})
    assert list(found()) == ["tracker.W001"]
    Authenticator.objects.create(user=vera, type="totp", data={})
    assert found() == {}


def test_the_demo_asks_for_none(demo: None) -> None:
    staff("vera")
    assert found() == {}
