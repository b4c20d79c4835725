"""The description of the API, OpenAPI 3.1, drawn from the views, their filters and the shapes of their answers."""

import re
from functools import cache
from typing import Any

from django.http import HttpResponse
from django.utils import translation
from django_filters import CharFilter, Filter
from drf_spectacular.contrib.django_filters import DjangoFilterExtension
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import force_instance
from drf_spectacular.renderers import (
    OpenApiJsonRenderer,
    OpenApiJsonRenderer2,
    OpenApiYamlRenderer,
    OpenApiYamlRenderer2,
)
from drf_spectacular.utils import OpenApiParameter
from rest_framework.request import Request

from tracker.api.errors import DETAILS, PROBLEM
from tracker.api.permissions import HasKey, MayRead, Scoped
from tracker.api.records import Record
from tracker.api.shapes import BadParametersProblem, Problem
from tracker.api.views import ApiView
from tracker.filters import A_TEXT

MOST_CHARACTERS = 200  # of a parameter
IF_NONE_MATCH = OpenApiParameter(
    "If-None-Match", str, OpenApiParameter.HEADER, description="The `ETag` you hold: 304 where nothing has changed."
)
ETAG = OpenApiParameter(
    "ETag", str, OpenApiParameter.HEADER, response=[200], description="The record's version, for `If-None-Match`."
)
LOCATION = OpenApiParameter(
    "Location", str, OpenApiParameter.HEADER, response=[301], description="The record that holds this one's file now."
)
RETRY_AFTER = OpenApiParameter(
    "Retry-After", int, OpenApiParameter.HEADER, response=[429], description="Seconds to wait."
)


WWW_AUTHENTICATE = OpenApiParameter(
    "WWW-Authenticate", str, OpenApiParameter.HEADER, response=[401], description="Always `Bearer`."
)
ALLOW = OpenApiParameter(
    "Allow", str, OpenApiParameter.HEADER, response=[405], description="The methods that this address knows."
)
EVERYWHERE = [RETRY_AFTER, WWW_AUTHENTICATE, ALLOW]


class KeyScheme(OpenApiAuthenticationExtension):
    target_class = "tracker.api.authentication.KeyAuthentication"
    name = "key"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, str]:
        description = "A partner organisation's key, `nf_…`: in the header, never in an address."
        return {"type": "http", "scheme": "bearer", "description": description}


class StrictFilterParameters(DjangoFilterExtension):
    """The parameters of a filter set, each with its own words, whatever its schema was drawn from."""

    target_class = "tracker.api.records.StrictFilters"
    priority = 1

    def get_schema_operation_parameters(self, auto_schema: AutoSchema, *args: Any) -> list[dict[str, Any]]:
        known = self.target.get_filterset_class(auto_schema.view).base_filters
        parameters = super().get_schema_operation_parameters(auto_schema, *args)
        return [
            each
            | {"description": known[each["name"]].extra["help_text"]}
            | {"schema": each["schema"] | _text(known[each["name"]])}
            for each in parameters
        ]


def _text(asked: Filter) -> dict[str, Any]:
    """Which texts a parameter takes."""
    if not isinstance(asked, CharFilter):
        return {}
    return {"pattern": getattr(asked, "described", A_TEXT), "maxLength": asked.extra.get("max_length", MOST_CHARACTERS)}


