"""An example for everything that the description says is sent or answered, drawn from its own schemas."""

from typing import Any

from tracker.api.errors import PROBLEM, faults_told, problem

# by the name of a key, and else by the format of a text
NAMED = {
    **dict.fromkeys(("uid", "into", "case", "prisoner", "facility", "takedown", "id"), "iqzmzjh5vbdy"),
    **dict.fromkeys(("country", "citizenships", "from_countries"), "RU"),
    **dict.fromkeys(("date", "birth_date", "from", "to", "on", "laid_on", "runs_from", "opened_on"), "2023-07"),
    **dict.fromkeys(("in_force_from", "in_force_to", "requalified_on"), "2023-07-25"),
    "latin": "Ivan Ivanov",
    "variants": "Иванов И. И.",
    "identifiers": "ovdinfo:77",
    "number": "205.2",
    "part": "2",
    "month": "2026-03",
    "time_zone": "Europe/Moscow",
    "of": "/custody/history/2",
    "external_id": "archive-77",
    "etag": "cf897052f73d278f2eb251fd21580f9f",
    "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    "url": "https://partner.example/hook",
}
FORMATS = {
    "date-time": "2026-11-23T09:00:00+00:00",
    "date": "2026-11-23",
    "uri": "https://notforgotten.example/api/v1/prisoners/iqzmzjh5vbdy/",
    "edtf": "2023-07",
    "web-address": "https://paper.example/1",
}
LANGUAGES = {"en": "words", "ru": "слова"}
SCALARS = {"integer": 1, "number": 1.5, "boolean": False, "null": None}


def with_examples(result: Any, **context: Any) -> Any:
    """The description, with an example beside each schema of a body or an answer."""
    known = result["components"]["schemas"]
    for path in result["paths"].values():
        for operation in path.values():
            for status, answer in operation["responses"].items():
                for media_type, said in answer.get("content", {}).items():
                    said["example"] = _problem(int(status)) if media_type == PROBLEM else _of(said["schema"], known)
            for said in operation.get("requestBody", {}).get("content", {}).values():
                said["example"] = _of(said["schema"], known)
    return result


def _problem(status: int) -> dict[str, Any]:
    wrong = faults_told({"limit": "invalid"}, {"limit": "A whole number from 1 to 200."})
    return problem(status) | ({"errors": wrong} if status == 400 else {})


def _of(schema: dict[str, Any], known: dict[str, Any], name: str = "") -> Any:
    if "example" in schema:
        return schema["example"]
    if "$ref" in schema:
        return _of(known[schema["$ref"].rpartition("/")[2]], known, name)
    for choice in ("allOf", "oneOf", "anyOf"):
        if choice in schema:
            return _of(next(each for each in schema[choice] if each.get("type") != "null"), known, name)
    if "enum" in schema:
        return next(each for each in schema["enum"] if each)
    kinds = schema.get("type", "object")
    kind = kinds if isinstance(kinds, str) else kinds[0]
    match kind:
        case "object":
            return {key: _of(each, known, key) for key, each in schema.get("properties", {}).items()}
        case "array":
            return [_of(schema["items"], known, name)]
        case "string":
            return FORMATS.get(schema.get("format", "")) or NAMED.get(name) or LANGUAGES.get(name, "text")
    return schema.get("minimum", SCALARS[kind])
