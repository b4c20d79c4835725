"""The shapes of answers, for the description of the API alone: records are stored ready and go out as they are."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers


class Shape(serializers.Serializer):
    """A JSON object. No key is ever absent: what is not known is null, [] or ""."""


class Words(Shape):
    """A text in both languages; either may be empty."""

    en = serializers.CharField(allow_blank=True)
    ru = serializers.CharField(allow_blank=True)


@extend_schema_field({"type": ["string", "null"], "description": "EDTF: 1958, 2023-07, 2023-07-25, 1958~"})
class When(serializers.CharField):
    """A date as well as it is known."""


@extend_schema_field({"type": ["string", "null"], "format": "date"})
class Day(serializers.CharField):
    """A day of the calendar."""


class Span(Shape):
    """From and to, each as well as it is known."""

    to = When()

    def get_fields(self) -> dict[str, Any]:
        return {"from": When(), **super().get_fields()}


class Signed(Shape):
    """What every record ends with."""

    licence = serializers.CharField(help_text="On what terms it may be used.")
    credit = serializers.CharField(help_text="How to credit it.")
    updated_at = serializers.DateTimeField(help_text="When this record last changed for you.")


class Fault(Shape):
    field = serializers.CharField(help_text="The parameter's name; of a body, where in it: `custody/current/place`.")
    code = serializers.ChoiceField(["unknown", "repeated", "blank", "invalid"])
    detail = serializers.CharField(help_text="What is wrong, or what the value should be.")


class Problem(Shape):
    """RFC 9457."""

    type = serializers.CharField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()


class BadParametersProblem(Problem):
    def get_fields(self) -> dict[str, Any]:
        return {**super().get_fields(), "errors": Fault(many=True)}
