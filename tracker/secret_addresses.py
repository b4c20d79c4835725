"""Addresses of pages can hold a secret that was mailed. Logs are read by more people than the mail was."""

import logging
import re

# a path's part too long to be anything else
_SECRET = re.compile(r"(?<=/)[\w.=-]{32,}")


def without_secrets(text: str) -> str:
    """`/en/enter/<43 random characters>/` as `/en/enter/…/`."""
    return _SECRET.sub("…", text)


class WithoutSecrets(logging.Filter):
    """For every handler of logs: what is written down opens nothing."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = without_secrets(record.getMessage()), ()
        return True
