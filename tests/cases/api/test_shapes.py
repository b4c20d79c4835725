"""The description of the API is true: the seeds' records have the shape that it says, and it says all they hold."""

from collections.abc import Iterator
from typing import Any

import pytest
from drf_spectacular.validation import validate_schema
from jsonschema import Draft202012Validator, FormatChecker

from tests.api_client import ask, key_for, told
from tests.cases.seeded import planted
from tracker.api.schema import description

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("planted")]
__all__ = ["planted"]

SHAPES = {
    "prisoners/": "Prisoner",
    "cases/": "Case",
    "facilities/": "Facility",
    "articles/": "Article",
    "campaigns/": "Campaign",
    "tallies/": "Tally",
}


def validator(schema: dict[str, Any]) -> Draft202012Validator:
    whole = {**schema, "components": description()["components"]}
    return Draft202012Validator(whole, format_checker=FormatChecker())


def shape(name: str) -> Draft202012Validator:
    return validator({"$ref": f"#/components/schemas/{name}"})


def faults(name: str, value: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in shape(name).iter_errors(value)]


def unsaid(value: Any, schema: dict[str, Any], where: str = "$") -> Iterator[str]:
    """The keys of a value that its schema does not name."""
    schema = resolved(schema, value)
    if isinstance(value, list):
        for each in value:
            yield from unsaid(each, schema["items"], f"{where}[]")
    elif isinstance(value, dict):
        for key, each in value.items():
            if key in schema.get("properties", {}):
                yield from unsaid(each, schema["properties"][key], f"{where}.{key}")
            elif "additionalProperties" not in schema:
                yield f"{where}.{key}"


def resolved(schema: dict[str, Any], value: Any) -> dict[str, Any]:
    if "$ref" in schema:
        return resolved(description()["components"]["schemas"][schema["$ref"].rpartition("/")[2]], value)
    options = [each for each in schema.get("allOf", schema.get("oneOf", [])) if each != {"type": "null"}]
    return resolved(options[0], value) if options else schema


@pytest.mark.parametrize("path", SHAPES)
def test_every_record_has_its_shape(path: str) -> None:
    for token in ("", key_for("read")):
        following: str | None = f"{path}?limit=200"
        while following:
            page = told(following, token)
            assert page["results"]
            for record in page["results"]:
                assert faults(SHAPES[path], record) == []
                assert sorted(set(unsaid(record, {"$ref": f"#/components/schemas/{SHAPES[path]}"}))) == []
            following = page["next"]


def test_the_description_is_openapi() -> None:
    validate_schema(description())
    assert description()["openapi"] == "3.1.0"


def test_every_address_is_described_with_its_answers() -> None:
    paths = description()["paths"]
    lists = [f"/api/v1/{path}" for path in SHAPES]
    whole = [
        f"/api/v1/{path}" for path in ("changes/", "exports/prisoners.csv", "exports/prisoners.ndjson", "statistics/")
    ]
    one = [f"{each}{{uid}}/" for each in lists]
    hooks = [
        path for path in paths if path.startswith(("/api/v1/webhooks/", "/api/v1/submissions/", "/api/v1/takedowns/"))
    ]
    own = [f"/api/v1/{path}" for path in ("me/", "letter-needs/", "letter-reports/")]
    assert sorted(paths) == sorted(["/api/v1/", *own, *lists, *one, *whole, *hooks])
    refusals = {"400", "401", "405", "406", "429", "500"}
    for each in whole:
        assert set(paths[each]["get"]["responses"]) == refusals | {"200", "403"}
    assert set(paths["/api/v1/exports/prisoners.csv"]["get"]["responses"]["200"]["headers"]) == {"X-Sync-Cursor"}
    for each in lists:
        assert set(paths[each]["get"]["responses"]) == refusals | {"200", "403"}
        one_of = paths[f"{each}{{uid}}/"]["get"]["responses"]
        assert set(one_of) == refusals | {"200", "301", "304", "403", "404", "410"}
        assert (set(one_of["200"]["headers"]), set(one_of["301"]["headers"])) == ({"ETag"}, {"Location"})
    for operation in (operation for path in paths.values() for operation in path.values()):
        problem = operation["responses"]["429"]
        assert (list(problem["content"]), list(problem["headers"])) == (["application/problem+json"], ["Retry-After"])
        headers = [list(operation["responses"][status]["headers"]) for status in ("401", "405")]
        assert headers == [["WWW-Authenticate"], ["Allow"]]
    assert [paths[each][verb]["security"] for each in ["/api/v1/me/", *hooks] for verb in paths[each]] == [
        [{"key": []}]
    ] * 18
    made = paths["/api/v1/webhooks/"]["post"]
    assert set(made["responses"]) == refusals | {"201", "403", "409", "415"}
    assert paths["/api/v1/prisoners/"]["get"]["security"] == [{"key": []}, {}]


