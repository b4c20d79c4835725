"""Who needs letters, for organisations that write: in three bands, as of the beginning of the week."""

from collections.abc import Collection
from typing import Any

from django.db.models import F, QuerySet
from rest_framework import serializers
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from letters.models import LetterNeed, Need
from tracker.api import pagination
from tracker.api.authentication import audience_of
from tracker.api.permissions import HasKey, Scoped
from tracker.api.shapes import Shape
from tracker.api.views import ApiView
from tracker.keyset import Order
from tracker.models import PublishedRecord
from tracker.models.api_key import Scope


class MayReportLetters(Scoped):
    scope = Scope.LETTERS_REPORT


class OneNeed(Shape):
    uid = serializers.CharField(help_text="Of the prisoner's record.")
    need = serializers.ChoiceField(Need.values, help_text="How much letters are needed.")
    as_of = serializers.DateField(help_text="The Monday on which it was written down.")


class LetterNeeds(ApiView, ListAPIView):
    """Who needs letters, roughly, as of this Monday, of those whose records you may read.

    Keep it to yourselves: in public it would tell the administration of a prison whom nobody watches.
    """

    permission_classes = [HasKey, MayReportLetters]
    serializer_class = OneNeed
    pagination_class = pagination.KeysetPagination

    def parameters(self) -> Collection[str]:
        return pagination.PARAMETERS

    def get_queryset(self) -> QuerySet[LetterNeed]:
        """Whoever left the sight of this key since Monday is not in it any more."""
        seen = PublishedRecord.objects.seen_by(audience_of(self.request)).of_kind("prisoner").live().values("uid")
        return LetterNeed.objects.annotate(uid=F("prisoner__uid")).filter(uid__in=seen)

    def order_of(self, request: Request) -> Order:
        return Order()

    def list(self, request: Request, *args: object, **kwargs: object) -> Response:
        rows: list[Any] = self.paginate_queryset(self.get_queryset()) or []
        return self.get_paginated_response([{"uid": r.uid, "need": r.need, "as_of": r.as_of} for r in rows])
