"""How many, of whom, where: counted over the records that the reader may see, and over no others."""

import re
from typing import Any

from django.utils import timezone
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import PublishedPrisoner
from tracker.api.authentication import audience_of
from tracker.api.permissions import MayRead
from tracker.api.shapes import Shape
from tracker.api.views import ApiView
from tracker.publishing.reading import reading

# of the labels that a record is found by (its uid, 205.2, 205.2/2) the article as a whole
WHOLE_ARTICLE = re.compile(r"\d{1,3}(\.\d{1,2}){0,3}")


class Counts(serializers.DictField):
    child = serializers.IntegerField(min_value=0)


class Statistics(Shape):
    as_of = serializers.DateField()
    people = serializers.IntegerField()
    in_custody = serializers.IntegerField(help_text="Those who are not free today.")
    died = serializers.IntegerField(help_text="In custody, or after their release.")
    by_status = Counts(help_text="By a code of `status`.")
    by_article = Counts(help_text="By an article charged, its parts together: 205.2. One person may count in several.")
    by_region = Counts(help_text="By the region where they are now, in Russian.")
    by_year = Counts(help_text="By the year in which they may first have been detained.")


class StatisticsView(ApiView):
    """Counts of the people whose records you may see."""

    permission_classes = [MayRead]
    serializer_class = Statistics

    def get(self, request: Request) -> Response:
        with reading():
            return Response(statistics(audience_of(request)))


def statistics(audience: str) -> dict[str, Any]:
    people = PublishedPrisoner.objects.seen_by(audience)
    counted, by_status = people.counted(), people.tallied("status")
    articles = people.tallied("articles")
    return {
        "as_of": timezone.localdate(),
        "people": counted["people"],
        "in_custody": counted["in_custody"],
        "died": by_status.get("died", 0) + by_status.get("died_in_custody", 0),
        "by_status": by_status,
        "by_article": {label: number for label, number in articles.items() if WHOLE_ARTICLE.fullmatch(label)},
        "by_region": people.tallied("region"),
        "by_year": people.by_year(),
    }
