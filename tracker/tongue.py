"""Texts that are kept in English and in Russian."""

from django.utils.translation import get_language


def in_own_tongue(english: str, russian: str) -> str:
    """The text in the active language; in the other where there is none."""
    if (get_language() or "").startswith("ru"):
        return russian or english
    return english or russian
