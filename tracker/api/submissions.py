"""What partners submit: one thing at a time, or thousands; and what became of it."""

import re
from collections.abc import Iterator
from typing import Any

import orjson
from django.db import transaction
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from tracker.api import pagination
from tracker.api.authentication import key_of
from tracker.api.bodies import JSONBody, NdjsonBody
from tracker.api.errors import BadParameters, faults_told
from tracker.api.exports import NdjsonRenderer
from tracker.api.permissions import HasKey, MaySubmit
from tracker.api.shapes import Fault, Shape
from tracker.api.throttling import spend_key
from tracker.api.views import ApiView
from tracker.keyset import Order
from tracker.models import ApiKey, Submission, Verdict
from tracker.submitting.kinds import faults, submittable
from tracker.submitting.receiving import receive, state

EXTERNAL_ID = r"[A-Za-z0-9][A-Za-z0-9._:@-]{0,99}"
MOST_LINES = 5000
LINES_A_REQUEST = 50  # so many lines of a batch count as one request
A_LINE = '{"kind": "prisoner", "external_id": "archive-77", "record": {"birth_date": "1984-05"}}\n'
WANTED = {"": "An object with the fields of the record that you know, and no others."}


class Decided(Shape):
    state = serializers.ChoiceField(Verdict.values)
    reason = serializers.CharField(allow_blank=True, help_text="Why it was rejected.")


class Submitted(Shape):
    kind = serializers.CharField()
    external_id = serializers.CharField(help_text="Your own identifier.")
    state = serializers.ChoiceField(["pending", "accepted", "partly_accepted", "rejected"])
    uid = serializers.CharField(allow_null=True, help_text="The record that it is about, once a volunteer has tied it.")
    received_at = serializers.DateTimeField(help_text="When you last sent something new.")
    fields_ = serializers.DictField(child=Decided())

    def get_fields(self) -> dict[str, Any]:
        named = super().get_fields()
        return {("fields" if name == "fields_" else name): field for name, field in named.items()}


class SubmittedList(Shape):
    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = Submitted(many=True)


class Line(Shape):
    """What became of one line of a batch."""

    line = serializers.IntegerField()
    status = serializers.ChoiceField([202, 400])
    submission = Submitted(allow_null=True)

    def get_fields(self) -> dict[str, Any]:
        return {**super().get_fields(), "errors": Fault(many=True)}


class OwnSubmissions(ApiView):
    """A key with the scope `submit`, and sight of one's own alone."""

    permission_classes = [HasKey, MaySubmit]

    def key(self, request: Request) -> ApiKey:
        key = key_of(request)
        assert key, "HasKey lets nobody else in"
        return key


class OneSubmission(OwnSubmissions):
    """What you know of one thing, by your own identifier. The same again changes nothing; a newer value waits anew.

    Nothing changes a record by itself: a volunteer looks at each field beside what we have.
    """

    kind = ""
    http_method_names = ["get", "head", "put", "options"]
    parser_classes = [JSONBody]
    answers = {"GET": {200: Submitted}, "PUT": {202: Submitted}}
    problems = {"PUT": [413]}

    @property
    def takes(self) -> dict[str, Any]:
        said = {**submittable[self.kind].schema, "minProperties": 1, "description": WANTED[""]}
        return {"PUT": {"application/json": said}}

    def get(self, request: Request, external_id: str) -> Response:
        own = Submission.objects.of(self.key(request).organisation).prefetch_related("fields")
        found = own.filter(kind=self.kind, external_id=external_id).first()
        if found is None:
            raise Http404
        return Response(told(found))

    def put(self, request: Request, external_id: str) -> Response:
        said: Any = request.data
        if wrong := faults(self.kind, said):
            raise BadParameters(wrong, WANTED)
        submission = receive(self.key(request).organisation, self.kind, external_id, said, now=timezone.now())
        return Response(told(submission), status=202)


class Submissions(OwnSubmissions):
    """Your own, what came last first."""

    answers = {"GET": {200: SubmittedList}}
    asked = {"GET": pagination.DESCRIBED}

    def parameters(self) -> frozenset[str]:
        return pagination.PARAMETERS

    def order_of(self, request: Request) -> Order:
        return Order("received_at", descending=True)

    def get(self, request: Request) -> Response:
        pages = pagination.KeysetPagination()
        own = Submission.objects.of(self.key(request).organisation).prefetch_related("fields")
        return pages.get_paginated_response([told(each) for each in pages.paginate_queryset(own, request, self)])


class Batch(OwnSubmissions):
    """Thousands at once: a line for each, `{"kind", "external_id", "record": {…}}`, answered line by line.

    Each line is taken or refused by itself, as if it had been sent alone.
    """

    http_method_names = ["post", "options"]
    parser_classes = [NdjsonBody]
    renderer_classes = [NdjsonRenderer]
    answers = {"POST": {(200, "application/x-ndjson"): Line}}
    # any text is taken: each line of it is judged by itself
    takes = {"POST": {"application/x-ndjson": {"description": "On each line a JSON object.", "example": A_LINE}}}
    problems = {"POST": [413]}

    def post(self, request: Request) -> HttpResponse | StreamingHttpResponse:
        sent: Any = request.data
        lines: list[bytes] = sent or []
        if len(lines) > MOST_LINES:
            raise BadParameters({"": "invalid"}, {"": f"At most {MOST_LINES} lines in one request."})
        key = self.key(request)
        spend_key(key, len(lines) // LINES_A_REQUEST)
        return StreamingHttpResponse(answered(key, lines), content_type=f"{NdjsonRenderer.media_type}; charset=utf-8")


def answered(key: ApiKey, lines: list[bytes]) -> Iterator[bytes]:
    for number, line in enumerate(lines, start=1):
        wrong, taken = _take(key, line)
        answer = {
            "line": number,
            "status": 400 if wrong else 202,
            "submission": told(taken) if taken else None,
            "errors": faults_told(wrong, WANTED),
        }
        yield orjson.dumps(answer) + b"\n"


def _take(key: ApiKey, line: bytes) -> tuple[dict[str, str], Submission | None]:
    try:
        said = orjson.loads(line)
    except orjson.JSONDecodeError:
        return {"": "invalid"}, None
    if not isinstance(said, dict) or set(said) != {"kind", "external_id", "record"}:
        return {"": "invalid"}, None
    kind, external_id = said["kind"], said["external_id"]
    if not isinstance(kind, str) or kind not in submittable:
        return {"kind": "invalid"}, None
    if not isinstance(external_id, str) or not re.fullmatch(EXTERNAL_ID, external_id, re.ASCII):
        return {"external_id": "invalid"}, None
    if wrong := faults(kind, said["record"]):
        return wrong, None
    with transaction.atomic():
        return {}, receive(key.organisation, kind, external_id, said["record"], now=timezone.now())


def told(submission: Submission) -> dict[str, Any]:
    fields = sorted(submission.fields.all(), key=lambda field: field.name)
    return {
        "kind": submission.kind,
        "external_id": submission.external_id,
        "state": state([field.verdict for field in fields]),
        "uid": submission.record or None,
        "received_at": submission.received_at,
        "fields": {field.name: {"state": field.verdict, "reason": field.reason} for field in fields},
    }
