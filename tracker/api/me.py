"""Whose key this is, and what it may do."""

from typing import Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from tracker.api import pagination, throttling
from tracker.api.authentication import audience_of, key_of
from tracker.api.permissions import HasKey
from tracker.api.shapes import Shape, Words
from tracker.api.views import ApiView
from tracker.models import OUTSIDE, Audience
from tracker.models.api_key import Scope


class Holder(Shape):
    uid = serializers.CharField()
    name = Words()


class Limits(Shape):
    requests_per_minute = serializers.IntegerField()
    records_per_page = serializers.IntegerField()


class Key(Shape):
    organisation = Holder()
    scopes = serializers.ListField(child=serializers.ChoiceField(Scope.values))
    audience = serializers.ChoiceField([str(each) for each in OUTSIDE], help_text="Whose records this key reads.")
    circles = serializers.ListField(
        child=serializers.CharField(), help_text="Codes of the circles of organisations whose records it reads as well."
    )
    limits = Limits()
    expires_at = serializers.DateTimeField()

    def get_fields(self) -> dict[str, Any]:
        label = serializers.CharField(help_text="What the key is for, as it was asked for.")
        return {"label": label, **super().get_fields()}


class Me(ApiView):
    """Whose key this is, its scopes, limits and expiry."""

    permission_classes = [HasKey]
    serializer_class = Key

    def get(self, request: Request) -> Response:
        key = key_of(request)
        assert key, "HasKey lets nobody else in"
        holder = key.organisation
        return Response(
            {
                "organisation": {"uid": holder.uid, "name": {"en": holder.name_en, "ru": holder.name_ru}},
                "label": key.label,
                "scopes": key.scopes,
                "audience": "public" if audience_of(request) == Audience.PUBLIC else "partners",
                "circles": key.circles if Scope.READ in key.scopes else [],
                "limits": {"requests_per_minute": throttling.FOR_A_KEY, "records_per_page": pagination.MOST},
                "expires_at": key.expires_at,
            }
        )
