"""How we know, as records hold it."""

from rest_framework import serializers

from cases.models.evidence import Stance
from cases.models.source import Reliability, SourceKind
from tracker.api.shapes import Shape, When, Words


class Quote(Shape):
    fact = serializers.CharField(help_text="The fact of the record that it speaks of.")
    quote = serializers.CharField(allow_blank=True, help_text="The source's own words.")
    value = serializers.CharField(allow_blank=True, help_text="The value as the source gives it.")
    stance = serializers.ChoiceField(Stance.values)
    note = Words(help_text="Why one of two that disagree stands.")


class Source(Shape):
    title = serializers.CharField(allow_blank=True)
    author = serializers.CharField(allow_blank=True)
    url = serializers.CharField(allow_blank=True)
    kind = serializers.ChoiceField(SourceKind.values)
    date = When()
    reliability = serializers.ChoiceField(Reliability.values)
    quotes = Quote(many=True)
