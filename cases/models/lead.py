import uuid
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.person import Prisoner
from tracker.encryption import EncryptedTextField
from tracker.history import kept


class LeadKind(models.TextChoices):
    MENTION = "mention", _("somebody was mentioned")
    CORRECTION = "correction", _("something is wrong")
    REMOVAL = "removal", _("something should be removed")


class LeadState(models.TextChoices):
    NEW = "new", _("new")
    SEARCHING = "searching", _("searching")
    OPENED = "opened", _("a file was opened")
    KNOWN = "known", _("known already")
    REFUTED = "refuted", _("refuted")
    SET_ASIDE = "set_aside", _("set aside")


# nobody has said yet what became of it
UNSETTLED = (LeadState.NEW, LeadState.SEARCHING)
# settled by a file, and settled by a reason
BY_A_FILE = (LeadState.OPENED, LeadState.KNOWN)
BY_A_REASON = (LeadState.REFUTED, LeadState.SET_ASIDE)


class LeadOrigin(models.TextChoices):
    FORM = "form", _("the public form")
    REPLY = "reply", _("an answer to a letter")
    HAND = "hand", _("written down by a volunteer")


class LeadQuerySet(models.QuerySet["Lead"]):
    def unclaimed(self) -> Self:
        return self.filter(state=LeadState.NEW, assigned_to=None)

    def unsettled(self) -> Self:
        return self.filter(state__in=UNSETTLED)

    def sealed(self) -> Self:
        """Without what is encrypted, as lists need them."""
        return self.defer("words", "contact", "why")

    def of(self, prisoner: Prisoner) -> Self:
        """What was said of this person: tied to the file, or sent from the person's page, under whichever uid."""
        uids = prisoner.merged_here.values("uid")
        said = Q(prisoner=prisoner) | Q(about_uid=prisoner.uid) | Q(about_uid__in=uids)
        return self.filter(said).order_by("-created_at", "-pk")


# who did what when, and not a word of what was said or by whom: erasing a lead erases whoever told us
@kept(fields=["state", "assigned_to", "prisoner"])
class Lead(models.Model):
    """Somebody mentioned, or something to put right: from a form, a reply, or by hand. Internal, always.

    Its words keep no history: who told us must be erasable, whole.
    """

    seal_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=12, choices=LeadKind, default=LeadKind.MENTION)
    origin = models.CharField(_("came by"), max_length=5, choices=LeadOrigin, default=LeadOrigin.HAND, editable=False)
    name_as_heard = models.CharField(_("name as heard"), max_length=200, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    words = EncryptedTextField(
        _("what was said"), help_text=_("Seen by volunteers alone. Leave out who told us: that has a line of its own.")
    )
    contact = EncryptedTextField(
        _("how to reach who told us"),
        blank=True,
        default="",
        help_text=_("Once saved it is sealed: few can open it, and each look is written down."),
    )
    # as given by the form: may name nobody
    about_uid = models.CharField(_("about the record"), max_length=12, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=LeadState, default=LeadState.NEW)
    # sealed, since a reason may say as much as the words
    why = EncryptedTextField(_("why"), blank=True, null=True)
    assigned_to = models.ForeignKey(
        "tracker.User",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="leads",
        verbose_name=_("assigned to"),
    )
    prisoner = models.ForeignKey(
        Prisoner,
        null=True,
        blank=True,
        # a file that answers a lead goes only when the lead says so
        on_delete=models.PROTECT,
        related_name="leads",
        verbose_name=_("became"),
    )
    created_at = models.DateTimeField(_("came"), auto_now_add=True)

    objects = LeadQuerySet.as_manager()

    class Meta:
        verbose_name = _("lead")
        verbose_name_plural = _("leads")
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state__in=BY_A_FILE) | Q(prisoner__isnull=False),
                name="settled_lead_names_its_file",
                violation_error_message=_("Say whose file it is."),
            ),
            models.CheckConstraint(
                condition=~Q(state__in=BY_A_REASON) | Q(why__isnull=False),
                name="dropped_lead_says_why",
                violation_error_message=_("Say why."),
            ),
        ]
        indexes = [
            models.Index(fields=["about_uid"], condition=~Q(about_uid=""), name="leads_about_a_record"),
        ]

    def __str__(self) -> str:
        return self.name_as_heard or self.get_kind_display()

    @property
    def is_settled(self) -> bool:
        return self.state not in UNSETTLED
