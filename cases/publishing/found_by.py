"""By which words a published record is found: by those of its own body, and no others."""

from collections.abc import Iterable, Iterator
from typing import Any

from cases.models import PublishedText
from cases.models.text_asked import articles_as_found, articles_in, as_found, names_as_found
from tracker.lexemes import Weighed

Body = dict[str, Any]
# what stands in a record of where it is from, and of where else it is
ASIDE = {"sources", "confirmed_on", "licence", "credit", "url", "addresses", "channels"}


def person(body: Body) -> Weighed:
    names = [body["names"]["ru"], body["names"]["latin"], *body["names"]["variants"]]
    parts = {"custody": body["custody"], "cases": body["cases"]}
    rest = {key: value for key, value in body.items() if key not in parts and key != "names"}
    return _found_by(names, [*names], texts(parts), texts(rest), _articles(body["cases"]))


def case(body: Body) -> PublishedText:
    titles = [*body["title"].values(), body["number"]]
    people = [name for each in body["people"] for name in (each["names"]["ru"], each["names"]["latin"])]
    rest = {key: value for key, value in body.items() if key != "title"}
    words = _found_by(titles, [*titles, *people], people, texts(rest), _articles(body["people"]))
    return PublishedText(words=words)


def facility(body: Body) -> PublishedText:
    names = [*body["name"].values(), *body["short_names"]]
    regions = body["region"].values()
    return PublishedText(words=_found_by(names, [*names, *regions], regions, [], ()))


def article(body: Body) -> PublishedText:
    titles = body["title"].values()
    return PublishedText(words=_found_by(titles, [], [], [], [body["number"]]))


def texts(tree: Any) -> Iterator[str]:
    """Every text in two languages, wherever it stands."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            if key in {"en", "ru"} and isinstance(value, str):
                yield value
            elif key not in ASIDE:
                yield from texts(value)
    elif isinstance(tree, list):
        for each in tree:
            yield from texts(each)


def _articles(cases: list[Body]) -> set[str]:
    return {charge["article"]["number"] for case in cases for charge in case["charges"]}


def _found_by(
    first: Iterable[str], names: Iterable[str], second: Iterable[str], last: Iterable[str], articles: Iterable[str]
) -> Weighed:
    weighed = {weight: " . ".join(said) for weight, said in (("A", first), ("B", second), ("D", last))}
    cited = {label for text in weighed.values() for label in articles_in(text)}
    words = {*names_as_found(names), *articles_as_found(articles), *cited}
    return Weighed({weight: as_found(text) for weight, text in weighed.items()}, sorted(words))
