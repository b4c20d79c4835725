"""What was taken down while a partner could read it: listed until shown again, acknowledged by the partner."""

from typing import Any

from django.db import transaction
from django.http import Http404
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from tracker.api.authentication import key_of
from tracker.api.permissions import HasKey, MayRead
from tracker.api.shapes import Shape
from tracker.api.views import ApiView
from tracker.models import Acknowledgement, Organisation
from tracker.publishing.feed import KINDS
from tracker.takedowns import acknowledge


class OneTakedown(Shape):
    id = serializers.CharField()
    kind = serializers.ChoiceField(KINDS)
    uid = serializers.CharField(help_text="Of the record: the whole of it is gone for you, or a part.")
    at = serializers.DateTimeField(help_text="When it was taken down.")
    urgent = serializers.BooleanField(help_text="Somebody may be in danger: remove your copy now.")
    acknowledged_at = serializers.DateTimeField(allow_null=True, help_text="When you said that your copy is gone.")


class TakedownList(Shape):
    results = OneTakedown(many=True)


class OwnTakedowns(ApiView):
    """What they have in common: a key that may read, and sight of what its organisation was asked alone."""

    permission_classes = [HasKey, MayRead]

    def organisation(self, request: Request) -> Organisation:
        key = key_of(request)
        assert key, "HasKey lets nobody else in"
        return key.organisation


class Takedowns(OwnTakedowns):
    """What you could read and was taken down, the newest first, until it is shown again."""

    answers = {"GET": {200: TakedownList}}

    def get(self, request: Request) -> Response:
        asked = Acknowledgement.objects.asked_of(self.organisation(request)).filter(takedown__lifted_at=None)
        return Response({"results": [told(row) for row in asked.order_by("-takedown__at", "-pk")]})


class Acknowledge(OwnTakedowns):
    """Say that your copy is gone. Said again, it stays as it was first said."""

    http_method_names = ["post", "options"]
    answers = {"POST": {200: OneTakedown}}

    def post(self, request: Request, uid: str) -> Response:
        with transaction.atomic():
            row = acknowledge(uid, self.organisation(request))
        if row is None:
            raise Http404
        return Response(told(row))


def told(row: Acknowledgement) -> dict[str, Any]:
    takedown = row.takedown
    return {
        "id": takedown.uid,
        "kind": takedown.kind,
        "uid": takedown.record,
        "at": takedown.at,
        "urgent": takedown.is_urgent,
        "acknowledged_at": row.acknowledged_at,
    }
