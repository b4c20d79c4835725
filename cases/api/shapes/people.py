"""A person's record."""

from rest_framework import serializers

from cases.api.shapes.custody import Custody, HealthEvent, Letters, PunishmentCells, Restraint
from cases.api.shapes.knowing import Confirmed, Source
from cases.api.shapes.law import Charge, Hearing, OwnRuling, Sentence
from cases.models.assessment import Criterion, Verdict
from cases.models.death import DiedWhere
from cases.models.designation import Register
from cases.models.event import EventKind
from cases.models.person import Sex
from cases.models.release import ReleaseKind
from cases.status_codes import Status
from tracker.api.shapes import Day, Shape, Signed, Span, When, Words


class Names(Shape):
    ru = serializers.CharField(allow_blank=True)
    latin = serializers.CharField(allow_blank=True)
    latin_is_ours = serializers.BooleanField(help_text="Romanised by us; nobody wrote it so.")
    variants = serializers.ListField(child=serializers.CharField())


class Photo(Shape):
    """To be shown with its credit and its licence, which are not ours."""

    url = serializers.URLField(
        help_text="A JPEG, there as long as the record that you see names it; keep a copy no longer."
    )
    licence = serializers.CharField()
    credit = serializers.CharField()


class OwnCase(Shape):
    """A case, and a person's own course in it."""

    uid = serializers.CharField()
    title = Words()
    act = Words(help_text="What they are said to have done.")
    charges = Charge(many=True)
    hearings = Hearing(many=True, help_text="Oldest first.")
    rulings = OwnRuling(many=True, help_text="Oldest first.")
    sentence = Sentence(allow_null=True, help_text="The main one that stands.")
    sentences = Sentence(many=True, help_text="All that stand.")
    in_force = serializers.BooleanField(help_text="Whether what stands is in force; false while an appeal is open.")


class Death(Shape):
    date = When()
    place = Words()
    in_custody = serializers.ChoiceField(DiedWhere.values, allow_blank=True)
    cause = Words(help_text="As stated.")


class Event(Shape):
    kind = serializers.ChoiceField(EventKind.values)
    date = When()
    text = Words()
    case = serializers.CharField(allow_null=True, help_text="The uid of the case that it belongs to.")
    people = serializers.ListField(child=serializers.CharField(), help_text="Uids: those of its people that you see.")


class Designation(Span):
    register = serializers.ChoiceField(Register.values)


class Recognition(Shape):
    """Nobody is a political prisoner by themselves: this says according to whom."""

    organisation = serializers.CharField(allow_blank=True, help_text="By which `recognised_by` finds them.")
    who = Words(help_text="The same in both languages.")
    status = serializers.ChoiceField(Verdict.values)
    on = When()
    criteria = serializers.ListField(
        child=serializers.ChoiceField(Criterion.values), help_text="Of PACE Resolution 1900 (2012)."
    )
    url = serializers.CharField(allow_blank=True)
    note = Words()


class Release(Shape):
    kind = serializers.ChoiceField(ReleaseKind.values)
    on = When()


class Steps(Shape):
    en = serializers.ListField(child=serializers.CharField())
    ru = serializers.ListField(child=serializers.CharField())


class ExpectedRelease(Shape):
    """Our own calculation, not a document."""

    expected_on = Day(allow_null=True)
    earliest_on = Day()
    latest_on = Day()
    how = Steps(help_text="The arithmetic in words, step by step.")


class Prisoner(Signed):
    """A person persecuted for political reasons, as you may see their file."""

    uid = serializers.CharField(help_text="Never reused, and working after a merge.")
    url = serializers.URLField()
    is_fake = serializers.BooleanField(help_text="Made up for tests: true nowhere but in them.")
    names = Names()
    birth_date = When()
    gender = serializers.ChoiceField(Sex.values, allow_blank=True)
    citizenships = serializers.ListField(child=serializers.CharField(), help_text="ISO 3166.")
    occupation = Words()
    status = serializers.ChoiceField([code.value for code in Status], help_text="Derived from the facts that you see.")
    being_checked = serializers.BooleanField(help_text="On a day of many reports: what is new is not confirmed yet.")
    summary = Words()
    photo = Photo(allow_null=True)
    categories = serializers.ListField(child=serializers.CharField())
    cases = OwnCase(many=True)
    custody = Custody()
    restraints = Restraint(many=True)
    punishment_cells = PunishmentCells()
    health = HealthEvent(many=True)
    death = Death(allow_null=True)
    events = Event(many=True)
    designations = Designation(many=True)
    recognitions = Recognition(many=True)
    releases = Release(many=True)
    release = ExpectedRelease(allow_null=True)
    letters = Letters()
    identifiers = serializers.ListField(child=serializers.CharField(), help_text="In other registries: ovdinfo:123.")
    sources = Source(many=True)
    confirmed_on = Confirmed()
