"""Articles, charges, rulings and sentences, as records hold them."""

from rest_framework import serializers

from cases.models.article import Code
from cases.models.charge import ChargeStatus
from cases.models.hearing import Purpose
from cases.models.ruling import Instance, OutcomeKind
from cases.models.sentence import Regime, SentenceKind
from tracker.api.shapes import Shape, When, Words


class NamedArticle(Shape):
    uid = serializers.CharField()
    code = serializers.ChoiceField(Code.values)
    number = serializers.CharField(help_text="205.2")
    part = serializers.CharField(allow_blank=True, help_text="2")
    title = Words()


class Charge(Shape):
    article = NamedArticle()
    point = serializers.CharField(allow_blank=True, help_text="The lettered point of the part, in Russian.")
    attempt = serializers.ChoiceField(["preparation", "attempt"], allow_blank=True, help_text="Empty: completed.")
    act = Words(help_text="What they are said to have done.")
    status = serializers.ChoiceField(ChargeStatus.values)
    laid_on = When()
    requalified_to = serializers.CharField(allow_null=True, help_text="205.2/1: the charge that follows in the list.")
    requalified_on = When()


class Sentence(Shape):
    kind = serializers.ChoiceField(SentenceKind.values)
    term_months = serializers.IntegerField(allow_null=True, help_text="Years count as twelve.")
    term_days = serializers.IntegerField(allow_null=True, help_text="Beside the months.")
    life = serializers.BooleanField()
    regime = serializers.ChoiceField(Regime.values, allow_blank=True)
    prison_months = serializers.IntegerField(allow_null=True, help_text="Of the term, in prison and not in a colony.")
    fine_rub = serializers.IntegerField(allow_null=True)
    hours = serializers.IntegerField(allow_null=True, help_text="Of community service.")
    probation_months = serializers.IntegerField(allow_null=True)
    bans = Words()
    runs_from = When()


class Hearing(Shape):
    """A sitting of the court, past or to come."""

    purpose = serializers.ChoiceField(Purpose.values)
    date = When()
    at = serializers.DateTimeField(allow_null=True, help_text="With the court's offset: 2025-12-16T10:00:00+05:00.")
    time_zone = serializers.CharField(help_text="Of the IANA database: Asia/Yekaterinburg.")
    court = Words()
    open = serializers.BooleanField(allow_null=True, help_text="To the public; null where it is not known.")
    postponed = serializers.BooleanField()
    outcome = Words()


class Ruling(Shape):
    date = When()
    court = Words()
    instance = serializers.ChoiceField(Instance.values)
    in_force_from = When()
    note = Words()


class OwnRuling(Ruling):
    """A ruling as it touches one person."""

    outcome = serializers.ChoiceField(OutcomeKind.values)
    sentences = Sentence(many=True)
