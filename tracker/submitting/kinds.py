"""Which kinds of record partners may speak of, and which fields of them. Filled when the apps are ready."""

from collections.abc import Callable, Mapping
from typing import Any

# whether a value has the form that a field asks for
Check = Callable[[Any], bool]
Fields = Mapping[str, Check]

submittable: dict[str, Fields] = {}


def faults(kind: str, said: Any) -> dict[str, str]:
    """What is wrong with a body, by field: `unknown` or `invalid`. Empty where it can be taken."""
    if not isinstance(said, dict) or not said:
        return {"": "invalid"}
    fields = submittable[kind]
    unknown = {str(name): "unknown" for name in said if name not in fields}
    return unknown | {name: "invalid" for name, value in said.items() if name in fields and not fields[name](value)}
