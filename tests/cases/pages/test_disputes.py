from typing import Any

from cases.pages.disputes import disputes

NO_NOTE = {"en": "", "ru": ""}


def quote(fact: str, value: str, stance: str = "supports", note: str = "") -> dict[str, Any]:
    return {"fact": fact, "quote": "", "value": value, "stance": stance, "note": NO_NOTE | {"en": note}}


def source(title: str, *quotes: dict[str, Any]) -> dict[str, Any]:
    return {"title": title, "quotes": list(quotes)}


def sides(*sources: dict[str, Any]) -> dict[str, list[tuple[str, bool, list[str]]]]:
    return {
        fact: [(side.value, side.contradicts, [each["source"]["title"] for each in side.quotes]) for side in each_side]
        for fact, each_side in disputes(list(sources)).items()
    }


def test_sources_that_agree_dispute_nothing() -> None:
    assert sides(source("A", quote("fine", "609,000")), source("B", quote("fine", "609,000"))) == {}


def test_two_values_that_nobody_has_called_a_dispute_are_none() -> None:
    """“609,000” and “609,000 roubles” are said in other words, and only a person can tell."""
    assert sides(source("A", quote("fine", "609,000")), source("B", quote("fine", "609,000 roubles"))) == {}


def test_each_side_has_its_sources_and_what_stands_comes_first() -> None:
    found = sides(
        source("A", quote("fine", "600,000", "contradicts")),
        source("B", quote("fine", "609,000"), quote("court", "Military")),
        source("C", quote("fine", "609,000")),
    )
    assert found == {"fine": [("609,000", False, ["B", "C"]), ("600,000", True, ["A"])]}


def test_a_noted_dispute_is_shown_though_no_source_contradicts() -> None:
    found = sides(source("A", quote("death", "27 July", note="in dispute")), source("B", quote("death", "28 July")))
    assert found == {"death": [("27 July", False, ["A"]), ("28 July", False, ["B"])]}
