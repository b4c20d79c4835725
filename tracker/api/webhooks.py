"""A partner's webhooks: registered, listed, given new secrets, removed; every call can be read, and made again."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Prefetch
from django.http import Http404
from django.utils import timezone
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from tracker.api import pagination
from tracker.api.authentication import key_of
from tracker.api.errors import BadParameters, Conflict
from tracker.api.permissions import HasKey, MayHaveWebhooks
from tracker.api.shapes import Shape
from tracker.api.views import ApiView
from tracker.keyset import Order
from tracker.models import Attempt, Delivery, DeliveryState, Webhook
from tracker.models.webhook import OffReason, WebhookQuerySet, new_secret
from tracker.publishing.feed import KINDS, head_of
from tracker.publishing.readers import audience_of_organisation
from tracker.webhooks.addresses import BadAddress, Target, target
from tracker.webhooks.again import IsOff, call_again
from tracker.webhooks.calling import NoSuchName, judged, look_up
from tracker.webhooks.delivering import switch_off

MOST = 10  # addresses of one organisation
BOTH_SIGN = timedelta(days=1)
WANTED = {"url": "An https address on port 443, at a public host, without user, fragment or white space."}


class Registration(Shape):
    url = serializers.CharField(max_length=500, help_text=WANTED["url"])


class Hook(Shape):
    id = serializers.CharField()
    url = serializers.CharField()
    state = serializers.ChoiceField(["on", "off"])
    verified = serializers.BooleanField(help_text="Whether the name has been seen to lead to a public address.")
    off_reason = serializers.ChoiceField(
        OffReason.values,
        allow_null=True,
        help_text="It answered 410; failed for three days; you removed it; we switched it off.",
    )
    off_at = serializers.DateTimeField(allow_null=True)
    created_at = serializers.DateTimeField()


class HookWithSecret(Hook):
    secret = serializers.CharField(help_text="Signs every call (Standard Webhooks). Shown this once.")


class HookList(Shape):
    results = Hook(many=True)


class Changed(Shape):
    kind = serializers.ChoiceField(KINDS)
    uid = serializers.CharField()
    change = serializers.ChoiceField(["upsert", "withdrawn", "merged"])


class Try(Shape):
    at = serializers.DateTimeField()
    status = serializers.IntegerField(allow_null=True, help_text="Of your answer, where there was one.")
    fault = serializers.CharField(
        allow_blank=True,
        help_text="not_public, no_such_name, no_connection, tls, too_slow, too_much or not_http; empty with a status.",
    )
    milliseconds = serializers.IntegerField()


class Call(Shape):
    id = serializers.CharField(help_text="The `webhook-id` of the call, the same at each try.")
    event = Changed()
    state = serializers.ChoiceField(DeliveryState.values)
    created_at = serializers.DateTimeField()
    next_attempt_at = serializers.DateTimeField(allow_null=True)
    attempts = Try(many=True)


class CallList(Shape):
    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = Call(many=True)


class OwnWebhooks(ApiView):
    """What all addresses here have in common: a key with the scope `webhooks`, and sight of one's own alone."""

    permission_classes = [HasKey, MayHaveWebhooks]

    def own(self, request: Request) -> WebhookQuerySet:
        key = key_of(request)
        assert key, "HasKey lets nobody else in"
        return Webhook.objects.of(key.organisation)

    def one(self, request: Request, uid: str) -> Webhook:
        hook = self.own(request).filter(uid=uid).first()
        if hook is None:
            raise Http404
        return hook


class Webhooks(OwnWebhooks):
    """Your addresses, and a new one. It is called from the next change on."""

    http_method_names = ["get", "head", "post", "options"]
    answers = {"GET": {200: HookList}, "POST": {201: HookWithSecret}}
    takes = {"POST": Registration}
    problems = {"POST": [409]}

    def get(self, request: Request) -> Response:
        return Response({"results": [told(hook) for hook in self.own(request)]})

    def post(self, request: Request) -> Response:
        url, is_verified = checked(request.data)
        key = key_of(request)
        assert key
        with transaction.atomic():
            type(key.organisation).objects.select_for_update().get(pk=key.organisation_id)
            if self.own(request).on().count() >= MOST or self.own(request).on().filter(url=url).exists():
                raise Conflict
            audience = audience_of_organisation(key.organisation_id)
            hook = Webhook.objects.create(
                organisation=key.organisation,
                url=url,
                is_verified=is_verified,
                audience=audience,
                told=head_of(audience),
            )
        return Response({**told(hook), "secret": hook.secret}, status=201)


