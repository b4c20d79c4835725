"""What every template may say."""

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.translation import override

BOTH = {"en": "a <fine>", "ru": "штраф"}


def shown(source: str, language: str, path: str = "/", **context: object) -> str:
    with override(language):
        page = Template("{% load site %}" + source)
        return page.render(Context({"request": RequestFactory().get(path), **context}))


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", BOTH, "a &lt;fine&gt;"),
        ("ru", BOTH, "штраф"),
        ("ru", BOTH | {"ru": ""}, '<span lang="en">a &lt;fine&gt;</span>'),
        ("en", {"en": "", "ru": ""}, ""),
    ],
)
def test_a_text_is_said_in_the_language_of_the_page_or_marked(language: str, text: dict[str, str], said: str) -> None:
    assert shown("{{ text|said }}", language, text=text) == said


def test_a_title_takes_the_other_language_without_a_mark() -> None:
    assert shown("{{ text|say }}", "ru", text=BOTH | {"ru": ""}) == "a &lt;fine&gt;"


@pytest.mark.parametrize(
    ("when", "english", "russian"),
    [
        (
            "2023-07-25",
            '<time datetime="2023-07-25">25 July 2023</time>',
            '<time datetime="2023-07-25">25 июля 2023</time>',
        ),
        ("2023-07", '<time datetime="2023-07">July 2023</time>', '<time datetime="2023-07">июль 2023</time>'),
        ("1958~", "about 1958", "около 1958 года"),
        ("195X", "1950s", "1950-е годы"),
        ("2023-07-XX", "July 2023", "июль 2023"),
        ("2024-07-27/2024-07-28", "between 27 and 28 July 2024", "между 27 и 28 июля 2024 года"),
        (None, "", ""),
    ],
)
def test_a_date_is_said_as_well_as_it_is_known(when: str | None, english: str, russian: str) -> None:
    assert shown("{{ when|dated }}", "en", when=when) == english
    assert shown("{{ when|dated }}", "ru", when=when) == russian


def test_a_year_is_named_only_where_it_is_one() -> None:
    years = [
        shown("{{ when|year }}", "en", when=when) for when in ("1958-08", "1958~", "195X", "1958-12/1959-01", None)
    ]
    assert years == ["1958", "1958", "", "", ""]


OTHER = "{% other_language as other %}{{ other.code }} {{ other.name }} {{ other.url }}"


def test_the_same_page_in_the_other_language_keeps_what_was_asked() -> None:
    assert shown(OTHER, "en", "/en/people/?q=a") == "ru Русский /ru/people/?q=a"
    assert shown(OTHER, "ru", "/ru/people/abc/") == "en English /en/people/abc/"


def test_a_page_that_belongs_to_no_language_has_no_other() -> None:
    assert shown(OTHER, "en", "/healthz") == "ru Русский "


def test_the_page_that_one_is_on_is_marked_and_the_section_that_it_belongs_to() -> None:
    link = '{% here "/en/people/" %}'
    assert shown(link, "en", "/en/people/") == ' aria-current="page"'
    assert shown(link, "en", "/en/people/abc/") == ' aria-current="true"'
    assert shown(link, "en", "/en/know/") == ""
    assert shown('{% here "" %}', "en", "/en/know/") == ""


def test_a_list_is_that_of_the_language() -> None:
    assert shown("{{ how|of_language|first }}", "ru", how={"en": ["a"], "ru": ["б"]}) == "б"
