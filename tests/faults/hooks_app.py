"""The worker that calls partners, as it is, but for the way to them: public addresses lead to servers of a test."""

import functools
import json
import os
import ssl

import django

from config.celery import app
from tests.tracker.webhooks.partner import PUBLIC, Way

django.setup()

from tracker.webhooks import calling, delivering  # noqa: E402  # needs the apps

port, authority = json.loads(os.environ["TEST_PARTNER"])
delivering.deliver.__kwdefaults__["make_call"] = functools.partial(
    calling.call,
    resolve=lambda host: [PUBLIC],
    network=Way(port),
    trust=ssl.create_default_context(cadata=authority),
)

__all__ = ["app"]
