"""Who agreed that what is shown, and to whom each group of facts is shown."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.audience import NarrowChoices, circle_is_named
from cases.models.fact import Fact
from cases.models.person import Prisoner
from cases.models.source import NEVER_PUBLIC, Source
from tracker.history import kept
from tracker.models import Circle
from tracker.publishing.marks import owned


class ConsentKind(models.TextChoices):
    PERSON = "person", _("the person")
    RELATIVE = "relative", _("a relative")
    LAWYER = "lawyer", _("a lawyer")
    ALREADY_PUBLIC = "already_public", _("already public")


class Group(models.TextChoices):
    """Facts that are shown or hidden together."""

    IDENTITY = "identity", _("who they are")
    PHOTO = "photo", _("photo")
    CASE = "case", _("case")
    CUSTODY = "custody", _("where they are held")
    ADDRESS = "address", _("address for letters")
    CELLS = "cells", _("punishment cells")
    HEALTH = "health", _("health")
    FAMILY = "family", _("family")
    DESIGNATIONS = "designations", _("designations")


# what no newspaper can open: only the person, a relative or a lawyer
GUARDED = (Group.CELLS, Group.HEALTH, Group.FAMILY)


@kept
class Consent(Fact):
    """That somebody agreed: who, how, when, until when. Withdrawn, it takes the facts back everywhere."""

    prisoner = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="consents", verbose_name=_("person"))
    kind = models.CharField(_("whose"), max_length=16, choices=ConsentKind)
    how = models.CharField(
        _("how it was given"), max_length=300, help_text=_("For instance: by letter; told for print.")
    )
    given_on = models.DateField(_("given on"), null=True, blank=True)
    recorded_by = models.ForeignKey(
        "tracker.User", null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    source = models.ForeignKey(
        Source,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="consents",
        verbose_name=_("where it is public"),
        help_text=_("Of what is already public: the source in which everybody can read it."),
    )
    until = models.DateField(_("until"), null=True, blank=True, help_text=_("Empty: until it is withdrawn."))
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="already_public") | ~Q(source=None),
                name="already_public_names_its_source",
                violation_error_message=_("Name the source in which it is already public."),
            )
        ]
        triggers = owned("prisoner")

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.how}"

    def clean(self) -> None:
        super().clean()
        if self.kind == ConsentKind.ALREADY_PUBLIC and self.source and self.source.kind in NEVER_PUBLIC:
            raise ValidationError(
                {
                    "source": _(
                        "What a relative, a prisoner or a lawyer told us is not public: name where it was printed."
                    )
                }
            )

    def holds_on(self, day: date) -> bool:
        ended = self.withdrawn_on is not None and self.withdrawn_on <= day
        return not ended and (self.until is None or day <= self.until)

    def opens(self, group: str) -> bool:
        return self.kind != ConsentKind.ALREADY_PUBLIC or group not in GUARDED


@kept
class Disclosure(Fact):
    """To whom one group of a person's facts is shown. Without a row: guarded groups to nobody, others as the person."""

    prisoner = models.ForeignKey(
        Prisoner, on_delete=models.CASCADE, related_name="disclosures", verbose_name=_("person")
    )
    group = models.CharField(_("facts"), max_length=14, choices=Group)
    audience = models.CharField(_("shown to"), max_length=20, choices=NarrowChoices)
    circle = models.ForeignKey(
        Circle, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name=_("which circle")
    )
    consent = models.ForeignKey(
        Consent, null=True, blank=True, on_delete=models.RESTRICT, related_name="disclosures", verbose_name=_("consent")
    )
    embargo_until = models.DateField(
        _("not before"), null=True, blank=True, help_text=_("Shown to nobody outside before this day.")
    )

    class Meta:
        verbose_name = _("who may see which facts")
        verbose_name_plural = _("who may see which facts")
        constraints = [
            models.UniqueConstraint(fields=["prisoner", "group"], name="one_disclosure_for_each_group"),
            models.CheckConstraint(
                condition=Q(audience="internal") | ~Q(consent=None),
                name="widening_names_a_consent",
                violation_error_message=_("To show these facts to anybody, name the consent that allows it."),
            ),
            circle_is_named("facts_are_shown_to_a_named_circle"),
        ]
        triggers = owned("prisoner")

    def __str__(self) -> str:
        return f"{self.get_group_display()}: {self.get_audience_display()}"

    def clean(self) -> None:
        super().clean()
        if self.consent and self.audience != "internal" and not self.consent.opens(self.group):
            raise ValidationError(
                {
                    "consent": _(
                        "What is already public never opens health, cells or family: those need a person's word."
                    )
                }
            )
