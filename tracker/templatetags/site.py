"""What every template may say: texts in two languages, dates as well as they are known, the page's other language."""

from babel.numbers import format_decimal
from django import template
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info

from tracker.dates import PartialDate

register = template.Library()

OTHER = {"en": "ru", "ru": "en"}


def language() -> str:
    """The page's language, `en` or `ru`."""
    return "ru" if (get_language() or "").startswith("ru") else "en"


@register.filter
def say(text: dict[str, str]) -> str:
    """A text of two languages in the page's own, else in the other. For attributes and titles: see `said`."""
    return text[language()] or text[OTHER[language()]]


@register.filter
def said(text: dict[str, str]) -> str:
    """The same, marked with its language where it is not the page's, so that it is read aloud rightly."""
    here, other = language(), OTHER[language()]
    if text[here] or not text[other]:
        return text[here]
    return format_html('<span lang="{}">{}</span>', other, text[other])


@register.filter
def edtf(when: str | None) -> str:
    """A partial date in words: 25 July 2023, июль 2023, about 1958; nothing for none."""
    return PartialDate.parse(when).display(language()) if when else ""


@register.filter
def dated(when: str | None) -> str:
    """The same as an element, machine-readable where HTML has a form for it (a year, a month, a day)."""
    if not when:
        return ""
    date = PartialDate.parse(when)
    if date.qualifier or date.precision not in {"day", "month", "year"} or "X" in when:
        return date.display(language())
    return format_html('<time datetime="{}">{}</time>', when, date.display(language()))


@register.filter
def number(many: int) -> str:
    """As the page's readers write it: 4,000; 4 000."""
    return format_decimal(many, locale=language())


@register.filter
def year(when: str | None) -> str:
    """The year of a date, where it can be only one: 1958 for 1958-08, nothing for 195X."""
    date = PartialDate.parse(when) if when else None
    return str(date.earliest.year) if date and date.earliest.year == date.latest.year else ""


@register.simple_tag(takes_context=True)
def other_language(context: template.Context) -> dict[str, str]:
    """The same page in the other language: `url`, `code`, `name`. The url is "" where the page has only one."""
    request: HttpRequest = context["request"]
    code = OTHER[language()]
    here = request.get_full_path()
    there = translate_url(here, code)
    return {"code": code, "name": get_language_info(code)["name_local"], "url": "" if there == here else there}


@register.simple_tag(takes_context=True)
def here(context: template.Context, url: str) -> SafeString | str:
    """Marks the link to the page that one is on, or to the section that it belongs to."""
    path = context["request"].path
    if path == url:
        return SafeString(' aria-current="page"')
    return SafeString(' aria-current="true"') if url and path.startswith(url) else ""


@register.filter
def of_language(texts: dict[str, list[str]]) -> list[str]:
    """The list that is in the page's language."""
    return texts[language()]
