"""How we know, as records hold it."""

from typing import Any

from rest_framework import serializers

from cases.models.evidence import Decision, Stance
from cases.models.source import Reliability, SourceKind
from tracker.api.shapes import Day, Shape, When, Words


class Quote(Shape):
    fact = serializers.CharField(help_text="The fact of the record that it speaks of.")
    quote = serializers.CharField(allow_blank=True, help_text="The source's own words.")
    value = serializers.CharField(allow_blank=True, help_text="The value as the source gives it.")
    stance = serializers.ChoiceField(Stance.values)
    of = serializers.ListField(
        child=serializers.CharField(),
        help_text="The parts of this record that it speaks of, by JSON pointer (RFC 6901): /custody/history/2",
    )
    note = Words(help_text="Why one of two that disagree stands; how a word was misheard.")
    decision = serializers.ChoiceField(
        Decision.values, allow_blank=True, help_text="Of a contradiction: empty while nobody has decided it."
    )
    decided_on = Day(allow_null=True)


class NamedSource(Shape):
    title = serializers.CharField(allow_blank=True)
    author = serializers.CharField(allow_blank=True)
    url = serializers.CharField(allow_blank=True)
    kind = serializers.ChoiceField(SourceKind.values)
    date = When()
    reliability = serializers.ChoiceField(Reliability.values)


class Source(NamedSource):
    quotes = Quote(many=True)


class Confirmed(serializers.DictField):
    child = serializers.DateField()

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            help_text="Up to which day a source confirms a part of this record, by JSON pointer: the newest of them.",
            **kwargs,
        )
