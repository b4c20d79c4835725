"""The manual shows an example of each body and each answer, and it is one that the description allows."""

from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from tracker.api.errors import problem
from tracker.api.schema import description


def media() -> Iterator[tuple[str, dict[str, Any]]]:
    """Whatever is sent or answered, by where it stands."""
    for path, operations in description()["paths"].items():
        for verb, operation in operations.items():
            for status, answer in operation["responses"].items():
                for said in answer.get("content", {}).values():
                    yield f"{verb} {path} {status}", said
            for said in operation.get("requestBody", {}).get("content", {}).values():
                yield f"{verb} {path}", said


def test_each_has_one_that_it_allows() -> None:
    found = list(media())
    assert len(found) > 300
    components = {"components": description()["components"]}
    faults = {
        (where, error.json_path, error.message)
        for where, said in found
        for error in Draft202012Validator({**said["schema"], **components}, format_checker=FormatChecker()).iter_errors(
            said["example"]
        )
    }
    assert faults == set()


def test_an_error_is_shown_in_the_words_in_which_it_comes() -> None:
    shown = description()["paths"]["/api/v1/prisoners/"]["get"]["responses"]
    assert shown["429"]["content"]["application/problem+json"]["example"] == problem(429)
    bad = shown["400"]["content"]["application/problem+json"]["example"]
    assert [(each["field"], each["code"]) for each in bad["errors"]] == [("limit", "invalid")]
