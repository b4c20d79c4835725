"""Why a mail was not sent, in the language of who reads it. It is kept in English: a worker knows no reader.

The reasons why a notice no longer holds are found where it is said (`NoLongerHolds`), these by name.
"""

from django.utils.translation import gettext, gettext_noop

OF_SERVERS = (
    gettext_noop("address refused"),
    gettext_noop("could not be written"),
    gettext_noop("not wanted any more"),
    gettext_noop("refused"),
    gettext_noop("sender refused"),
    gettext_noop("sent back"),
    gettext_noop("the connection was lost"),
    gettext_noop("the connection was lost when all was said"),
    gettext_noop("the mail server does not take us"),
    gettext_noop("the server cannot take such an address"),
)


def in_words(reason: str) -> str:
    """What stands in brackets at the end is the server's number, and the same in every language."""
    words, bracket, number = reason.partition(" (")
    return f"{gettext(words)}{bracket}{number}" if words else ""
