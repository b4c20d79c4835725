"""Errors are problem documents in fixed words, whatever was sent."""

from typing import Any

import orjson
import pytest
from django.test import Client

from tests.api_client import PROBLEM, ask, key_for, refused

pytestmark = pytest.mark.django_db

CANARY = "zvezdochka"


def problem(answer: Any) -> Any:
    assert answer.headers["Content-Type"] == PROBLEM
    return orjson.loads(answer.content)


def test_a_missing_address() -> None:
    assert problem(ask("nowhere/")) == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "There is nothing here. Addresses end with a slash.",
    }


@pytest.mark.parametrize(
    "path", ["prisoners", "prisoners/x/", "prisoners/aaaaaaaaaaaa", "prisoners/aaaaaaaaaaaa/x/", "me"]
)
def test_whatever_is_no_address_is_the_same_problem(path: str) -> None:
    assert ask(path).content == ask("nowhere/").content


@pytest.mark.parametrize(
    ("path", "faults"),
    [
        (f"prisoners/?{CANARY}=1", [(CANARY, "unknown")]),
        (
            "prisoners/?relatives__name__startswith=a&id=1",
            [("id", "unknown"), ("relatives__name__startswith", "unknown")],
        ),
        (f"prisoners/?status={CANARY}&born_after=12.07.1943", [("born_after", "invalid"), ("status", "invalid")]),
        ("prisoners/?status=fined&status=remand", [("status", "repeated")]),
        ("prisoners/?q=&gender=%20", [("gender", "blank"), ("q", "blank")]),
        ("prisoners/?format=json", [("format", "unknown")]),
        ("prisoners/?limit=201", [("limit", "invalid")]),
        ("prisoners/?limit=0", [("limit", "invalid")]),
        ("prisoners/?limit=٣", [("limit", "invalid")]),
        (f"prisoners/?cursor={CANARY}", [("cursor", "invalid")]),
        (f"prisoners/?ordering={CANARY}", [("ordering", "invalid")]),
        ("prisoners/?ordering=rank", [("ordering", "invalid")]),
        (f"cases/?q={CANARY}", [("q", "unknown")]),
        (f"prisoners/aaaaaaaaaaaa/?x={CANARY}", [("x", "unknown")]),
    ],
)
def test_parameters_that_cannot_be_used_are_named(path: str, faults: list[tuple[str, str]]) -> None:
    assert refused(path) == (400, faults)


def test_a_problem_says_what_a_value_should_have_been() -> None:
    assert problem(ask("prisoners/?limit=1000&facility=x"))["errors"] == [
        {"field": "facility", "code": "invalid", "detail": "The uid of the facility where they are now."}
    ]
    assert problem(ask("prisoners/?limit=1000"))["errors"] == [
        {"field": "limit", "code": "invalid", "detail": "A whole number from 1 to 200."}
    ]


def test_every_400_has_a_list_of_errors() -> None:
    """Also where no parameter is at fault: a body that is none, a host that is not ours."""
    sent = {"content_type": "application/json", "headers": {"Authorization": f"Bearer {key_for('submit')}"}}
    unread = problem(Client().put("/api/v1/submissions/prisoner/5/", b"{", **sent))
    assert (unread["status"], unread["errors"]) == (
        400,
        [{"field": "", "code": "invalid", "detail": "The body is not what its `Content-Type` says that it is."}],
    )
    assert problem(Client().get("/api/v1/", headers={"Host": "evil.example"}))["errors"] == []


@pytest.mark.parametrize(
    ("path", "options", "status"),
    [
        (f"prisoners/?status={CANARY}", {}, 400),
        (f"prisoners/?updated_after={CANARY}", {}, 400),
        ("prisoners/", {"Authorization": f"Bearer {CANARY}"}, 401),
        (f"{CANARY}/", {}, 404),
        ("prisoners/", {"method": "POST"}, 405),
        ("prisoners/", {"Accept": f"text/{CANARY}"}, 406),
        ("docs/", {"Accept": f"text/{CANARY}"}, 406),
        ("schema/", {"Accept": f"text/{CANARY}"}, 406),
    ],
)
def test_no_value_comes_back(path: str, options: dict[str, str], status: int) -> None:
    answer = ask(path, **options)
    assert problem(answer)["status"] == answer.status_code == status
    assert CANARY not in answer.content.decode() + str(answer.headers)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("path", ["", "prisoners/", "prisoners/aaaaaaaaaaaa/", "me/", "schema/", "docs/"])
def test_nothing_can_be_written(method: str, path: str) -> None:
    answer = ask(path, key_for("read"), method=method)
    assert (problem(answer)["status"], answer.headers["Allow"]) == (405, "GET, HEAD, OPTIONS")


def test_names_come_back_cut_short() -> None:
    answer = problem(ask("prisoners/?" + "&".join(f"{CANARY}{n}{'x' * 100}=1" for n in range(50))))
    assert len(answer["errors"]) == 20
    assert {len(fault["field"]) for fault in answer["errors"]} == {60}


def test_a_forged_host_is_a_problem_too() -> None:
    answer = Client().get("/api/v1/prisoners/", headers={"Host": "evil.example"})
    assert problem(answer)["status"] == answer.status_code == 400


def test_our_own_fault_is_a_problem_without_its_cause(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError(CANARY)

    monkeypatch.setattr("tracker.api.me.Me.get", broken)
    answer = ask("me/", key_for("read"))
    assert problem(answer)["status"] == answer.status_code == 500
    assert CANARY not in answer.content.decode()
