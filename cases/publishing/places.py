"""Where in a record each row of the working tables is told, so that what is said of a row can say where that is."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model

# a row by its model and key; or a field of it, by the name of the field
Fact = tuple[type[Model], Any, str]


class Told(dict[str, Any]):
    """A part of a record that remembers which rows it tells of. Sent, it is a plain object without them."""

    facts: tuple[Fact, ...] = ()


def told(part: dict[str, Any], *rows: Model | None) -> Told:
    whole = Told(part)
    whole.facts = tuple((type(row), row.pk, "") for row in rows if row is not None)
    return whole


def places(body: dict[str, Any]) -> dict[Fact, list[str]]:
    """By row: the JSON pointers (RFC 6901) of all parts of the body that tell of it."""
    found: dict[Fact, list[str]] = {}
    for pointer, part in _parts("", body):
        for fact in part.facts:
            found.setdefault(fact, []).append(pointer)
    return found


def fields(row: Model, body: dict[str, Any], names: tuple[str, ...]) -> dict[Fact, list[str]]:
    """The same for single fields of a row that stand at the top of its body, where they say anything."""
    return {(type(row), row.pk, name): [f"/{name}"] for name in names if _says(body[name])}


def _parts(pointer: str, value: Any) -> Iterator[tuple[str, Told]]:
    if isinstance(value, Told):
        yield pointer, value
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _parts(f"{pointer}/{key}", each)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _parts(f"{pointer}/{index}", each)


def _says(value: Any) -> bool:
    return any(value.values()) if isinstance(value, dict) else bool(value)