class OneWebhook(OwnWebhooks):
    """One address; removed, it is called no more, and stays to be read for a month."""

    http_method_names = ["get", "head", "delete", "options"]
    answers = {"GET": {200: Hook}, "DELETE": {204: None}}

    def get(self, request: Request, uid: str) -> Response:
        return Response(told(self.one(request, uid)))

    def delete(self, request: Request, uid: str) -> Response:
        switch_off(self.one(request, uid), OffReason.REMOVED, timezone.now())
        return Response(status=204)


class Rotation(OwnWebhooks):
    """A new secret. The earlier one goes on signing beside it for a day."""

    http_method_names = ["post", "options"]
    answers = {"POST": {200: HookWithSecret}}

    def post(self, request: Request, uid: str) -> Response:
        with transaction.atomic():
            hook = self.own(request).select_for_update(of=("self",)).filter(uid=uid).first()
            if hook is None:
                raise Http404
            hook.earlier_secret, hook.secret = hook.secret, new_secret()
            hook.earlier_until = timezone.now() + BOTH_SIGN
            hook.save(update_fields=["secret", "earlier_secret", "earlier_until"])
        return Response({**told(hook), "secret": hook.secret})


class Deliveries(OwnWebhooks):
    """Every call of the last month, the newest first, with each try and what came of it."""

    answers = {"GET": {200: CallList}}
    asked = {"GET": pagination.DESCRIBED}

    def parameters(self) -> frozenset[str]:
        return pagination.PARAMETERS

    def order_of(self, request: Request) -> Order:
        return Order("created_at", descending=True)

    def get(self, request: Request, uid: str) -> Response:
        hook = self.one(request, uid)
        pages = pagination.KeysetPagination()
        rows = pages.paginate_queryset(hook.deliveries.prefetch_related("attempts"), request, self)
        return pages.get_paginated_response([call_told(row) for row in rows])


class Redelivery(OwnWebhooks):
    """Makes a call again, at once and for three more days, whatever came of it before."""

    http_method_names = ["post", "options"]
    answers = {"POST": {202: Call}}
    problems = {"POST": [409]}

    def post(self, request: Request, uid: str, delivery: str) -> Response:
        hook = self.one(request, uid)
        try:
            found = call_again(hook, delivery, now=timezone.now())
        except IsOff:
            raise Conflict from None
        if not found:
            raise Http404
        tries = Prefetch("attempts", Attempt.objects.order_by("pk"))
        return Response(call_told(hook.deliveries.prefetch_related(tries).get(uid=delivery)), status=202)


def checked(data: Any) -> tuple[str, bool]:
    """The address of a registration, and whether its name leads somewhere already. Raises BadParameters."""
    if not isinstance(data, dict) or not isinstance(data.get("url", ""), str):
        raise BadParameters({"url": "invalid"}, WANTED)
    if strange := set(map(str, data)) - {"url"}:
        raise BadParameters(dict.fromkeys(strange, "unknown"))
    try:
        found = target(data.get("url", ""))
    except BadAddress:
        raise BadParameters({"url": "invalid"}, WANTED) from None
    return found.url, _leads_somewhere(found)


def _leads_somewhere(found: Target) -> bool:
    try:
        judged(found.host, look_up)
    except BadAddress:
        raise BadParameters({"url": "invalid"}, WANTED) from None
    except NoSuchName:
        return False
    return True


def told(hook: Webhook) -> dict[str, Any]:
    return {
        "id": hook.uid,
        "url": hook.url,
        "state": "off" if hook.off_at else "on",
        "verified": hook.is_verified,
        "off_reason": hook.off_reason or None,
        "off_at": hook.off_at,
        "created_at": hook.created_at,
    }


def call_told(row: Delivery) -> dict[str, Any]:
    waiting = row.state == DeliveryState.PENDING
    return {
        "id": row.uid,
        "event": {"kind": row.kind, "uid": row.record, "change": row.change},
        "state": row.state,
        "created_at": row.created_at,
        "next_attempt_at": row.due_at if waiting else None,
        "attempts": [
            {"at": each.at, "status": each.status, "fault": each.fault, "milliseconds": each.milliseconds}
            for each in row.attempts.all()
        ],
    }
