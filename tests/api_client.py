"""The API as a partner's program meets it."""

from functools import cache
from itertools import count
from typing import Any

import orjson
from django.test import Client

from tracker.models import ApiKey, Organisation

PROBLEM = "application/problem+json"
# each request from an address of its own: an address may only ask so often
HOUSES = count()


def key_for(*scopes: str, organisation: str = "Freedom Zone") -> str:
    """The token of a new key with these scopes."""
    holder, _made = Organisation.objects.get_or_create(name_en=organisation)
    _key, token = ApiKey.issue(holder, label="tests", scopes=list(scopes))
    return token


def ask(path: str, token: str = "", *, method: str = "GET", address: str = "", **headers: str) -> Any:
    """The answer to a request for an address below /api/v1/, or for a whole one."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if token:
        named["Authorization"] = f"Bearer {token}"
    whole = path if path.startswith(("/", "http")) else f"/api/v1/{path}"
    return client().generic(method, whole, headers=named, REMOTE_ADDR=address or f"2001:db8:{next(HOUSES):x}::1")


@cache
def client() -> Client:
    """One for all requests: making one takes longer than most of them. No answer of the API sets a cookie."""
    return Client(raise_request_exception=False)


def told(path: str, token: str = "") -> Any:
    """The body of a good answer."""
    answer = ask(path, token)
    assert answer.status_code == 200, answer.content
    return orjson.loads(answer.content)


def refused(path: str, token: str = "", **options: str) -> tuple[int, list[tuple[str, str]]]:
    """The status of a problem, and the code that it has for each parameter."""
    answer = ask(path, token, **options)
    assert answer.headers["Content-Type"] == PROBLEM
    problem = orjson.loads(answer.content)
    assert problem["status"] == answer.status_code
    return answer.status_code, [(fault["field"], fault["code"]) for fault in problem.get("errors", [])]


def uids(path: str, token: str = "") -> list[str]:
    """The uids of a whole list, following `next`."""
    found: list[str] = []
    following: str | None = path
    while following:
        page = told(following, token)
        found += [record["uid"] for record in page["results"]]
        following = page["next"]
    return found
