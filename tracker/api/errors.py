"""Every error as a problem document (RFC 9457), in fixed words: nothing that was sent comes back but names."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import orjson
from django.http import HttpResponse
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import exception_handler

from tracker.api.rendering import StoredJSONRenderer

PROBLEM = "application/problem+json"
# of the names that come back, at most
MOST_NAMED, LONGEST_NAME = 20, 60

DETAILS = {
    400: "The request cannot be used as it is; `errors` names the parameters, where it is their fault.",
    401: "This needs a key that has not expired and was not revoked, as `Authorization: Bearer nf_…`.",
    403: "This key has not the scope that is needed. Without a key you read what is public.",
    404: "There is nothing here. Addresses end with a slash.",
    405: "This address cannot be used so; the header `Allow` says how.",
    406: "This comes in other formats than those that `Accept` asks for.",
    409: "This cannot be done as things stand: it exists already, is switched off, or there are too many.",
    410: "This record is no longer published.",
    413: "The body is too large; docs/partners.md says how much is read.",
    415: "The body must be of another type; the description of the API says which.",
    429: "Too many requests: wait for the seconds that `Retry-After` says.",
    500: "Something went wrong on our side.",
}
FAULTS = {
    "unknown": "There is no such parameter here.",
    "repeated": "This parameter can be given once.",
    "blank": "Leave this parameter out rather than empty.",
    "invalid": "This value cannot be used.",
}

# of a body of which nothing can be made
UNREAD = {"": "The body is not what its `Content-Type` says that it is."}


class Gone(exceptions.APIException):
    """The record was published, and is no longer."""

    status_code = HTTPStatus.GONE
    default_code = "gone"


class TooLarge(exceptions.APIException):
    """More was sent than is read."""

    status_code = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    default_code = "too_large"


class Conflict(exceptions.APIException):
    """What is asked cannot stand beside what there is."""

    status_code = HTTPStatus.CONFLICT
    default_code = "conflict"


class BadParameters(exceptions.ValidationError):
    """Parameters that cannot be used: a code for each, and where known what a value should have been."""

    def __init__(self, faults: Mapping[str, str], wanted: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.faults = faults_told(faults, wanted or {})


def faults_told(faults: Mapping[str, str], wanted: Mapping[str, str]) -> list[dict[str, str]]:
    """What is wrong, by name: a code each, and where known what the value should have been."""
    return [
        {"field": name[:LONGEST_NAME], "code": code, "detail": (code == "invalid" and wanted.get(name)) or FAULTS[code]}
        for name, code in sorted(faults.items())[:MOST_NAMED]
    ]


def problem(status: int) -> dict[str, Any]:
    return {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": DETAILS[status]}


def problem_details(error: Exception, context: dict[str, Any]) -> Response | None:
    """Django REST framework's EXCEPTION_HANDLER; None for what nobody foresaw, which `problem_answer` is for."""
    response = exception_handler(error, context)
    if response is None:
        return None
    response.data = problem(response.status_code)
    if response.status_code == HTTPStatus.BAD_REQUEST:
        unread = faults_told({"": "invalid"}, UNREAD)
        response.data["errors"] = error.faults if isinstance(error, BadParameters) else unread
    response.content_type = PROBLEM
    # a problem is JSON also where the answer would have been a page or YAML
    request = context["request"]
    request.accepted_renderer, request.accepted_media_type = StoredJSONRenderer(), PROBLEM
    return response


def problem_answer(status: int) -> HttpResponse:
    """A whole answer, where no view came to giving one."""
    told = problem(status) | ({"errors": []} if status == HTTPStatus.BAD_REQUEST else {})
    return HttpResponse(orjson.dumps(told), status=status, content_type=PROBLEM)