def test_what_is_sent_is_closed_and_needed_and_what_is_answered_may_grow() -> None:
    asked = [each["requestBody"] for path in description()["paths"].values() for each in path.values()
             if "requestBody" in each]  # fmt: skip
    bodies = [(each.get("required"), said["schema"]) for each in asked for said in each["content"].values()]
    objects = [(needed, schema["additionalProperties"]) for needed, schema in bodies if schema.get("type") == "object"]
    assert objects == [(True, False)] * 5
    shapes = description()["components"]["schemas"]
    assert [name for name, shape in shapes.items() if shape.get("additionalProperties") is False] == []


def test_every_parameter_is_described() -> None:
    parameters = description()["paths"]["/api/v1/prisoners/"]["get"]["parameters"]
    assert sorted(each["name"] for each in parameters) == [
        "article", "born_after", "born_before", "can_write", "category", "citizenship", "cursor", "detained_after",
        "detained_before", "died_in_custody", "facility", "gender", "identifier", "limit", "ordering", "q",
        "recognised_by", "region", "release_before", "status", "text", "updated_after",
    ]  # fmt: skip
    assert [each["name"] for each in parameters if not each.get("description")] == []


@pytest.mark.parametrize(
    ("path", "options", "shape_of_problem"),
    [
        ("prisoners/?x=1", {}, "BadParametersProblem"),
        ("me/", {}, "Problem"),
        ("nowhere/", {}, "Problem"),
        ("prisoners/", {"method": "POST"}, "Problem"),
    ],
)
def test_problems_have_their_shape(path: str, options: dict[str, str], shape_of_problem: str) -> None:
    assert faults(shape_of_problem, ask(path, **options).json()) == []


def test_my_key_has_its_shape() -> None:
    assert faults("Key", told("me/", key_for("read"))) == []


@pytest.mark.parametrize(
    ("accept", "kind", "beginning"),
    [
        ("*/*", "application/json", b'{\n    "openapi": "3.1.0"'),
        ("application/vnd.oai.openapi+json", "application/vnd.oai.openapi+json", b'{\n    "openapi": "3.1.0"'),
        ("application/yaml", "application/yaml", b"openapi: 3.1.0"),
        ("application/vnd.oai.openapi", "application/vnd.oai.openapi", b"openapi: 3.1.0"),
    ],
)
def test_the_description_in_either_format(accept: str, kind: str, beginning: bytes) -> None:
    answer = ask("schema/", Accept=accept)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, kind)
    assert answer.content.startswith(beginning)


@pytest.mark.parametrize("text", ["Kagarlitsky", "Кагарлицкий", "Kagarlitski", "Кагарл", "kagarlickij"])
def test_kagarlitsky_is_found_and_nobody_else(text: str) -> None:
    assert [each["names"]["latin"] for each in told(f"prisoners/?q={text}")["results"]] == ["Boris Kagarlitsky"]
