import zoneinfo
from collections.abc import Iterable
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.facility_names import Called
from cases.models.fact import Confirmable
from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.publishing.marks import marks, owned
from tracker.tongue import in_own_tongue
from tracker.uids import UidField


class FacilityKind(models.TextChoices):
    REMAND_PRISON = "remand_prison", _("remand prison")
    REMAND_UNIT = "remand_unit", _("remand unit in a colony")
    COLONY = "colony", _("colony")
    COLONY_SETTLEMENT = "colony_settlement", _("settlement colony")
    PRISON = "prison", _("cell-type prison")
    JUVENILE_COLONY = "juvenile_colony", _("juvenile colony")
    HOSPITAL = "hospital", _("prison hospital")
    PSYCHIATRIC = "psychiatric", _("psychiatric hospital")
    POLICE_CELL = "police_cell", _("police cell")
    SPECIAL_DETENTION = "special_detention", _("special detention centre")
    CORRECTION_CENTRE = "correction_centre", _("correction centre")
    GUARDHOUSE = "guardhouse", _("guardhouse")


class FacilityQuerySet(models.QuerySet["Facility"]):
    def with_held(self) -> Self:
        """With `held`: how many are there, as far as we know."""
        return self.annotate(held=models.Count("placements", filter=Q(placements__ended=None, placements__left=False)))

    def exactly_called(self, text: str) -> "list[Facility]":
        """Those with exactly this name, long or short."""
        rows = self.values_list("pk", "name_ru", "name_en", "short_names")
        names = {pk: [*names, *shorts] for pk, *names, shorts in rows}
        return list(self.filter(pk__in=Called(names).exactly(text)))

    def called(self, text: str) -> "list[Facility]":
        """Those with exactly this name; if there are none, those whose names have every word of it, with those of its
        region, of which the region's alone name nobody."""
        return self.called_each([text])[text]

    def called_each(self, texts: Iterable[str]) -> "dict[str, list[Facility]]":
        """For each of many texts those that may be meant, in two queries however many there are.

        ИК №4 is ИК-4, and IK-4 too.
        """
        rows = self.values_list("pk", "name_ru", "name_en", "short_names", "region_ru", "region_en")
        names, regions = {}, {}
        for pk, russian, english, shorts, *around in rows:
            names[pk], regions[pk] = [russian, english, *shorts], around
        asked = Called(names, regions)
        meant = {text: asked.by(text) for text in set(texts)}
        found = self.in_bulk({pk for keys in meant.values() for pk in keys})
        return {text: [found[pk] for pk in keys] for text, keys in meant.items()}


def is_time_zone(name: str) -> None:
    if name not in zoneinfo.available_timezones():
        raise ValidationError(_("“%(name)s” is not a time zone: write it like Europe/Moscow."), params={"name": name})


@kept
class Facility(models.Model):
    """A place where people are held."""

    uid = UidField()
    seed_key = models.CharField(max_length=160, null=True, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=20, choices=FacilityKind)
    regimes = ArrayField(models.CharField(max_length=12), verbose_name=_("regimes"), default=list, blank=True)
    for_women = models.BooleanField(_("for women"), default=False)
    country = models.CharField(_("country"), max_length=2, default="RU")
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    name_ru = models.CharField(_("name in Russian"), max_length=200)
    short_names = ArrayField(
        models.CharField(max_length=120),
        verbose_name=_("short names and aliases"),
        default=list,
        blank=True,
        help_text=_("With commas: ИК-4 Торжок, IK-4 Torzhok. Search and import recognise the facility by them."),
    )
    region_en = models.CharField(_("region in English"), max_length=100, blank=True)
    region_ru = models.CharField(_("region in Russian"), max_length=100, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=40, default="Europe/Moscow", validators=[is_time_zone])
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    parent = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="parts",
        verbose_name=_("belongs to"),
        help_text=_("For instance a hospital inside a colony's system."),
    )
    monthly_letters = models.PositiveSmallIntegerField(_("letters a month that it passes on"), null=True, blank=True)
    note = models.TextField(_("internal note"), blank=True, help_text=_("Never published. For the next volunteer."))

    objects = FacilityQuerySet.as_manager()

    class Meta:
        verbose_name = _("facility")
        verbose_name_plural = _("facilities")
        ordering = ["name_ru"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(latitude=None, longitude=None)
                | models.Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="facility_is_on_earth",
                violation_error_message=_("Give both: a latitude from -90 to 90, a longitude from -180 to 180."),
            )
        ]
        triggers = marks("facility")

    def __str__(self) -> str:
        return in_own_tongue(self.name_en, self.name_ru)


