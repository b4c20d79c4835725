"""Where people are held, how letters get there, and what befalls them inside, as records hold it."""

from rest_framework import serializers

from cases.models.cell import CellKind
from cases.models.facility import ChannelKind, FacilityKind
from cases.models.health import HealthKind
from cases.models.person import Wanted
from cases.models.placement import Certainty
from cases.models.restraint import RestraintKind
from tracker.api.shapes import Day, Shape, Span, Words


class NamedFacility(Shape):
    uid = serializers.CharField()
    name = Words()
    kind = serializers.ChoiceField(FacilityKind.values)
    region = Words()
    country = serializers.CharField(help_text="ISO 3166.")


class Placement(Span):
    facility = NamedFacility(allow_null=True)
    place = Words(help_text="Where no facility is named.")
    in_hospital = serializers.BooleanField()
    in_transit = serializers.BooleanField()
    left = serializers.BooleanField(help_text="They are not there any more, and nobody knows since when.")
    certainty = serializers.ChoiceField(Certainty.values)


class Custody(Shape):
    current = Placement(allow_null=True)
    history = Placement(many=True, help_text="Oldest first.")


class Restraint(Span):
    """A measure before the sentence is in force."""

    kind = serializers.ChoiceField(RestraintKind.values)
    case = serializers.CharField(allow_null=True, help_text="The uid of the case that it was in, where that is known.")


class Stint(Span):
    kind = serializers.ChoiceField(CellKind.values)
    days_ordered = serializers.IntegerField(allow_null=True)
    days_served = serializers.IntegerField(allow_null=True)
    reason = Words()


class Run(Span):
    """Stints less than a day apart are one run, whatever the paper says."""

    days = serializers.IntegerField()
    stints = serializers.IntegerField()


class PunishmentCells(Shape):
    stints = Stint(many=True)
    runs = Run(many=True)
    days_ordered = serializers.IntegerField()
    days_served = serializers.IntegerField()
    longest_run = serializers.IntegerField(help_text="In days. Over 15 is prolonged solitary confinement.")


class HealthEvent(Span):
    kind = serializers.ChoiceField(HealthKind.values)
    text = Words()


class Address(Span):
    postcode = serializers.CharField(allow_blank=True)
    text = Words()
    confirmed_on = Day(allow_null=True)


class Channel(Shape):
    """A way for a letter to get in."""

    kind = serializers.ChoiceField(ChannelKind.values)
    name = serializers.CharField(allow_blank=True)
    url = serializers.CharField(allow_blank=True)
    from_countries = serializers.ListField(child=serializers.CharField(), help_text="ISO 3166; empty: from anywhere.")
    needs_russian_card = serializers.BooleanField()
    cards = Words(help_text="Which cards it takes.")
    language_rule = Words(help_text="Which languages pass.")
    page_limit = serializers.IntegerField(allow_null=True)
    page_characters = serializers.IntegerField(allow_null=True, help_text="How many fit on one of its pages.")
    cost = Words()
    state_sees = Words(help_text="What the state learns of the writer.")
    as_of = Day(allow_null=True)


class Letters(Shape):
    can_write = serializers.BooleanField()
    why_not = serializers.CharField(allow_blank=True, help_text="died, free, not_wanted, in_transit, no_address.")
    replying_is_punished = serializers.BooleanField()
    address = Address(allow_null=True)
    channels = Channel(many=True)
    name_on_envelope = serializers.CharField(
        allow_blank=True, help_text="The official name in the Russian dative, where a person has corrected it."
    )
    address_as = serializers.CharField(allow_blank=True, help_text="As the person wants their name written.")
    interests = Words(help_text="What they like to hear about. Told, as all wishes, only where one can write.")
    books = serializers.ChoiceField(Wanted.values)
    cards = serializers.ChoiceField(Wanted.values)
    campaigns = serializers.ListField(child=serializers.CharField(), help_text="Uids.")
