"""Beside each fact of a page stands who says so, until when that is confirmed, and what stands where they differ."""

import re
from typing import Any

import pytest

from cases.models import Evidence, Placement, Prisoner, Proof, PunishmentStint, Source
from tests import files
from tests.cases.pages.site import visit, words
from tests.cases.seeded import planted
from tracker.models import PublishedRecord

pytestmark = pytest.mark.django_db
__all__ = ["planted"]


def said(placement: Placement, value: str, **columns: Any) -> Evidence:
    source = Source.objects.create(
        title=f"Paper of {value}", audience=columns.pop("audience", "public"), dated="2025-03-01"
    )
    evidence = Evidence.objects.create(
        source=source, prisoner=placement.prisoner, group="custody", fact="placement", value=value, **columns
    )
    Proof.objects.create(evidence=evidence, about="placement", about_id=placement.pk)
    return evidence


def known(person: Prisoner, language: str = "en") -> list[str]:
    """What stands beside the facts, one line for each."""
    files.publish()
    page = visit(f"/{language}/people/{person.uid}/").content.decode()
    found = re.findall(r'<details class="known">(.*?)</details>', page, flags=re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", each).split()) for each in found]


@pytest.fixture
def person() -> Prisoner:
    return files.person(birth_date="1958")


def test_a_fact_without_sources_says_nothing(person: Prisoner) -> None:
    files.held(person)
    assert known(person) == []


def test_a_fact_shows_who_says_so(person: Prisoner) -> None:
    placement = files.held(person)
    said(placement, "IK-4")
    said(placement, "IK-6", stance="contradicts")
    said(placement, "canary-told", audience="internal")
    [line] = known(person)
    assert line.startswith("2 sources confirmed up to 1 March 2025 sources differ IK-4")
    assert line.index("Paper of IK-4") < line.index("Paper of IK-6")
    assert line.endswith("reported")
    assert "Not decided yet." in line
    assert "canary" not in line


@pytest.mark.parametrize(
    ("decision", "english", "russian"),
    [
        ("other_stands", "The other stands. He wrote so.", "Верно другое. Так он написал."),
        (
            "both_kept",
            "It cannot be told: both are kept. He wrote so.",
            "Установить нельзя: сохраняем оба. Так он написал.",
        ),
    ],
)
def test_what_was_decided_is_said_with_its_reason(person: Prisoner, decision: str, english: str, russian: str) -> None:
    placement = files.held(person)
    said(placement, "IK-4")
    said(
        placement,
        "IK-6",
        stance="contradicts",
        decision=decision,
        dispute_en="He wrote so.",
        dispute_ru="Так он написал.",
    )
    assert english in known(person)[0]
    assert russian in known(person, "ru")[0]


def test_of_a_hidden_fact_nothing_is_beside_anything(person: Prisoner) -> None:
    evidence = said(files.held(person), "canary-value", quote="canary-quote")
    stint = PunishmentStint.objects.create(prisoner=person, started="2025-11-08")
    Proof.objects.create(evidence=evidence, about="stint", about_id=stint.pk)
    assert known(person) == []
    assert "canary" not in visit(f"/en/people/{person.uid}/").content.decode()


@pytest.mark.usefixtures("planted")
def test_the_transcripts_errors_stand_beside_the_record() -> None:
    """Kagarlitsky: the day of the list, the time on remand, the fine, each beside its own fact."""
    records = PublishedRecord.objects.of_kind("prisoner").seen_by("public").live()
    boris = next(each for each in records if each.data["names"]["latin"] == "Boris Kagarlitsky")
    uid = boris.uid
    page = visit(f"/en/people/{uid}/").content.decode()
    beside = {
        " ".join(re.sub(r"<[^>]+>", " ", moment).split())
        for moment in re.findall(r'<div class="what">(.*?)</div>\s*</li>', page, flags=re.DOTALL)
    }

    def of(beginning: str) -> str:
        return next(each for each in beside if each.startswith(beginning))

    assert "two months before the fine" in of("Put on the state’s list: terrorists and extremists")
    assert "The other stands. August 2023 stands" in of("Put on the state’s list: terrorists and extremists")
    assert "six months" in of("Remand in custody")
    assert "600,000 roubles" in of("First instance: convicted")
    assert "Misheard" in of("Punishment cell")
    assert "The other stands." in words(visit(f"/en/people/{uid}/"))
