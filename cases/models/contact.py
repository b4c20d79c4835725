import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.person import Prisoner
from tracker.encryption import EncryptedTextField


class ContactKind(models.TextChoices):
    RELATIVE = "relative", _("relative")
    LAWYER = "lawyer", _("lawyer")
    FRIEND = "friend", _("friend")
    OTHER = "other", _("somebody else")


class Contact(models.Model):
    """Somebody close to a person, and how to reach them: sealed, and in no record of any audience.

    Keeps no history and marks nothing: it must be erasable, whole, and nobody outside may see that it changed.
    """

    seal_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    prisoner = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="contacts", verbose_name=_("person"))
    # in clear: that there is a lawyer to ask helps whoever keeps the file, and leads to nobody
    kind = models.CharField(_("who they are to the person"), max_length=8, choices=ContactKind)
    name = EncryptedTextField(_("name"))
    reach = EncryptedTextField(
        _("how to reach them"), blank=True, default="", help_text=_("Messenger, telephone, e-mail; the safest first.")
    )
    languages = EncryptedTextField(_("languages"), blank=True, default="")
    may_be_asked = EncryptedTextField(
        _("what they may be asked"),
        blank=True,
        default="",
        help_text=_("What they agreed to answer, and what should be left alone."),
    )
    note = EncryptedTextField(_("note"), blank=True, default="")
    added_by = models.ForeignKey(
        "tracker.User", null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["pk"]

    def __str__(self) -> str:
        """Without a name: deletion pages and messages say this of it."""
        return str(self.get_kind_display())
