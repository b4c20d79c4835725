"""The first page: what each role can do, and what waits."""

from typing import Any

import pytest
from django.test import Client

from tests.staff import desk
from tracker.models import DirtyMark, SetAside

MODELS = {
    "vera": {
        *(
            "Article",
            "Case",
            "Category",
            "Check",
            "Court",
            "Evidence",
            "Facility",
            "Lead",
            "Prisoner",
            "Source",
            "Tally",
        ),
        *("Organisation", "SetAside", "Submission"),
    },
    "tom": set(),
    "stan": set(),
    "ada": {"ApiKey", "Circle", "Export", "Notice", "Organisation", "SetAside", "User", "Webhook"},
}


@pytest.mark.parametrize("who", MODELS)
def test_it_lists_what_the_role_may_see(demo: None, db: None, who: str) -> None:
    apps = desk(who).get("/admin/").context["app_list"]
    listed = {model["object_name"] for app in apps if app["app_label"] != "letters" for model in app["models"]}
    assert listed == MODELS[who]


def test_a_case_is_logged_from_here(vera: Client, cora: Client) -> None:
    assert [verb.url for verb in vera.get("/admin/").context["verbs"]] == ["/admin/cases/prisoner/log/"]
    assert "/admin/cases/prisoner/log/" not in [verb.url for verb in cora.get("/admin/").context["verbs"]]


def test_a_role_without_pages_is_told_so(demo: None, db: None) -> None:
    assert "no role with pages of its own yet" in desk("stan").get("/admin/").content.decode()


def test_a_record_that_could_not_be_built_is_grave(vera: Client) -> None:
    titles = [panel.title for panel in vera.get("/admin/").context["panels"]]
    assert "Could not be published, and are shown to nobody" not in titles
    SetAside.objects.create(kind="prisoner", uid="a", reason="KeyError", since="2025-01-01T00:00Z")
    (panel,) = [panel for panel in vera.get("/admin/").context["panels"] if panel.grave]
    assert [(row.text, row.beside) for row in panel.rows] == [("prisoner a", "KeyError")]


def test_it_is_tried_again(vera: Client) -> None:
    record = SetAside.objects.create(kind="prisoner", uid="a", reason="KeyError", since="2025-01-01T00:00Z")
    vera.post("/admin/tracker/setaside/", {"action": "try_again", "_selected_action": [record.pk]})
    assert list(DirtyMark.objects.values_list("kind", "uid")) == [("prisoner", "a")]


def test_the_demo_says_that_it_is_one(vera: Client, settings: Any) -> None:
    said = "A demonstration on this machine"
    settings.DEMO = True
    assert said in vera.get("/admin/").content.decode()
    assert said in vera.get("/admin/cases/prisoner/log/").content.decode()
    assert said in Client().get("/admin/login/").content.decode()
    settings.DEMO = False
    assert said not in vera.get("/admin/").content.decode()
