"""Audiences in words: everybody, partner organisations, and the circles among them."""

from django.utils.translation import gettext as _

from tracker.models import Audience, Circle
from tracker.publishing.readers import EVERYBODY, PARTNERS, Reader, audience_code

CIRCLE = "circle:"


def of_circle(circle: Circle) -> Reader:
    """A partner who is in this circle and in no other."""
    return Reader(audience_code([circle.code]), frozenset([circle.pk]))


def choices() -> list[tuple[str, str]]:
    """To whom something can be shown, from the widest: each circle by `circle:` and its code."""
    circles = [(f"{CIRCLE}{circle.code}", str(circle)) for circle in Circle.objects.all()]
    return [
        (Audience.PUBLIC.value, _("everybody")),
        (Audience.PARTNERS.value, _("partner organisations")),
        *((code, _("only the circle “%(name)s”") % {"name": name}) for code, name in circles),
    ]


def chosen(code: str) -> tuple[str, Circle | None]:
    """The audience and the circle of a choice."""
    if code.startswith(CIRCLE):
        return Audience.CIRCLE.value, Circle.objects.get(code=code.removeprefix(CIRCLE))
    return code, None


def reader_of(audience: str, circle: Circle | None) -> Reader:
    """The reader who sees least of those to whom this shows something."""
    if circle:
        return of_circle(circle)
    return EVERYBODY if audience == Audience.PUBLIC else PARTNERS


def everybody_by_name() -> list[tuple[Reader, str]]:
    """Each reader with a name, from the widest. Who is in several circles sees what each of them does."""
    circles = [(of_circle(circle), _("the circle “%(name)s”") % {"name": circle}) for circle in Circle.objects.all()]
    return [(EVERYBODY, _("everybody")), (PARTNERS, _("partner organisations")), *circles]


def seen_by(seeing: list[tuple[Reader, str]]) -> str:
    """The widest of those who see something, in words: what everybody sees, partners see too."""
    first = seeing[:1] if seeing and not seeing[0][0].circles else seeing
    return ", ".join(name for _reader, name in first)


def audience_in_words(code: str, names: dict[str, str]) -> str:
    """Whose records stand under a code; `names` are those of the circles by their codes."""
    partners, *circles = code.split("+")
    if circles:
        return ", ".join(names.get(each, each) for each in circles)
    return _("everybody") if partners == Audience.PUBLIC else _("partner organisations")