class RecordSchema(AutoSchema):
    """An operation with all its answers: errors, redirects, headers, and the key that it needs or takes."""

    @property
    def is_one(self) -> bool:
        """Whether this is the address of one published record."""
        return issubclass(type(self.view), Record)

    def get_operation_id(self) -> str:
        path = re.sub("{[a-z_]+}", "one", self.path.removeprefix("/api/v1/"))
        verb = [] if self.method == "GET" else [self.method.lower()]
        return "_".join([*filter(None, path.split("/")), *verb]) or "index"

    def get_tags(self) -> list[str]:
        return [self.path.removeprefix("/api/v1/").partition("/")[0] or "index"]

    def get_auth(self) -> list[dict[str, list[str]]]:
        ways = [way for way in super().get_auth() if way]
        return ways if HasKey in self.view.permission_classes else [*ways, {}]

    def get_override_parameters(self) -> list[Any]:
        own = [*getattr(self.view, "headers_of_answer", []), *getattr(self.view, "asked", {}).get(self.method, [])]
        return [*EVERYWHERE, *([IF_NONE_MATCH, ETAG, LOCATION] if self.is_one else own)]

    def get_response_serializers(self) -> Any:
        """The answer, and what else may come in its stead.

        By method a view may name its `answers`, what it `takes`, the parameters `asked` for, and `problems` of its own.
        """
        named = getattr(self.view, "answers", {}).get(self.method)
        found: dict[Any, Any] = named or {200: getattr(self.view, "answer", None) or super().get_response_serializers()}
        found |= {301: None, 304: None} if self.is_one else {}
        found |= {(400, PROBLEM): BadParametersProblem}
        wanted: list[Any] = list(self.view.permission_classes)
        scoped = [each for each in wanted if issubclass(each, (MayRead, Scoped))]
        more = [*([403] if scoped else []), *([404] if "{" in self.path else []), *([410] if self.is_one else [])]
        more += [415] if self.method in {"POST", "PUT"} else []
        more += getattr(self.view, "problems", {}).get(self.method, [])
        return found | {(status, PROBLEM): Problem for status in sorted([401, 405, 406, 429, 500, *more])}

    def _get_request_for_media_type(self, serializer: Any, *args: Any) -> tuple[Any, bool]:
        """What is sent holds no key that is not named here; what is answered may come to hold more."""
        schema, is_needed = super()._get_request_for_media_type(serializer, *args)
        if schema and "$ref" in schema:
            named = self.resolve_serializer(force_instance(serializer), "request")
            schema = {**named.schema, "additionalProperties": False}
        return schema, is_needed or (schema or {}).get("type") == "object"

    def get_request_serializer(self) -> Any:
        return getattr(self.view, "takes", {}).get(self.method)

    def _get_response_for_code(self, serializer: Any, status_code: str, *args: Any, **kwargs: Any) -> dict[str, Any]:
        answer = super()._get_response_for_code(serializer, status_code, *args, **kwargs)
        return answer | {"description": DESCRIPTIONS.get(int(status_code), "")}


DESCRIPTIONS = DETAILS | {
    200: "As published to you.",
    201: "Made.",
    202: "Taken on.",
    204: "Done.",
    301: "The record was merged into another.",
    304: "You hold the latest version.",
}


def without_marks(result: Any, **context: Any) -> Any:
    """Drop the marks that drf-spectacular leaves on lists of codes for a step that we do not take."""
    if isinstance(result, dict):
        return {name: without_marks(value) for name, value in result.items() if name != "x-spec-enum-id"}
    return [without_marks(each) for each in result] if isinstance(result, list) else result


@cache
def description() -> dict[str, Any]:
    """The whole document. The views do not change while we run, so it is drawn once."""
    with translation.override("en"):
        return SchemaGenerator().get_schema(request=None, public=True)


RENDERERS = {
    each.media_type: each
    for each in (OpenApiJsonRenderer2, OpenApiJsonRenderer, OpenApiYamlRenderer, OpenApiYamlRenderer2)
}


@cache
def written(media_type: str) -> str | bytes:
    return RENDERERS[media_type]().render(description(), renderer_context={})


class Schema(ApiView):
    """This description: JSON, or YAML where `Accept` asks for it."""

    schema = None
    renderer_classes = [*RENDERERS.values()]

    def get(self, request: Request) -> HttpResponse:
        media_type = request.accepted_renderer.media_type
        return HttpResponse(written(media_type), content_type=media_type)
