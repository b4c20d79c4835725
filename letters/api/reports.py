"""Letters counted elsewhere."""

import re
from datetime import date
from typing import Any

from django.utils import timezone
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from letters.actions.reporting import Count, Unknown, report_letters
from letters.api.needs import MayReportLetters
from letters.models import MOST_A_MONTH
from tracker.api.authentication import audience_of, key_of
from tracker.api.bodies import JSONBody
from tracker.api.errors import BadParameters
from tracker.api.permissions import HasKey
from tracker.api.shapes import Shape
from tracker.api.views import ApiView
from tracker.models import PublishedRecord, State
from tracker.submitting.forms import is_whole
from tracker.uids import PATTERN

MONTH = re.compile("20[0-9]{2}-(0[1-9]|1[0-2])")
WANTED = {
    "": "An object with `prisoner`, `month`, `sent` and `answered`.",
    "prisoner": "The uid of a person whose record you may read.",
    "month": "A month that has begun, as 2026-03.",
    "sent": f"A whole number from 0 to {MOST_A_MONTH}.",
    "answered": f"A whole number from 0 to {MOST_A_MONTH}.",
}


class LetterCount(Shape):
    prisoner = serializers.RegexField(f"^{PATTERN}$", help_text=WANTED["prisoner"])
    month = serializers.RegexField(f"^{MONTH.pattern}$", help_text=WANTED["month"])
    sent = serializers.IntegerField(min_value=0, max_value=MOST_A_MONTH, help_text="Letters that you sent.")
    answered = serializers.IntegerField(min_value=0, max_value=MOST_A_MONTH, help_text="Answers that came.")


class LetterReports(ApiView):
    """How many letters you sent to somebody in a month, and how many answers came, so that we forget nobody.

    Sent again for the same person and month it takes the place of what you said before.
    """

    permission_classes = [HasKey, MayReportLetters]
    http_method_names = ["post", "options"]
    parser_classes = [JSONBody]
    answers = {"POST": {202: LetterCount}}
    takes = {"POST": LetterCount}
    problems = {"POST": [413]}

    def post(self, request: Request) -> Response:
        said: Any = request.data
        if faults := faults_of(said, timezone.localdate()):
            raise BadParameters(faults, WANTED)
        key = key_of(request)
        assert key, "HasKey lets nobody else in"
        count = Count(said["prisoner"], month_of(said["month"]), int(said["sent"]), int(said["answered"]))
        try:
            report_letters(
                key.organisation, count, surviving=survivor(count.record, audience_of(request)), now=timezone.now()
            )
        except Unknown:
            raise BadParameters({"prisoner": "invalid"}, WANTED) from None
        return Response({name: said[name] for name in LetterCount().get_fields()}, status=202)


def faults_of(said: Any, today: date) -> dict[str, str]:
    """What is wrong with a body, by name; whether there is such a person is asked later."""
    if not isinstance(said, dict) or not said:
        return {"": "invalid"}
    good = {
        "prisoner": isinstance(said.get("prisoner"), str) and re.fullmatch(PATTERN, said["prisoner"]),
        "month": isinstance(said.get("month"), str)
        and MONTH.fullmatch(said["month"])
        and month_of(said["month"]) <= today,
        "sent": _is_count(said.get("sent")),
        "answered": _is_count(said.get("answered")),
    }
    unknown = {str(name): "unknown" for name in said if name not in good}
    return unknown | {name: "invalid" for name, is_good in good.items() if not is_good}


def month_of(text: str) -> date:
    return date(int(text[:4]), int(text[5:]), 1)


def survivor(record: str, audience: str) -> str:
    """The uid of the record that holds this one's file, as an audience is told.

    Raises Unknown, for what is hidden from it and for what there never was alike.
    """
    found = PublishedRecord.objects.seen_by(audience).of_kind("prisoner").filter(uid=record)
    state, into = found.values_list("state", "into").first() or ("", "")
    if state not in {State.LIVE, State.MERGED}:
        raise Unknown
    return into or record


def _is_count(value: Any) -> bool:
    return is_whole(value) and 0 <= value <= MOST_A_MONTH