@kept
class PostalAddress(Confirmable):
    """Where post for a facility goes, for as long as it was so."""

    seed_key = models.CharField(max_length=160, null=True, unique=True, editable=False)
    facility = models.ForeignKey(Facility, on_delete=models.CASCADE, related_name="addresses")
    postcode = models.CharField(_("postcode"), max_length=10, blank=True)
    text_ru = models.CharField(_("address in Russian"), max_length=300, help_text=_("As on the envelope."))
    text_en = models.CharField(_("address in English"), max_length=300, blank=True)
    valid_from = PartialDateField(_("from"), null=True, blank=True)
    valid_to = PartialDateField(_("to"), null=True, blank=True)
    source_url = models.URLField(_("where it was read"), blank=True)

    class Meta:
        verbose_name = _("postal address")
        verbose_name_plural = _("postal addresses")
        constraints = [
            models.UniqueConstraint(
                fields=["facility"],
                condition=models.Q(valid_to=None),
                name="one_address_in_use",
                violation_error_message=_("Give the older address an end first."),
            )
        ]
        triggers = owned("facility", "facility_id", "cases_facility")

    def __str__(self) -> str:
        return f"{self.postcode} {self.text_ru}".strip()


class ChannelKind(models.TextChoices):
    POST = "post", _("post")
    ONLINE = "online", _("online service")
    PRISON_EMAIL = "prison_email", _("e-mail service of the prison system")
    RELAY = "relay", _("an organisation prints and posts")


@kept
class LetterChannel(models.Model):
    """A way in which letters reach a facility, what it costs, and what the state sees of the writer."""

    seed_key = models.CharField(max_length=160, null=True, unique=True, editable=False)
    facility = models.ForeignKey(Facility, on_delete=models.CASCADE, related_name="channels")
    kind = models.CharField(_("kind"), max_length=12, choices=ChannelKind)
    name = models.CharField(_("name"), max_length=100, blank=True)
    url = models.URLField(_("address on the web"), blank=True)
    needs_russian_card = models.BooleanField(_("needs a Russian card"), default=False)
    from_countries = ArrayField(
        models.CharField(max_length=2), verbose_name=_("from these countries only"), default=list, blank=True
    )
    cards_en = models.CharField(_("cards that it takes, in English"), max_length=200, blank=True)
    cards_ru = models.CharField(_("cards that it takes, in Russian"), max_length=200, blank=True)
    language_rule_en = models.CharField(
        _("rule on languages, in English"),
        max_length=200,
        blank=True,
        help_text=_("Russian only; or which others pass, and how much longer they take."),
    )
    language_rule_ru = models.CharField(_("rule on languages, in Russian"), max_length=200, blank=True)
    page_limit = models.PositiveSmallIntegerField(_("pages at most"), null=True, blank=True)
    page_characters = models.PositiveSmallIntegerField(_("characters on a page"), null=True, blank=True)
    cost_en = models.CharField(_("cost, in English"), max_length=200, blank=True)
    cost_ru = models.CharField(_("cost, in Russian"), max_length=200, blank=True)
    state_sees_en = models.CharField(_("what the state will see, in English"), max_length=300, blank=True)
    state_sees_ru = models.CharField(_("what the state will see, in Russian"), max_length=300, blank=True)
    valid_from = PartialDateField(_("from"), null=True, blank=True)
    valid_to = PartialDateField(_("to"), null=True, blank=True)
    as_of = models.DateField(_("as of"), null=True, blank=True)
    source_url = models.URLField(_("where it was read"), blank=True)

    class Meta:
        verbose_name = _("letter channel")
        verbose_name_plural = _("letter channels")
        constraints = [
            models.CheckConstraint(
                condition=Q(page_limit=None) | Q(page_limit__gte=1),
                name="channel_takes_a_page",
                violation_error_message=_("At least one page; leave it empty where nothing is known."),
            ),
            models.CheckConstraint(
                condition=Q(page_characters=None) | Q(page_characters__gte=100),
                name="page_holds_a_few_lines",
                violation_error_message=_(
                    "A page holds at least 100 characters; leave it empty where nothing is known."
                ),
            ),
        ]
        triggers = owned("facility", "facility_id", "cases_facility")

    def __str__(self) -> str:
        return self.name or self.get_kind_display()
