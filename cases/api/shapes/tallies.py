"""What others count, as records hold it."""

from typing import Any

from rest_framework import serializers

from cases.api.shapes.knowing import NamedSource
from cases.models.tally import Bound, Counted
from tracker.api.shapes import Signed, Span, When, Words


class Tally(Signed, Span):
    """How many somebody else counts, as of a day. Not our number: ours are in the records themselves."""

    uid = serializers.CharField()
    url = serializers.URLField()
    who = Words(help_text="Who counts.")
    counted = serializers.ChoiceField(Counted.values, help_text="Whom.")
    bound = serializers.ChoiceField(Bound.values, help_text="How exact they say it is.")
    number = serializers.IntegerField()
    as_of = When()
    remark = Words()
    quote = serializers.CharField(allow_blank=True, help_text="The source's own words.")

    def get_fields(self) -> dict[str, Any]:
        # `source` is taken: every field of the framework has an attribute of that name
        return {**super().get_fields(), "source": NamedSource()}
