"""What others count: shown by the narrower audience of the number and its source, and made of nobody's file."""

from itertools import product

import pytest
from django.core.exceptions import ValidationError

from cases.models import Source, Tally
from tests.files import publish
from tracker.models import Organisation, PublishedRecord

pytestmark = pytest.mark.django_db

AUDIENCES = ["internal", "partners", "public"]
CANARIES = ["canary-quote", "canary-remark", "canary-замечание", "canary-title", "canary-author", "canary-who"]


def tally(audience: str = "public", source: str = "public") -> Tally:
    paper = Source.objects.create(
        title="canary-title", author="canary-author", audience=source, note="canary-source-note"
    )
    return Tally.objects.create(
        organisation=Organisation.objects.create(name_en="canary-who"),
        counted="died",
        bound="at_least",
        number=49,
        as_of="2025-10-29",
        since="2009",
        source=paper,
        quote="canary-quote",
        remark_en="canary-remark",
        remark_ru="canary-замечание",
        audience=audience,
        note="canary-note",
    )


def bodies(reader: str) -> list[PublishedRecord]:
    publish()
    return list(PublishedRecord.objects.seen_by(reader).of_kind("tally").live())


@pytest.mark.parametrize(("own", "source"), list(product(AUDIENCES, AUDIENCES)))
def test_the_narrower_audience_holds(own: str, source: str) -> None:
    tally(own, source)
    narrower = min(own, source, key=AUDIENCES.index)
    for reader in ("partners", "public"):
        seen = bodies(reader)
        assert bool(seen) == (AUDIENCES.index(narrower) >= AUDIENCES.index(reader)), reader
        for record in seen:
            assert [word for word in CANARIES if word not in record.body] == []


def test_notes_are_in_no_record() -> None:
    tally()
    assert [each for each in bodies("partners") if "note" in each.body] == []


def test_it_says_who_counts_whom_and_as_of_when() -> None:
    row = tally()
    (record,) = bodies("public")
    said = record.data
    assert (said["who"]["en"], said["counted"], said["bound"], said["number"]) == ("canary-who", "died", "at_least", 49)
    assert (said["as_of"], said["from"], said["to"]) == ("2025-10-29", "2009", None)
    assert said["url"].endswith(f"/api/v1/tallies/{row.uid}/")


def test_it_follows_its_organisation_and_its_source() -> None:
    row = tally()
    bodies("public")
    Organisation.objects.update(name_en="Renamed")
    assert bodies("public")[0].data["who"]["en"] == "Renamed"
    Source.objects.filter(pk=row.source_id).update(audience="internal")
    assert bodies("public") == []


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"number": 0}, "Say how many: one at least."),
        ({"since": "2018", "until": "2017"}, "The last day counted lies before the first."),
    ],
)
def test_what_cannot_be_counted_is_refused_in_words(changes: dict[str, object], message: str) -> None:
    row = tally()
    for name, value in changes.items():
        setattr(row, name, value)
    with pytest.raises(ValidationError, match=message):
        row.full_clean()
