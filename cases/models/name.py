import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.fact import Fact
from cases.models.person import Prisoner
from tracker.history import kept
from tracker.publishing.marks import owned


class NameKind(models.TextChoices):
    OFFICIAL = "official", _("official")
    BIRTH = "birth", _("at birth")
    LATIN = "latin", _("in Latin letters")
    PSEUDONYM = "pseudonym", _("pseudonym")
    FORMER = "former", _("former")


# the folded form of a name that was changed, by whatever tool, is made anew when it is next looked for
FORGET_KEYS = [
    pgtrigger.Trigger(
        name=f"forget_keys_{verb}",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(**seen),
        func="DELETE FROM cases_namekey WHERE name_id IN (SELECT id FROM old_rows); RETURN NULL;",
    )
    for verb, operation, seen in (
        ("update", pgtrigger.Update, {"old": "old_rows", "new": "new_rows"}),
        ("delete", pgtrigger.Delete, {"old": "old_rows"}),
    )
]

RANKS = {kind: rank for rank, kind in enumerate(NameKind.values)}


@kept
class Name(Fact):
    """One name of a person: in parts, or whole where its parts are not known; in any script."""

    prisoner = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="names")
    kind = models.CharField(_("kind"), max_length=10, choices=NameKind, default=NameKind.OFFICIAL)
    surname = models.CharField(_("surname"), max_length=100, blank=True)
    given = models.CharField(_("given name"), max_length=100, blank=True)
    patronymic = models.CharField(_("patronymic"), max_length=100, blank=True)
    whole = models.CharField(
        _("whole"), max_length=200, blank=True, help_text=_("Only where the name cannot be told apart into parts.")
    )
    # to whom an envelope goes, where the rules of grammar fail: for Заяц the machine writes Зайцу
    dative = models.CharField(
        _("in the dative"),
        max_length=200,
        blank=True,
        help_text=_(
            "Only where the envelope gets it wrong: the whole name as it answers “кому?”, Зайцу Ивану Петровичу."
        ),
    )
    # a romanisation that nobody typed is made when the record is published, and marked so there

    class Meta:
        verbose_name = _("name")
        verbose_name_plural = _("names")
        constraints = [
            models.CheckConstraint(
                condition=~Q(surname="", given="", whole=""),
                name="name_is_not_empty",
                violation_error_message=_("Give a surname, a given name, or the name as a whole."),
            ),
            models.UniqueConstraint(
                fields=["prisoner"],
                condition=Q(kind="official"),
                name="one_official_name",
                violation_error_message=_("There is an official name already: mark the older one as former."),
            ),
        ]
        triggers = [*owned("prisoner"), *FORGET_KEYS]

    def __str__(self) -> str:
        return self.whole or " ".join(filter(None, self.parts))

    @property
    def parts(self) -> tuple[str, str, str]:
        """In the order in which they are said: Latin given name first, Cyrillic surname first."""
        if self.kind == NameKind.LATIN:
            return self.given, self.patronymic, self.surname
        return self.surname, self.given, self.patronymic

    @property
    def rank(self) -> int:
        return RANKS[self.kind]
