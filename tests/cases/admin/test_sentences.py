"""All kinds of punishment, several at once, entered on the page of the outcome; what each kind needs is said."""

from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client

from cases.models import Outcome, Ruling, Sentence
from tests import files
from tests.cases.admin.filling import filled

KINDS: dict[str, dict[str, Any]] = {
    "imprisonment": {"years": 5, "regime": "general"},
    "forced_labour": {"years": 2},
    "corrective_labour": {"months": 10},
    "community_service": {"hours": 300},
    "restricted_freedom": {"years": 1},
    "fine": {"fine_rub": 609000},
    "suspended": {"years": 3, "probation_months": 36},
    "ban": {"bans_ru": "ведение сайтов", "years": 2},
    "compulsory_treatment": {},
    "administrative_arrest": {"days": 15},
}
LACKING = {
    "imprisonment": "Give the term in years, months or days, or mark it as for life.",
    "forced_labour": "Give the term in years or months",
    "corrective_labour": "Give the term in years or months",
    "community_service": "Give the hours of community service",
    "restricted_freedom": "Give the term in years or months",
    "fine": "Give the amount of the fine in roubles.",
    "suspended": "Give the months of probation",
    "ban": "Say what is banned",
    "administrative_arrest": "Give the days of the arrest",
}


@pytest.fixture
def outcome(db: None) -> Outcome:
    defendant = files.charged(files.person(audience="internal", consent="")).defendant
    ruling = Ruling.objects.create(case=defendant.case, given_on="2024-02-13")
    return Outcome.objects.create(ruling=ruling, defendant=defendant)


def sent(client: Client, outcome: Outcome, *sentences: dict[str, Any]) -> Any:
    url = f"/admin/cases/outcome/{outcome.pk}/change/"
    blank = {"years": 0, "months": 0, "days": 0}
    rows = {
        f"sentences-{number}-{name}": value
        for number, row in enumerate(sentences)
        for name, value in (blank | row).items()
    }
    return client.post(url, filled(client, url, **rows, **{"sentences-TOTAL_FORMS": len(sentences)}))


def test_all_kinds_at_once(vera: Client, outcome: Outcome) -> None:
    assert sent(vera, outcome, *({"kind": kind, **row} for kind, row in KINDS.items())).status_code == 302
    assert set(Sentence.objects.values_list("kind", flat=True)) == set(KINDS)


@pytest.mark.parametrize("kind", LACKING)
def test_what_a_kind_needs_is_said(vera: Client, outcome: Outcome, kind: str) -> None:
    # a row that is left as it was offered would not be saved at all
    row = {"kind": kind, "runs_from": "2024-02-13"}
    assert LACKING[kind] in sent(vera, outcome, row).content.decode()


def test_what_nobody_knows_is_said_in_the_note(vera: Client, outcome: Outcome) -> None:
    unknown = {"kind": "suspended", "years": 3, "note": "The papers do not say for how long."}
    assert sent(vera, outcome, unknown).status_code == 302


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"kind": "fine", "fine_rub": 5, "regime": "strict"}, "Only imprisonment has a regime"),
        ({"kind": "imprisonment", "life": "on", "years": 20}, "A sentence for life is imprisonment without years"),
    ],
)
def test_what_contradicts_itself_is_said(vera: Client, outcome: Outcome, row: dict[str, Any], said: str) -> None:
    assert said in sent(vera, outcome, row).content.decode()


@pytest.mark.parametrize("kind", sorted(LACKING))
def test_the_database_asks_for_it_too(outcome: Outcome, kind: str) -> None:
    with pytest.raises(IntegrityError):
        Sentence.objects.create(outcome=outcome, kind=kind)
