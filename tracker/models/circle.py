"""Circles: groups of organisations that see more than partners do, for instance those who hold medical details."""

import pgtrigger
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.models.organisation import Organisation
from tracker.publishing.marks import marks
from tracker.tongue import in_own_tongue

# also the pattern of the constraint; no plus sign, which stands between the codes of several
CODE = "^[a-z][a-z0-9-]*$"


class Circle(models.Model):
    """Organisations to which a person or a group of facts can be shown, and to no other partner."""

    code = models.CharField(
        _("code"),
        max_length=20,
        unique=True,
        validators=[RegexValidator(CODE, _("Small Latin letters, digits and hyphens, beginning with a letter."))],
        help_text=_("A short word for programs, as medical. It cannot be changed later."),
    )
    name_en = models.CharField(_("name in English"), max_length=100)
    name_ru = models.CharField(_("name in Russian"), max_length=100)
    note = models.TextField(_("internal note"), blank=True, help_text=_("What for, and who decides on its members."))
    members = models.ManyToManyField(
        Organisation, through="Membership", related_name="circles", verbose_name=_("organisations")
    )

    class Meta:
        verbose_name = _("circle of organisations")
        verbose_name_plural = _("circles of organisations")
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(code__regex=CODE),
                name="circle_code_is_plain",
                violation_error_message=_("Small Latin letters, digits and hyphens, beginning with a letter."),
            )
        ]
        # published rows are kept under it
        triggers = [pgtrigger.ReadOnly(name="code_stays", fields=["code"])]

    def __str__(self) -> str:
        return in_own_tongue(self.name_en, self.name_ru)


class Membership(models.Model):
    """That an organisation is in a circle. A row of its own, so that triggers see it come and go."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="memberships", verbose_name=_("circle"))
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="memberships", verbose_name=_("organisation")
    )

    class Meta:
        verbose_name = _("organisation in the circle")
        verbose_name_plural = _("organisations in the circle")
        constraints = [
            models.UniqueConstraint(
                fields=["circle", "organisation"],
                name="in_a_circle_once",
                violation_error_message=_("This organisation is in the circle already."),
            )
        ]
        triggers = marks("circle", "SELECT circle_id::text FROM changed")

    def __str__(self) -> str:
        return str(self.organisation)
