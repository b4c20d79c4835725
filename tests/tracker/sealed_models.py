"""A model with encrypted fields that stands apart from the product's own, one that is wrong, and a history."""

import uuid

from django.db import models
from django.test.utils import isolate_apps

from tracker.encryption import EncryptedTextField

with isolate_apps():

    class Secret(models.Model):
        seal_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
        words = EncryptedTextField()
        contact = EncryptedTextField(blank=True, null=True)
        views = models.IntegerField(default=0)

        class Meta:
            app_label = "secrets"
            constraints = (models.CheckConstraint(condition=models.Q(views__gte=0), name="views_not_negative"),)

        def __str__(self) -> str:
            return str(self.pk)

    class SecretEvent(models.Model):
        """As the history keeps a copy: the same bytes in another table."""

        pgh_tracked_model = Secret
        seal_id = models.UUIDField()
        words = EncryptedTextField()

        class Meta:
            app_label = "secrets"

        def __str__(self) -> str:
            return str(self.pk)

    class Unsealed(models.Model):
        words = EncryptedTextField()

        class Meta:
            app_label = "secrets"

        def __str__(self) -> str:
            return str(self.pk)
