"""Whatever a program sends to the addresses of the description, the answer is of a kind that is described."""

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from pytest_django.live_server_helper import LiveServer
from schemathesis import APIOperation, Case
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.openapi import from_url
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests import files
from tracker.api import throttling
from tracker.api.schema import description
from tracker.publishing.projector import project_all_marked

pytestmark = pytest.mark.django_db(transaction=True)


@schemathesis.serializer("application/x-ndjson")
def as_lines(context: object, value: object) -> bytes:
    """A batch of whatever text it is."""
    return value if isinstance(value, bytes) else str(value).encode(errors="replace")


CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


def test_every_answer_is_one_that_is_described(live_server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttling, "FOR_EVERYBODY", 100_000)
    person = files.person("Кагарлицкий", "Борис")
    files.charged(person)
    files.held(person)
    project_all_marked()
    found = list(from_url(f"{live_server.url}/api/v1/schema/").get_all_operations())
    operations = [each.ok() for each in found if isinstance(each, Ok)]
    assert len(operations) == len(found) == sum(map(len, description()["paths"].values()))
    for operation in operations:
        ask_anything(operation)


def ask_anything(operation: APIOperation) -> None:
    @given(case=operation.as_strategy())
    @settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    def ask(case: Case) -> None:
        case.call_and_validate(checks=CHECKS)

    ask()
