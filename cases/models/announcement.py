"""What a death or a release waits for before anybody outside learns of it, and when it went out."""

from datetime import datetime, timedelta
from typing import Any, Self

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.death import Death
from cases.models.release import Release
from cases.models.source import Reliability, Source
from tracker.constraints import Never
from tracker.history import kept
from tracker.publishing.marks import marks

# in which it can be recalled, after two people have said that it is so
HOLD = timedelta(hours=2)


class AnnouncementQuerySet(models.QuerySet["Announcement"]):
    def held(self) -> Self:
        """Confirmed, and not out yet."""
        return self.filter(out_at=None, recalled_at=None).exclude(confirmed_at=None)

    def ready(self, now: datetime) -> Self:
        """Whose two hours are over, and of which the source still stands."""
        return self.held().filter(confirmed_at__lte=now - HOLD).exclude(source__reliability=Reliability.RUMOUR)


@kept
class Announcement(models.Model):
    """Of one death, or of one release or exchange. Without this row, and until `out_at`, nobody outside is told.

    `by_history`: it came in with what was known to everybody long before (the seeds, made-up people).
    """

    death = models.OneToOneField(
        Death, null=True, blank=True, editable=False, on_delete=models.CASCADE, related_name="announcement"
    )
    release = models.OneToOneField(
        Release, null=True, blank=True, editable=False, on_delete=models.CASCADE, related_name="announcement"
    )
    # who wrote the fact down, in the words that were confirmed
    recorded_by = models.ForeignKey(
        "tracker.User",
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
        verbose_name=_("recorded by"),
    )
    confirmed_by = models.ForeignKey(
        "tracker.User",
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
        verbose_name=_("confirmed by"),
    )
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, editable=False)
    source = models.ForeignKey(
        Source, null=True, editable=False, on_delete=models.PROTECT, related_name="+", verbose_name=_("source")
    )
    family_knows = models.BooleanField(_("the family knows"), default=False, editable=False)
    out_at = models.DateTimeField(_("published"), null=True, editable=False)
    by_history = models.BooleanField(_("was known before"), default=False, editable=False)
    recalled_at = models.DateTimeField(_("recalled"), null=True, editable=False)
    recalled_by = models.ForeignKey(
        "tracker.User",
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
        verbose_name=_("recalled by"),
    )
    recall_reason = models.CharField(_("why it was recalled"), max_length=300, blank=True, editable=False)

    objects = AnnouncementQuerySet.as_manager()

    class Meta:
        verbose_name = _("announcement of a death or a release")
        verbose_name_plural = _("announcements of deaths and releases")
        constraints = [
            models.CheckConstraint(
                condition=Q(death=None, release__isnull=False) | Q(death__isnull=False, release=None),
                name="announcement_of_one_fact",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at=None, confirmed_by=None)
                | Q(confirmed_at__isnull=False, source__isnull=False, family_knows=True),
                name="confirmed_by_a_source_when_the_family_knows",
                violation_error_message=_("Name a source, and say that the family knows."),
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by=None) | Q(recorded_by=None) | ~Q(confirmed_by=F("recorded_by")),
                name="announced_by_two_people",
                violation_error_message=_("Somebody else has to confirm it: two see more than one."),
            ),
            models.CheckConstraint(
                condition=Q(out_at=None)
                | Q(by_history=True)
                | Q(confirmed_at__isnull=False, out_at__gte=F("confirmed_at") + HOLD),
                name="announced_two_hours_after_it_was_confirmed",
            ),
            models.CheckConstraint(
                condition=Q(recalled_at=None, recall_reason="")
                | Q(recalled_at__isnull=False, out_at=None) & ~Q(recall_reason=""),
                name="recalled_before_it_is_out_and_for_a_reason",
                violation_error_message=_("Say why: whoever reads the file later will ask."),
            ),
            Never(
                # asked when it is confirmed, and not when an account is deleted later
                where="{confirmed_at} IS NOT NULL AND EXISTS (SELECT FROM cases_announcement a WHERE a.id = {id}"
                " AND NOT a.by_history AND (a.recorded_by_id IS NULL OR a.confirmed_by_id IS NULL))",
                name="confirmed_by_somebody_else",
                violation_error_message=_("Somebody else has to confirm it: two see more than one."),
                asked_by_forms=False,
            ),
            Never(
                where="({confirmed_at} IS NOT NULL OR {out_at} IS NOT NULL) AND EXISTS"
                " (SELECT FROM cases_source s WHERE s.id = {source} AND s.reliability = 'rumour')",
                name="not_announced_on_a_rumour",
                violation_error_message=_("A rumour is not enough."),
                asked_by_forms=False,
            ),
        ]
        triggers = marks(
            "prisoner",
            "SELECT p.uid FROM changed JOIN cases_death d ON d.id = changed.death_id"
            " JOIN cases_prisoner p ON p.id = d.prisoner_id"
            " UNION SELECT p.uid FROM changed JOIN cases_release d ON d.id = changed.release_id"
            " JOIN cases_prisoner p ON p.id = d.prisoner_id",
        )

    def __str__(self) -> str:
        return str(self.fact)

    @property
    def fact(self) -> Death | Release:
        found = self.death or self.release
        assert found is not None
        return found

    @property
    def held_until(self) -> datetime | None:
        return self.confirmed_at + HOLD if self.confirmed_at and not self.recalled_at else None


def announcement_of(fact: Any) -> Announcement | None:
    return getattr(fact, "announcement", None)


def naming(fact: Death | Release) -> dict[str, Any]:
    """The column by which an announcement is of this fact."""
    return {"death" if isinstance(fact, Death) else "release": fact}


def is_out(fact: Any) -> bool:
    """Whether a death or a release has been announced; of rows with their announcement."""
    row = announcement_of(fact)
    return row is not None and row.out_at is not None


_UNSAID = """
    IF {differs} THEN
        UPDATE cases_announcement SET confirmed_at = NULL, confirmed_by_id = NULL, recorded_by_id = NULL,
            source_id = NULL, family_knows = FALSE, out_at = NULL, by_history = FALSE
        WHERE {column} = NEW.id AND (out_at IS NULL OR {in_any_case});
    END IF;
    RETURN NULL;
"""


def _unsaid(column: str, said: str, *, in_any_case: str = "FALSE") -> pgtrigger.Trigger:
    """What is changed before it is out was not confirmed like that: it waits for two people again."""
    differs = " OR ".join(f"OLD.{name} IS DISTINCT FROM NEW.{name}" for name in said.split())
    return pgtrigger.Trigger(
        name="confirmed_as_it_stands",
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        func=_UNSAID.format(differs=differs, column=column, in_any_case=in_any_case),
    )


_unsaid("death_id", 'prisoner_id died_on "where" place_en place_ru cause_en cause_ru').register(
    Death  # type: ignore[arg-type] # asks for a row and means its model
)
# how somebody became free is another fact: an exchange is not a correction of a term served
_unsaid("release_id", "prisoner_id kind released_on", in_any_case="OLD.kind IS DISTINCT FROM NEW.kind").register(
    Release  # type: ignore[arg-type] # as above
)
