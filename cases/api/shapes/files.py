"""The records of cases, facilities and articles."""

from rest_framework import serializers

from cases.api.shapes.custody import Address, Channel
from cases.api.shapes.knowing import Confirmed, Source
from cases.api.shapes.law import Charge, Hearing, OwnRuling, Ruling, Sentence
from cases.api.shapes.people import Event, Names
from cases.models.article import Code
from cases.models.facility import FacilityKind
from cases.models.person import Sex
from cases.status_codes import Status
from tracker.api.shapes import Shape, Signed, When, Words


class Defendant(Shape):
    """One of a case's people: as their own record says, and no more."""

    uid = serializers.CharField()
    names = Names()
    gender = serializers.ChoiceField(Sex.values, allow_blank=True)
    status = serializers.ChoiceField([code.value for code in Status])
    being_checked = serializers.BooleanField()
    charges = Charge(many=True)
    rulings = OwnRuling(many=True, help_text="As each touches them, oldest first.")
    sentence = Sentence(allow_null=True, help_text="The main one that stands.")
    sentences = Sentence(many=True, help_text="All that stand.")
    in_force = serializers.BooleanField(help_text="Whether what stands is in force; false while an appeal is open.")


class Case(Signed):
    """One file of a court or investigator, with those of its people whom you may see."""

    uid = serializers.CharField()
    url = serializers.URLField()
    title = Words()
    summary = Words()
    number = serializers.CharField(allow_blank=True)
    opened_on = When()
    people = Defendant(many=True)
    hearings = Hearing(many=True)
    rulings = Ruling(many=True)
    events = Event(many=True)
    sources = Source(many=True)
    confirmed_on = Confirmed()


class Facility(Signed):
    """A place where people are held."""

    uid = serializers.CharField()
    url = serializers.URLField()
    name = Words()
    short_names = serializers.ListField(child=serializers.CharField())
    kind = serializers.ChoiceField(FacilityKind.values)
    regimes = serializers.ListField(child=serializers.CharField())
    for_women = serializers.BooleanField()
    country = serializers.CharField(help_text="ISO 3166.")
    region = Words()
    time_zone = serializers.CharField(allow_blank=True, help_text="Of the IANA database: Europe/Moscow.")
    latitude = serializers.FloatField(allow_null=True)
    longitude = serializers.FloatField(allow_null=True)
    addresses = Address(many=True)
    channels = Channel(many=True)


class Article(Signed):
    """An article of law, or a part of one."""

    uid = serializers.CharField()
    url = serializers.URLField()
    country = serializers.CharField(help_text="ISO 3166.")
    code = serializers.ChoiceField(Code.values)
    number = serializers.CharField()
    part = serializers.CharField(allow_blank=True)
    title = Words()
    longest_term_months = serializers.IntegerField(allow_null=True)
    life = serializers.BooleanField(help_text="Imprisonment for life is possible.")
    custody_one_for_one = serializers.BooleanField(help_text="Custody before the sentence counts one day for one.")
    parole_share = serializers.CharField(allow_blank=True, help_text="Of the term, before parole: 2/3.")
    verified = serializers.BooleanField()
    in_force_from = When()
    in_force_to = When()
