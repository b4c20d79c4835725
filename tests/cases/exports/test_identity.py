"""Out and in again is the identity, whatever people are called and whoever recognises them."""

from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.models import Assessment, Identifier, ImportState, Name, Prisoner
from tests.cases.exports.reading import given_out
from tests.cases.exports.test_round_trip import odd, planned
from tests.cases.imports.lists import everything, go_on
from tracker.models import Organisation

pytestmark = pytest.mark.django_db

CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщыэюяіїєґ"
LATIN = "abcdefghijklmnopqrstuvwxyzäöüčšžłéñ"


def word(letters: str) -> st.SearchStrategy[str]:
    """A part of a name: capital, hyphened, with an apostrophe, of two words, in brackets."""
    plain = st.text(letters, min_size=2, max_size=7).map(str.capitalize)
    pair = st.tuples(plain, plain)
    return st.one_of(
        plain,
        pair.map("-".join),
        pair.map(" ".join),
        pair.map("’".join),
        pair.map(lambda both: f"{both[0]} ({both[1]})"),
        plain.map(str.upper),
    )


@st.composite
def names(draw: st.DrawFn) -> dict[str, str]:
    """In parts, of which some are not known; whole; or both."""
    part = word(draw(st.sampled_from([CYRILLIC, LATIN])))
    maybe = st.one_of(st.just(""), part)
    name = {"surname": draw(maybe), "given": draw(maybe), "patronymic": draw(maybe), "whole": draw(maybe)}
    return name if name["surname"] or name["given"] or name["whole"] else name | {"surname": draw(part)}


@st.composite
def people(draw: st.DrawFn) -> dict[str, Any]:
    kinds = ["birth", "latin", "pseudonym", "former"]
    others = st.lists(st.tuples(st.sampled_from(kinds), names()), max_size=4)
    return {
        "official": draw(st.one_of(st.none(), names())),
        "others": draw(others),
        "recognised_by": draw(st.sets(st.integers(0, 3))),
        "identifiers": draw(st.sets(st.sampled_from(["ovdinfo", "memorial", "other.registry"]))),
        "home_region": draw(st.sampled_from(["", "Тверская область", "=1+1", "'–", "a; b\n c"])),
        "address_as": draw(st.sampled_from(["", "Ольга", "@оля", "n/a"])),
    }


def write(each: dict[str, Any], number: int, organisations: list[Organisation]) -> None:
    person = Prisoner.objects.create(home_region=each["home_region"], address_as=each["address_as"])
    called = [("official", each["official"])] if each["official"] else []
    for kind, name in [*called, *each["others"]] or [("former", {"surname": "Безымянный"})]:
        Name.objects.create(prisoner=person, kind=kind, **name)
    for place in each["recognised_by"]:
        Assessment.objects.create(prisoner=person, organisation=organisations[place], verdict="recognised")
    for registry in each["identifiers"]:
        Identifier.objects.create(prisoner=person, registry=registry, number=f"A {number}/7")


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(people(), min_size=12, max_size=12), st.sampled_from(["ru", "en"]), st.sampled_from(["csv", "xlsx"]))
def test_what_comes_back_is_what_went_out(
    tmp_path: Path, written: list[dict[str, Any]], language: str, kind: str
) -> None:
    with transaction.atomic():
        organisations = [
            Organisation.objects.create(name_ru=russian, name_en=english)
            for russian, english in [
                ("ОВД-Инфо", "OVD-Info"),
                ("«Поддержка политзаключённых. Мемориал»", "Political Prisoners Support. Memorial"),
                ("Комитет, который считает", "A committee, counting"),
                ("", "Amnesty"),
            ]
        ]
        for number, each in enumerate(written):
            write(each, number, organisations)
        import_ = planned(given_out(tmp_path, kind, language=language))
        assert odd(import_) == []
        before = everything()
        go_on(import_, ImportState.RUNNING)
        after = everything()
        for table in ("Name", "Prisoner", "Assessment", "Identifier"):
            assert after[table] == before[table], table
        transaction.set_rollback(True)
