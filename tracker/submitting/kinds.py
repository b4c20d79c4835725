"""Which kinds of record partners may speak of, and which fields of them. Filled when the apps are ready."""

from typing import Any

from tracker.submitting.forms import HERE, Form

# a form of an object for each, whose keys are fields of the record
submittable: dict[str, Form] = {}


def faults(kind: str, said: Any) -> dict[str, str]:
    """What is wrong with a body, by where it is: `unknown` or `invalid`. Empty where it can be taken."""
    if not isinstance(said, dict) or not said:
        return dict([HERE])
    form = submittable[kind]
    # each field by itself: who sends three that are wrong is told of three
    return dict(wrong for name, value in said.items() if (wrong := form.fault({name: value})))
