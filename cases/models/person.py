"""People: who they are, and what they wish."""

from datetime import date
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Min, OuterRef, Q, Subquery, Value
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _

from cases.models.audience import NarrowChoices, circle_is_named
from cases.models.category import Category
from cases.models.facility import Facility
from cases.models.name_asked import AskedName
from cases.models.own_words import WORDS_OF_PERSON
from cases.models.spelling import WorkingSpelling
from cases.models.writable import Letters, WritableQuerySet
from tracker.constraints import Never
from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.lexemes import Holds
from tracker.models import Circle
from tracker.publishing.marks import marks
from tracker.uids import UidField


class Sex(models.TextChoices):
    MALE = "male", _("male")
    FEMALE = "female", _("female")


class Wanted(models.TextChoices):
    """What the person said of books, or of cards."""

    UNKNOWN = "unknown", _("not known")
    WANTED = "wanted", _("wanted")
    NOT_WANTED = "not_wanted", _("not wanted")


class PrisonerQuerySet(WritableQuerySet["Prisoner"]):
    def with_uids(self, uids: list[str]) -> Self:
        return self.filter(uid__in=uids)

    def named(self, text: str) -> Self:
        """Those of whom every word of `text` begins a word of some name, or nearly is one, in any script or spelling.

        The nearest first. By the keys of names: call `NameKey.objects.complete()` before, or the newest names are not
        found.
        """
        asked = AskedName.read(text, WorkingSpelling.objects.all())
        found = self
        far: Combinable = Value(0)
        for word in asked.words:
            answering = self.model.objects.filter(Holds("names__key__words", word.query))
            nearest = Min(word.distance("names__key__words"))
            theirs = answering.filter(pk=OuterRef("pk")).order_by().values("pk").annotate(far=nearest).values("far")
            found, far = found.filter(pk__in=answering.values("pk")), far + Subquery(theirs)
        return found.annotate(far=far).order_by("far", "pk") if asked.words else self.none()

    def answering_to(self, uid: str) -> Self:
        """Whose uid it is: their own, or that of a file that was merged into theirs."""
        return self.filter(
            Q(uid=uid, merged_into=None) | Q(pk__in=self.model.objects.filter(uid=uid).values("merged_into"))
        )

    def merged(self) -> Self:
        return self.exclude(merged_into=None)

    def held_at(self, facility: Facility) -> Self:
        """Who is there, as far as we know, with their names."""
        # in one: each `filter` of its own would ask for another of the stays
        here = Q(placements__facility=facility, placements__ended=None, placements__left=False)
        return self.standing().alive().filter(here).order_by("pk").prefetch_related("names")


@kept
class Prisoner(models.Model):
    """A person persecuted for political reasons: in a cell, under house arrest, fined, wanted, freed or dead."""

    uid = UidField()
    seed_key = models.CharField(max_length=160, null=True, unique=True, editable=False)
    sex = models.CharField(_("sex"), max_length=6, choices=Sex, blank=True, help_text=_("Russian words depend on it."))
    birth_date = PartialDateField(_("born"), null=True, blank=True)
    citizenships = ArrayField(
        models.CharField(max_length=2),
        verbose_name=_("citizenships"),
        default=list,
        blank=True,
        help_text=_("Two-letter country codes with commas: RU, UA."),
    )
    home_region = models.CharField(_("home region"), max_length=100, blank=True)
    occupation_en = models.CharField(_("occupation in English"), max_length=200, blank=True)
    occupation_ru = models.CharField(_("occupation in Russian"), max_length=200, blank=True)
    summary_en = models.TextField(
        _("what happened, in English"), blank=True, help_text=_("Two to four plain sentences. Only what has a source.")
    )
    summary_ru = models.TextField(
        _("what happened, in Russian"), blank=True, help_text=_("Two to four plain sentences. Only what has a source.")
    )
    categories = models.ManyToManyField(
        Category, through="PrisonerCategory", blank=True, verbose_name=_("categories"), related_name="prisoners"
    )
    letters = models.CharField(_("letters from strangers"), max_length=20, choices=Letters, default=Letters.UNKNOWN)
    replying_is_punished = models.BooleanField(
        _("is punished for answering"), default=False, help_text=_("Writers are told to ask for no answer.")
    )
    address_as = models.CharField(
        _("wishes to be addressed as"),
        max_length=100,
        blank=True,
        help_text=_("As a letter should say it: Сергій, not Сергей. Shown where one can write."),
    )
    interests_en = models.CharField(_("likes to hear about, in English"), max_length=300, blank=True)
    interests_ru = models.CharField(_("likes to hear about, in Russian"), max_length=300, blank=True)
    books = models.CharField(_("books"), max_length=10, choices=Wanted, default=Wanted.UNKNOWN)
    cards = models.CharField(_("cards"), max_length=10, choices=Wanted, default=Wanted.UNKNOWN)
    avoid = models.TextField(_("what not to mention"), blank=True, help_text=_("Shown to no one outside."))
    may_be_said = models.TextField(
        _("what may be said about them"),
        blank=True,
        help_text=_("For whoever writes about this person. Shown to no one outside."),
    )
    no_contact_since = PartialDateField(
        _("no contact since"), null=True, blank=True, help_text=_("Set by a person, never by a clock.")
    )
    audience = models.CharField(
        _("who may see this person"),
        max_length=20,
        choices=NarrowChoices,
        default=NarrowChoices.INTERNAL,
        help_text=_("Widening it needs a consent, below. Anybody may hide a person at any time."),
    )
    circle = models.ForeignKey(
        Circle, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name=_("which circle")
    )
    hidden_at = models.DateTimeField(
        _("taken down"),
        null=True,
        editable=False,
        help_text="Taken down with one click; overrides every audience until lifted.",
    )
    # made up by `manage.py fake`: marked as such wherever it is shown
    is_fake = models.BooleanField(_("made up"), default=False, editable=False)
    merged_into = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="merged_here",
        verbose_name=_("merged into"),
    )
    keeper = models.ForeignKey(
        "tracker.User",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="keeps",
        verbose_name=_("keeps this file"),
    )
    note = models.TextField(_("internal note"), blank=True, help_text=_("Never published. For the next volunteer."))
    created_at = models.DateTimeField(auto_now_add=True)

    objects = PrisonerQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        permissions = [
            ("widen_audience", "Can show a person or a fact to a wider audience"),
            ("view_contacts", "Can see who told us and how to reach them"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(merged_into=models.F("id")), name="prisoner_is_not_merged_into_itself"
            ),
            circle_is_named("person_is_shown_to_a_named_circle"),
            Never(
                where="({birth_date}).earliest > (SELECT (died_on).latest FROM cases_death WHERE prisoner_id = {id})",
                name="birth_not_after_death",
                violation_error_message=_("Nobody is born after their death: check this date and the date of death."),
            ),
        ]
        indexes = [
            GinIndex(WORDS_OF_PERSON, name="words_of_files"),
            models.Index(fields=["merged_into"], condition=~models.Q(merged_into=None), name="merged_people"),
        ]
        triggers = marks("prisoner")

    def __str__(self) -> str:
        names = sorted(self.names.all(), key=lambda name: (name.rank, name.pk))
        return str(names[0]) if names else _("nameless ({uid})").format(uid=self.uid)

    def age_on(self, day: date) -> int | None:
        """Full years on a day, from the latest day of birth that is possible."""
        if self.birth_date is None:
            return None
        born = self.birth_date.latest
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
