"""Groups have the rights that stand in the code, whoever changed them in between."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from cases.rights import RIGHTS as OVER_CASES
from tracker.rights import GROUPS, to
from tracker.rights import RIGHTS as OVER_TRACKER

pytestmark = pytest.mark.django_db


def rights(group: str, app: str) -> set[str]:
    held = Permission.objects.filter(group__name=group, content_type__app_label=app)
    return set(held.values_list("codename", flat=True))


def migrate_again() -> None:
    call_command("migrate", verbosity=0)


def test_to_pairs_verbs_and_models() -> None:
    assert to("view add", "name case") == {"view_name", "add_name", "view_case", "add_case"}


@pytest.mark.parametrize("group", GROUPS)
def test_groups_have_exactly_their_rights(group: str) -> None:
    assert rights(group, "tracker") == OVER_TRACKER.get(group, set())
    assert rights(group, "cases") == OVER_CASES.get(group, set())


def test_rights_are_put_back() -> None:
    volunteer = Group.objects.get(name="volunteer")
    volunteer.permissions.add(Permission.objects.get(codename="widen_audience"))
    volunteer.permissions.remove(Permission.objects.get(codename="view_prisoner"))
    migrate_again()
    assert rights("volunteer", "cases") == OVER_CASES["volunteer"]
    assert Group.objects.count() == len(GROUPS)


def test_nobody_but_an_editor_widens_or_learns_who_told_us() -> None:
    grave = {"widen_audience", "view_contacts", "change_consent", "change_disclosure", "delete_prisoner"}
    assert {group: rights(group, "cases") & grave for group in GROUPS} == {
        "volunteer": set(),
        "editor": grave,
        "coordinator": set(),
        "translator": set(),
        "administrator": set(),
    }


def test_only_administrators_make_accounts_and_keys() -> None:
    grave = {"add_user", "change_user", "add_apikey", "change_apikey"}
    assert {group for group in GROUPS if rights(group, "tracker") & grave} == {"administrator"}


def test_nobody_is_given_a_right_that_does_not_exist() -> None:
    existing = set(Permission.objects.values_list("content_type__app_label", "codename"))
    for app, given in (("tracker", OVER_TRACKER), ("cases", OVER_CASES)):
        assert {(app, name) for names in given.values() for name in names} <= existing
    assert set(OVER_TRACKER) | set(OVER_CASES) == set(GROUPS)
