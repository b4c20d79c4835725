"""POST /api/v1/webhooks/ and what follows from it, as a partner's program meets it."""

from typing import Any

import orjson
import pytest

from tests import files
from tests.api_client import ask, client, key_for, refused, told
from tests.canaries import every_row, found_in
from tests.tracker.webhooks.test_addresses import ODD, OURS
from tracker.models import Webhook

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hooks_resolve")]


def send(path: str, token: str, body: Any = None, method: str = "POST") -> Any:
    return client().generic(
        method,
        f"/api/v1/{path}",
        orjson.dumps(body) if body is not None else b"",
        content_type="application/json",
        headers={"Authorization": f"Bearer {token}"},
    )


def registered(token: str, url: str = "https://ok.test/hook") -> dict[str, Any]:
    answer = send("webhooks/", token, {"url": url})
    assert answer.status_code == 201, answer.content
    return answer.json()


def test_the_secret_is_shown_once_and_kept_sealed() -> None:
    token = key_for("webhooks")
    hook = registered(token)
    assert hook["secret"].startswith("whsec_")
    assert (hook["state"], hook["verified"], hook["off_reason"]) == ("on", True, None)
    shown = told(f"webhooks/{hook['id']}/", token)
    assert shown == {name: value for name, value in hook.items() if name != "secret"}
    assert told("webhooks/", token) == {"results": [shown]}
    assert found_in(every_row(), [hook["secret"], hook["secret"].removeprefix("whsec_")]) == set()


def test_a_name_that_leads_nowhere_yet_is_accepted_unverified() -> None:
    assert registered(key_for("webhooks"), "https://not-yet.invalid/")["verified"] is False


@pytest.mark.parametrize(
    "url",
    [
        "http://ok.test/",
        "https://127.0.0.1/",
        "https://localhost/",
        "https://inside.test/",
        "https://ok.test:8443/",
        "",
        5,
    ],
)
def test_an_address_that_is_not_everybodys_is_refused_by_name(url: Any) -> None:
    answer = send("webhooks/", key_for("webhooks"), {"url": url})
    assert (answer.status_code, [fault["field"] for fault in answer.json()["errors"]]) == (400, ["url"])
    assert not Webhook.objects.exists()


@pytest.mark.parametrize("url", [*OURS, *(url for url, _code in ODD)])
def test_every_address_of_the_table_is_refused_at_registration(url: str) -> None:
    """security.md 4.2, over HTTP and by this machine's own resolver; in the demo as everywhere."""
    token = key_for("webhooks")
    assert send("webhooks/", token, {"url": url}).status_code == 400
    assert not Webhook.objects.exists()


def test_nothing_else_can_be_said_of_it() -> None:
    answer = send("webhooks/", key_for("webhooks"), {"url": "https://ok.test/", "organisation": 5, "told": 0})
    assert answer.status_code == 400
    assert [fault["field"] for fault in answer.json()["errors"]] == ["organisation", "told"]


def test_it_needs_a_key_and_the_scope() -> None:
    assert refused("webhooks/") == (401, [])
    assert refused("webhooks/", key_for("read")) == (403, [])
    assert send("webhooks/", key_for("read"), {"url": "https://ok.test/"}).status_code == 403


def test_one_address_once_and_ten_at_most() -> None:
    token = key_for("webhooks")
    registered(token)
    assert send("webhooks/", token, {"url": "https://ok.test/hook"}).status_code == 409
    for number in range(9):
        registered(token, f"https://ok.test/{number}")
    assert send("webhooks/", token, {"url": "https://ok.test/more"}).status_code == 409


def test_somebody_elses_is_as_a_missing_one() -> None:
    hook = registered(key_for("webhooks"))
    other = key_for("webhooks", organisation="Another")
    for path in (f"webhooks/{hook['id']}/", f"webhooks/{hook['id']}/deliveries/"):
        assert refused(path, other) == (404, [])
    mine, missing = ask(f"webhooks/{hook['id']}/", other), ask("webhooks/missing23456/", other)
    assert (mine.content, dict(mine.headers)) == (missing.content, dict(missing.headers))
    for path in (f"webhooks/{hook['id']}/rotate/", f"webhooks/{hook['id']}/deliveries/missing23456/redeliver/"):
        assert send(path, other).status_code == 404
    assert send(f"webhooks/{hook['id']}/", other, method="DELETE").status_code == 404
    assert Webhook.objects.on().count() == 1


def test_a_removed_one_stays_to_be_read_and_is_off() -> None:
    token = key_for("webhooks")
    hook = registered(token)
    assert send(f"webhooks/{hook['id']}/", token, method="DELETE").status_code == 204
    assert {name: told(f"webhooks/{hook['id']}/", token)[name] for name in ("state", "off_reason")} == {
        "state": "off",
        "off_reason": "removed",
    }
    registered(token)  # the same address again


@pytest.mark.parametrize("hooks", [1, 3])
def test_the_list_costs_the_same_for_one_and_for_three(hooks: int, django_assert_num_queries: Any) -> None:
    token = key_for("webhooks")
    for number in range(hooks):
        registered(token, f"https://ok.test/{number}")
    files.publish()
    with django_assert_num_queries(2):  # key, webhooks
        assert len(told("webhooks/", token)["results"]) == hooks
