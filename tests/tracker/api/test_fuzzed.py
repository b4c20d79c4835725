"""Whatever a program sends to the addresses of the description, the answer is of a kind that is described.

With schemathesis and all its checks, as everybody and as a partner who may do everything: also that what the
description forbids is refused, and that what it lets be asked is answered.
"""

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from pytest_django.live_server_helper import LiveServer
from schemathesis import APIOperation, Case, GenerationMode
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Ok
from schemathesis.openapi import from_url

from tests import files
from tests.api_client import key_for, told
from tracker.api import throttling
from tracker.api.schema import description
from tracker.models.api_key import Scope
from tracker.publishing.projector import project_all_marked

pytestmark = pytest.mark.django_db(transaction=True)
POSITIVE, NEGATIVE = GenerationMode.POSITIVE, GenerationMode.NEGATIVE
EXAMPLES = 2
PATIENCE = 60  # seconds, for one answer
# forms of texts that programs have no generator for
DATES = ["1958", "2023-07", "2023-07-25", "1958~", "2024-02-29"]
LINKS = ["", "https://paper.example/1?a=б", "http://заметки.example/"]
# a cursor is good for the order that it came from; ours are of the order without any of these
ORDERING = {"ordering", "q", "text"}


@schemathesis.serializer("application/x-ndjson")
def as_lines(context: object, value: object) -> bytes:
    """A batch of whatever text it is."""
    return value if isinstance(value, bytes) else str(value).encode(errors="replace")


def one_of(kind: str, *values: str) -> None:
    """Where the description asks for this form of text, take one of these: a cursor, say, that was given out."""
    schemathesis.openapi.format(kind, st.sampled_from(values))


def test_every_answer_is_one_that_is_described(live_server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttling, "FOR_EVERYBODY", 100_000)
    monkeypatch.setattr(throttling, "FOR_A_KEY", 100_000)
    for number in range(3):
        person = files.person("Кагарлицкий", f"Борис{number}")
        files.charged(person, part=str(number))
        files.held(person)
    project_all_marked()
    one_of("cursor", told("prisoners/?limit=1")["next"].partition("cursor=")[2].partition("&")[0])
    one_of("since", "", told("changes/?limit=1")["next"])
    one_of("edtf", *DATES)
    one_of("web-address", *LINKS)
    key = {"Authorization": f"Bearer {key_for(*Scope.values)}"}
    found = list(from_url(f"{live_server.url}/api/v1/schema/").get_all_operations())
    operations = [each.ok() for each in found if isinstance(each, Ok)]
    assert len(operations) == len(found) == sum(map(len, description()["paths"].values()))
    faults = [
        fault
        for operation in operations
        for headers, mode in (({}, POSITIVE), (key, POSITIVE), (key, NEGATIVE))
        for fault in ask_anything(operation, headers, mode, true_of(operation, str(person.uid)))
    ]
    assert faults == []


def true_of(operation: APIOperation, uid: str) -> dict[str, str]:
    """What a body that is well formed must also hold to be taken: somebody there is, a month that has begun, a host."""
    if operation.method != "post":
        return {}
    facts = {"letter-reports": {"prisoner": uid, "month": "2026-03"}, "webhooks": {"url": "https://93.184.215.14/"}}
    return facts.get(operation.path.rstrip("/").rpartition("/")[2], {})


def ask_anything(
    operation: APIOperation, headers: dict[str, str], mode: GenerationMode, true: dict[str, str]
) -> list[str]:
    """What is wrong with the answers. An address that takes nothing cannot be asked wrongly."""
    found: list[str] = []

    @given(case=operation.as_strategy(generation_mode=mode))
    # the same each time: what a landing is judged by must not be a matter of luck
    @settings(
        max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True
    )
    def ask(case: Case) -> None:
        if mode == POSITIVE and ("/submissions/" in operation.path or ORDERING & set(case.query or ())):
            (case.query or {}).pop("cursor", None)
        if mode == POSITIVE and true:
            case.body |= true
        if mode == NEGATIVE and (case.query or {}).get("since") == "":
            return  # taken for a text that is no cursor; it is where a client begins
        try:
            case.call_and_validate(headers=headers, timeout=PATIENCE)
        except FailureGroup as group:
            found.extend(f"{each}: {case.as_curl_command()}" for each in group.exceptions)

    try:
        ask()
    except Unsatisfiable:
        assert mode == NEGATIVE
    return found[:2]
