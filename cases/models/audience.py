"""To whom something can be shown, as volunteers choose it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.models import Audience


class AudienceChoices(models.TextChoices):
    INTERNAL = Audience.INTERNAL.value, _("nobody outside")
    PARTNERS = Audience.PARTNERS.value, _("partner organisations")
    PUBLIC = Audience.PUBLIC.value, _("everybody")


class NarrowChoices(models.TextChoices):
    """To whom a person or a group of facts can be shown: to one circle of organisations as well."""

    INTERNAL = Audience.INTERNAL.value, _("nobody outside")
    CIRCLE = Audience.CIRCLE.value, _("a circle of organisations")
    PARTNERS = Audience.PARTNERS.value, _("partner organisations")
    PUBLIC = Audience.PUBLIC.value, _("everybody")


def circle_is_named(name: str) -> models.CheckConstraint:
    """That a circle is named exactly where the audience is one."""
    is_one = models.Q(audience=Audience.CIRCLE)
    return models.CheckConstraint(
        condition=(is_one & ~models.Q(circle=None)) | (~is_one & models.Q(circle=None)),
        name=name,
        violation_error_message=_("Name the circle where it is shown to one, and only there."),
    )
