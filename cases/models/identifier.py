from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.fact import Fact
from cases.models.person import Prisoner
from tracker.history import kept
from tracker.publishing.marks import owned


@kept
class Identifier(Fact):
    """A person's number in somebody else's registry: it ties the files together."""

    prisoner = models.ForeignKey(
        Prisoner, on_delete=models.CASCADE, related_name="identifiers", verbose_name=_("person")
    )
    registry = models.CharField(
        _("registry"),
        max_length=40,
        help_text=_("In small Latin letters, always the same word for the same registry: ovdinfo, memorial, politzek."),
    )
    number = models.CharField(
        _("number there"), max_length=80, help_text=_("As that registry writes it: a number, or the end of its link.")
    )
    url = models.URLField(_("link to their page"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("number in another registry")
        verbose_name_plural = _("numbers in other registries")
        ordering = ["registry", "number"]
        constraints = [
            models.CheckConstraint(
                condition=Q(registry__regex=r"^[a-z0-9][a-z0-9_.-]*$"),
                name="registry_is_a_small_word",
                violation_error_message=_("Write the registry in small Latin letters, without spaces: ovdinfo."),
            ),
            models.CheckConstraint(
                condition=~Q(number="") & ~Q(number__regex=r"^\s|\s$"),
                name="number_is_given",
                violation_error_message=_("Give the number there, without spaces around it."),
            ),
            models.UniqueConstraint(
                fields=["registry", "number"],
                name="one_file_for_each_number",
                violation_error_message=_(
                    "Another file has this number already. Search for it in the list of people: if it is the same"
                    " person, the two files belong together; if not, one of the numbers is wrong."
                ),
            ),
        ]
        triggers = owned("prisoner")

    def __str__(self) -> str:
        return f"{self.registry}:{self.number}"
