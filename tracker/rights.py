"""Who may do what. Groups and their rights stand in the code of each app; every `migrate` puts them so again."""

from collections.abc import Mapping
from functools import partial
from itertools import product
from typing import Any

from django.apps import AppConfig
from django.apps.registry import Apps
from django.db.models.signals import post_migrate

GROUPS = ("volunteer", "editor", "coordinator", "translator", "administrator")

Rights = Mapping[str, set[str]]

RIGHTS: Rights = {
    "volunteer": {"view_organisation", "add_organisation", "view_setaside", "view_submission", "change_submission"},
    "editor": {
        *("view_organisation", "add_organisation", "change_organisation", "view_setaside"),
        *("view_submission", "change_submission", "view_notice"),
    },
    "coordinator": {"view_organisation", "view_notice"},
    "translator": set(),
    "administrator": {
        *("view_user", "add_user", "change_user"),
        *("view_organisation", "add_organisation", "change_organisation"),
        *("view_circle", "add_circle", "change_circle", "delete_circle"),
        *("view_membership", "add_membership", "change_membership", "delete_membership"),
        *("view_apikey", "add_apikey", "change_apikey"),
        *("view_mailbox", "add_mailbox", "change_mailbox", "delete_mailbox"),
        *("view_notice", "view_setaside", "view_webhook", "change_webhook"),
    },
}


def to(verbs: str, models: str) -> set[str]:
    """Permissions by words: `to("view add", "name case")` is {"view_name", "view_case", "add_name", "add_case"}."""
    return {f"{verb}_{model}" for verb, model in product(verbs.split(), models.split())}


def keep(app: AppConfig, rights: Rights) -> None:
    """After each `migrate`, every group has exactly these permissions over the models of `app`."""
    post_migrate.connect(partial(_grant, rights=rights), sender=app, weak=False, dispatch_uid=f"rights of {app.label}")


def _grant(*, app_config: AppConfig, rights: Rights, using: str, apps: Apps, **signal: Any) -> None:
    try:
        permissions = apps.get_model("auth", "Permission").objects.using(using)
    except LookupError:  # migrated back to before accounts
        return
    groups = apps.get_model("auth", "Group").objects.using(using)
    own = permissions.filter(content_type__app_label=app_config.label)
    for name in GROUPS:
        group, _made = groups.get_or_create(name=name)
        wanted = own.filter(codename__in=rights.get(name, set()))
        group.permissions.remove(*group.permissions.filter(content_type__app_label=app_config.label).difference(wanted))
        group.permissions.add(*wanted)
