"""Why two people may be one, in words."""

from collections.abc import Iterable

from django import template
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cases.duplicates import Duplicate

register = template.Library()

REASONS = {
    "same_name": _("the same name"),
    "short_name": _("the same name, one in a short or foreign form"),
    "like_name": _("nearly the same name"),
    "initial_name": _("the surname and the initial agree"),
    "doubtful_name": _("a name that differs by a letter"),
    "part_of_name": _("a part of the name"),
    "given_name": _("the given name alone"),
    "other_surname": _("another surname, perhaps by marriage"),
    "same_patronymic": _("the same patronymic"),
    "like_patronymic": _("the patronymic agrees"),
    "other_patronymic": _("another patronymic"),
    "same_birth": _("the same day of birth"),
    "birth_agrees": _("the birth agrees"),
    "birth_near": _("the birth differs by a slip"),
    "birth_differs": _("another day of birth"),
    "sex_differs": _("a man and a woman"),
    "same_place": _("held in the same place"),
    "same_case": _("in the same case"),
    "same_article": _("under the same article"),
}


@register.filter
def in_words(reasons: Iterable[str]) -> str:
    return ", ".join(str(REASONS[code]) for code in reasons)


@register.filter
def why_alike(duplicate: Duplicate) -> str:
    """The reasons with the birth of the person found, by which they are told apart."""
    born = duplicate.prisoner.birth_date
    birth = [f"* {born.display(get_language() or 'en')}"] if born else []
    return ", ".join([in_words(duplicate.resemblance.reasons), *birth])
