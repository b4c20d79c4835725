"""A published person in the words of those who write to them."""

from typing import Any

from django import template
from django.utils import timezone
from django.utils.translation import gettext

from letters.models import Letter, LetterState
from letters.postal import dative, given_name
from letters.why import Why, next_birthday, why
from tracker.templatetags.site import edtf, language

register = template.Library()


@register.filter
def write_to(person: dict[str, Any]) -> str:
    """The words on the button: Write to Pavel, Написать Павлу."""
    given = given_name(person["names"], language())
    if not given:
        return gettext("Write to this person")
    to = dative(given, person["gender"]) if language() == "ru" else given
    return gettext("Write to %(given)s") % {"given": to}


@register.filter
def why_now(person: dict[str, Any]) -> str:
    """One line on why today is a good day, or nothing."""
    today = timezone.now().date()
    reason = why(person, today)
    if reason == Why.BIRTHDAY:
        day = next_birthday(person["birth_date"], today)
        return gettext("Birthday on %(day)s: a card that goes now may be there in time.") % {
            "day": edtf(day.isoformat()) if day else ""
        }
    return gettext("Came there not long ago: the first weeks are the hardest.") if reason else ""


@register.filter
def awaits_answer(letter: Letter) -> bool:
    return letter.state in {LetterState.SENT, LetterState.WITH_CENSOR, LetterState.HANDED_OVER, LetterState.NO_WORD}
