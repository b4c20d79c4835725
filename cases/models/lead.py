import uuid
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.person import Prisoner
from tracker.encryption import EncryptedTextField


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


class LeadQuerySet(models.QuerySet["Lead"]):
    def unclaimed(self) -> Self:
        return self.filter(state=LeadState.NEW, assigned_to=None)


class Lead(models.Model):
    """Somebody mentioned, or something to put right: from a form, a reply, or by hand. Internal, always.

    Keeps no history: who told us must be erasable, whole.
    """

    seal_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=12, choices=LeadKind, default=LeadKind.MENTION)
    name_as_heard = models.CharField(_("name as heard"), max_length=200, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    words = EncryptedTextField(_("what was said"))
    contact = EncryptedTextField(_("how to reach who told us"), blank=True, default="")
    # as given by the form: may name nobody
    about_uid = models.CharField(_("about the record"), max_length=12, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=LeadState, default=LeadState.NEW)
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
        on_delete=models.SET_NULL,
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
                condition=~models.Q(state="opened") | ~models.Q(prisoner=None),
                name="opened_lead_names_its_file",
                violation_error_message=_("Say which file was opened."),
            )
        ]

    def __str__(self) -> str:
        return self.name_as_heard or self.get_kind_display()
