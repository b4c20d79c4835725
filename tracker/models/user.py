from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """A volunteer with an account in the admin. A pseudonym is enough; no name is asked for."""

    language = models.CharField(
        _("language"), max_length=5, choices=[("en", "English"), ("ru", "Русский")], default="ru"
    )

    class Meta:
        verbose_name = _("volunteer account")
        verbose_name_plural = _("volunteer accounts")
