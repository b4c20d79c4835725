"""A published person in the words of those who write to them."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext

from cases.templatetags.people import held_since, place
from letters.check import Finding, pieces
from letters.models import CampaignPurpose, Letter, LetterState
from letters.models.letter import AWAITING
from letters.postal import Addressee, dative, given_name
from letters.postal import addressee as on_the_envelope
from letters.why import Why, age, next_birthday, why
from tracker.templatetags.site import edtf, language, say

register = template.Library()

LINES = 3


@register.filter
def write_to(person: dict[str, Any]) -> str:
    """The words on the button: Write to Pavel, Написать Павлу."""
    to = _addressee(person)
    return gettext("Write to %(given)s") % {"given": to} if to else gettext("Write to this person")


@register.filter
def card_to(person: dict[str, Any]) -> str:
    """The words on the button: A card to Pavel, Открытка Павлу."""
    to = _addressee(person)
    return gettext("A card to %(given)s") % {"given": to} if to else gettext("A card to this person")


def _addressee(person: dict[str, Any]) -> str:
    """Whom one writes to, by the given name: in Russian as a volunteer has corrected it, else by rule."""
    given = given_name(person["names"], language())
    if language() != "ru":
        return given
    corrected = person["letters"]["name_on_envelope"].split()
    return corrected[1] if len(corrected) > 1 else dative(given, person["gender"])


@register.filter
def addressee(person: dict[str, Any]) -> Addressee:
    """To whom and where an envelope or a card goes."""
    return on_the_envelope(person)


@register.filter
def three_lines(person: dict[str, Any]) -> list[str]:
    """Somebody in three lines: what they like, what they did, how old they are and where. No article, no term."""
    letters, custody = person["letters"], person["custody"]["current"]
    years = age(person["birth_date"], timezone.now().date())
    lines = [
        say(letters["interests"]),
        capfirst(say(person["occupation"])),
        ngettext("%(age)s year old", "%(age)s years old", years) % {"age": years} if years else "",
        place(custody) if custody else "",
        gettext("Held since %(day)s") % {"day": edtf(since)} if (since := held_since(person)) else "",
    ]
    return [line for line in lines if line][:LINES]


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
    if reason == Why.VERDICT:
        return gettext("Sentenced not long ago: now it helps most to hear from somebody.")
    return gettext("Came there not long ago: the first weeks are the hardest.") if reason else ""


@register.filter
def why_together(purpose: str) -> str:
    """Why many write at once, in a sentence or two for whoever has never written."""
    reasons = {
        CampaignPurpose.BIRTHDAY: gettext(
            "A birthday in prison is a day like any other, unless post comes. A card from a stranger says that "
            "somebody outside has thought of the day."
        ),
        CampaignPurpose.HEARING: gettext(
            "A day in court is near. Whoever cannot be there can write: a few lines say that somebody is watching."
        ),
        CampaignPurpose.HEALTH: gettext("In illness it counts twice that somebody outside knows, and asks."),
        CampaignPurpose.NEW_YEAR: gettext(
            "The New Year is the feast that everybody keeps, in a cell as well. A card by then is a piece of it."
        ),
    }
    return reasons.get(
        CampaignPurpose(purpose),
        gettext("A letter says: you are not forgotten. And to the administration: this one is watched."),
    )


def invitation(people: list[dict[str, Any]], *, mourned: bool) -> str:
    """The line under a link that is passed on: from what is published, without a charge, a term or a place."""
    if mourned:
        return gettext("In memory.")
    if len(people) == 1:
        given = given_name(people[0]["names"], language())
        return gettext("Ten minutes, one sheet of paper: how to write to %(given)s, step by step.") % {"given": given}
    return gettext("Ten minutes, one sheet of paper: whom to write to, and how, step by step.")


@register.filter
def letter_state(state: str) -> str:
    return str(LetterState(state).label)


@register.simple_tag
def marked(text: str, findings: Iterable[Finding]) -> SafeString:
    """The text with what was found in it marked, each mark with the number of its reason below one another."""
    return format_html_join(
        "",
        "{}{}{}",
        (
            (SafeString("<mark>"), with_breaks(piece), format_html("<sup>{}</sup></mark>", _numbers(marks)))
            if marks
            else ("", with_breaks(piece), "")
            for piece, marks in pieces(text, findings)
        ),
    )


def with_breaks(piece: str) -> SafeString:
    return format_html_join(SafeString("<br />"), "{}", ((line,) for line in piece.replace("\r\n", "\n").split("\n")))


def _numbers(marks: Iterable[int]) -> str:
    return ", ".join(str(number + 1) for number in marks)


@register.filter
def awaits_answer(letter: Letter) -> bool:
    return letter.state in AWAITING
