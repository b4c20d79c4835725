"""Sentences of Django's own pages whose Russian we say otherwise: there a noun would have to be declined."""

from django.utils.translation import gettext_noop

SAID_OTHERWISE = (
    gettext_noop("Add %s"),
    gettext_noop("Add %(name)s"),
    gettext_noop("Add another %(verbose_name)s"),
)
