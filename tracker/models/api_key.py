"""Keys of partner organisations: 256 random bits, of which we keep only a hash."""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Self

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tracker.models.circle import Membership
from tracker.models.organisation import Organisation

LONGEST_LIFE = timedelta(days=365)


class Scope(models.TextChoices):
    READ = "read", _("read records shared with partners")
    SUBMIT = "submit", _("submit what the organisation knows")
    WEBHOOKS = "webhooks", _("be told of changes")
    LETTERS_REPORT = "letters:report", _("report letters, see who needs them")


class ApiKeyQuerySet(models.QuerySet["ApiKey"]):
    def usable(self, now: datetime) -> Self:
        return self.filter(revoked_at=None, expires_at__gt=now)

    def with_circles(self) -> Self:
        """With `circles`, the codes of those that the organisation is in at this moment."""
        inside = Membership.objects.filter(organisation=models.OuterRef("organisation")).order_by("circle__code")
        return self.annotate(circles=ArraySubquery(inside.values("circle__code")))

    def of_token(self, token: str) -> "ApiKey | None":
        """The key that this bearer token is of, good or not any more; None where there never was one."""
        identifier, secret = split_token(token)
        key = self.select_related("organisation").with_circles().filter(identifier=identifier).first()
        if key is None or not secrets.compare_digest(bytes(key.secret_hash), hash_secret(secret)):
            return None
        return key


class ApiKey(models.Model):
    """What a partner's system shows as `Authorization: Bearer nf_<identifier>_<secret>`."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="keys", verbose_name=_("organisation")
    )
    label = models.CharField(_("what for"), max_length=100, help_text=_("For instance: nightly sync of the archive."))
    identifier = models.CharField(max_length=12, unique=True, editable=False)
    secret_hash = models.BinaryField(editable=False)
    scopes = ArrayField(models.CharField(max_length=20, choices=Scope), verbose_name=pgettext_lazy("rights", "may"))
    expires_at = models.DateTimeField(_("expires"))
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True, help_text=_("Refused from then on."))
    replaced_by = models.OneToOneField(
        "self", null=True, editable=False, on_delete=models.SET_NULL, related_name="replaces"
    )
    # to the hour only: when a partner works is nobody's business, that a key is unused is ours
    last_used_at = models.DateTimeField(_("last used"), null=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    # of a key that a request was made with: its organisation's circles by their codes, and whose records it reads
    circles: list[str]
    audience: str

    objects = ApiKeyQuerySet.as_manager()

    class Meta:
        verbose_name = _("API key")
        verbose_name_plural = _("API keys")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_at__lte=models.F("created_at") + LONGEST_LIFE + timedelta(minutes=1)),
                name="key_lives_a_year_at_most",
                violation_error_message=_("A key lives a year at most."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.label}"

    def is_usable(self, now: datetime) -> bool:
        return self.revoked_at is None and self.expires_at > now

    @property
    def masked(self) -> str:
        """By what its holder and we know it, without the secret."""
        return f"nf_{self.identifier}_…"

    @classmethod
    def issue(
        cls, organisation: Organisation, *, label: str, scopes: list[str], life: timedelta = LONGEST_LIFE
    ) -> tuple["ApiKey", str]:
        """A new key and its token. The token is shown once: only its hash is kept."""
        identifier, secret = secrets.token_hex(6), secrets.token_urlsafe(32)
        key = cls.objects.create(
            organisation=organisation,
            label=label,
            identifier=identifier,
            secret_hash=hash_secret(secret),
            scopes=scopes,
            expires_at=timezone.now() + life,
        )
        return key, f"nf_{identifier}_{secret}"


def split_token(token: str) -> tuple[str, str]:
    """`nf_<identifier>_<secret>` as its two parts; ("", "") for anything else."""
    prefix, _separator, rest = token.partition("_")
    identifier, _separator, secret = rest.partition("_")
    return (identifier, secret) if prefix == "nf" else ("", "")


def hash_secret(secret: str) -> bytes:
    # the secret has 256 random bits, so a slow hash would only slow us down
    return hashlib.sha256(secret.encode()).digest()
