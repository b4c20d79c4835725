"""The pages of tracker's own models, and those of other packages that nobody needs.

Not in `tracker.admin` itself, which is imported before models are ready.
"""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.models import Group

from tracker.admin import circles, keys, notices, organisations, own_notes, publishing, users, webhooks

__all__ = ["circles", "keys", "notices", "organisations", "own_notes", "publishing", "users", "webhooks"]

# rights stand in code (tracker.rights), second factors belong to their owners
for model in (EmailAddress, Authenticator, Group):
    if admin.site.is_registered(model):
        admin.site.unregister(model)
