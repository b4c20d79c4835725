from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.audience import AudienceChoices
from tracker.date_fields import PartialDateField
from tracker.history import kept
from tracker.publishing.marks import marks


class SourceKind(models.TextChoices):
    COURT_RECORD = "court_record", _("court record")
    LETTER = "letter", _("letter")
    LAWYER = "lawyer", _("lawyer")
    RELATIVE = "relative", _("relative")
    MEDIA = "media", _("media")
    ORGANISATION = "organisation", _("organisation")
    REGISTER = "register", _("register")


class Reliability(models.TextChoices):
    DOCUMENTED = "documented", _("documented")
    FIRST_HAND = "first_hand", _("first hand")
    REPORTED = "reported", _("reported")
    RUMOUR = "rumour", _("rumour")


# people who would be in danger if it were known that they told us
NEVER_PUBLIC = [SourceKind.RELATIVE, SourceKind.LETTER, SourceKind.LAWYER]


@kept
class Source(models.Model):
    """Where we know something from."""

    seed_key = models.CharField(max_length=160, null=True, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=14, choices=SourceKind, default=SourceKind.MEDIA)
    title = models.CharField(_("title"), max_length=300)
    author = models.CharField(_("author or publisher"), max_length=200, blank=True)
    url = models.URLField(_("link"), max_length=500, blank=True)
    dated = PartialDateField(_("date"), null=True, blank=True)
    reliability = models.CharField(_("reliability"), max_length=12, choices=Reliability, default=Reliability.REPORTED)
    audience = models.CharField(
        _("who may see it"),
        max_length=20,
        choices=AudienceChoices,
        default=AudienceChoices.INTERNAL,
        help_text=_("Relatives, prisoners and lawyers who told us are never shown to anybody outside."),
    )
    note = models.TextField(_("internal note"), blank=True, help_text=_("Never published. For the next volunteer."))

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind__in=NEVER_PUBLIC) | models.Q(audience="internal"),
                name="people_who_told_us_stay_hidden",
                violation_error_message=_("A relative, a prisoner or a lawyer who told us stays internal, always."),
            )
        ]
        triggers = marks("source", "SELECT id::text FROM changed")

    def __str__(self) -> str:
        return self.title
