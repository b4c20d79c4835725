"""Why two people may be one, in words."""

from django import template
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cases.duplicates import Duplicate

register = template.Library()

REASONS = {
    "same_name": _("the same name"),
    "like_name": _("nearly the same name"),
    "part_of_name": _("a part of the name"),
    "same_birth": _("the same day of birth"),
    "birth_agrees": _("the birth agrees"),
    "birth_differs": _("another day of birth"),
}


@register.filter
def why_alike(duplicate: Duplicate) -> str:
    """The reasons with the birth of the person found, by which they are told apart."""
    born = duplicate.prisoner.birth_date
    said = [str(REASONS[code]) for code in duplicate.resemblance.reasons]
    birth = [f"* {born.display(get_language() or 'en')}"] if born else []
    return ", ".join([*said, *birth])
