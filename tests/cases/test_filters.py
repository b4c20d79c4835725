"""Who is found among the published, by every parameter, and what is refused."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import QueryDict
from pytest_django.plugin import DjangoDbBlocker

from cases.filters import PrisonerFilter
from cases.models import PublishedPrisoner
from tests import files

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def people(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Made once, and rolled back after the last test."""
    with django_db_blocker.unblock(), transaction.atomic():
        publish_people()
        yield
        transaction.set_rollback(True)


def publish_people() -> None:
    """Kagarlitsky, who can be written to; Buyanova, of whom the year of birth is known; Nobody, of whom nothing is."""
    boris = files.person("Кагарлицкий", "Борис", birth_date="1958-08-29", identifiers=["memorial:1"])
    files.charged(boris, "205.2", "2")
    files.held(boris, files.facility(region_ru="Тверская область"), started="2023-07-25")
    for group in ("case", "custody", "address"):
        files.disclose(boris, group, "public")
    nadezhda = files.person("Буянова", "Надежда", sex="female", birth_date="1956", citizenships=["RU", "UA"])
    files.charged(nadezhda, "207.3", "2")
    files.disclose(nadezhda, "case", "public")
    files.person("Никто", "Никто", sex="")
    files.person("Кагарлицкий", "Скрытый", audience="internal")
    files.publish()


def asked(query: str) -> PrisonerFilter:
    return PrisonerFilter(QueryDict(query), PublishedPrisoner.objects.seen_by("public"))


def found(query: str) -> list[str]:
    return sorted(row.name_key.split()[0] for row in asked(query).qs)


ALL = ["буянова", "кагарлицкий", "никто"]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ALL),
        ("q=", ALL),
        ("q=Kagarlitsky", ["кагарлицкий"]),
        ("q=Кагарлицкий", ["кагарлицкий"]),
        ("q=Kagarlitski", ["кагарлицкий"]),
        ("q=Кагарл", ["кагарлицкий"]),
        ("q=boris+kagar", ["кагарлицкий"]),
        ("q=Скрытый", []),
        ("q=%25", []),
        ("q=_", []),
        ("q=!", []),
        ("status=remand", []),
        ("article=205.2", ["кагарлицкий"]),
        ("article=205.2/2", ["кагарлицкий"]),
        ("article=205.2/1", []),
        ("article=205", []),
        ("citizenship=UA", ["буянова"]),
        ("gender=female", ["буянова"]),
        ("born_after=1956", ["кагарлицкий"]),
        ("born_after=1955", ["буянова", "кагарлицкий"]),
        ("born_after=1956-06", ["кагарлицкий"]),
        ("born_before=1956-06", []),
        ("born_before=1957", ["буянова"]),
        ("born_before=1958-08-29", ["буянова"]),
        ("detained_after=2023-07-24", ["кагарлицкий"]),
        ("detained_after=2023-07", []),
        ("detained_before=2024", ["кагарлицкий"]),
        ("release_before=2100", []),
        ("identifier=memorial:1", ["кагарлицкий"]),
        ("identifier=memorial:12", []),
        ("recognised_by=Memorial", []),
        ("category=anti_war", []),
        ("region=тверская+область", ["кагарлицкий"]),
        ("died_in_custody=false", ALL),
        ("died_in_custody=true", []),
        ("can_write=true", ["кагарлицкий"]),
        ("updated_after=2000-01-01", ALL),
        ("updated_after=2999-01-01T00:00:00Z", []),
        ("updated_after=2000-01-01T00:00:00%2B23:59", ALL),
        ("q=kagar&article=205.2&gender=male&can_write=true", ["кагарлицкий"]),
        ("q=kagar&gender=female", []),
    ],
)
def test_who_is_found(query: str, names: list[str]) -> None:
    assert found(query) == names


def test_by_the_uid_of_an_article_and_of_a_facility() -> None:
    boris = PublishedPrisoner.objects.get(audience="public", identifiers=["memorial:1"])
    article = next(label for label in boris.articles if len(label) == 12)
    assert found(f"article={article}&facility={boris.facility}") == ["кагарлицкий"]


@pytest.mark.parametrize(
    ("query", "faults"),
    [
        ("name=x", {"name": "unknown"}),
        ("page=2", {"page": "unknown"}),
        ("names__contains=x&audience=internal", {"names__contains": "unknown", "audience": "unknown"}),
        ("q=a&q=b", {"q": "repeated"}),
        (f"q={'a' * 201}", {"q": "invalid"}),
        ("q=%00", {"q": "invalid"}),
        ("status=free", {"status": "invalid"}),
        ("article=205,2", {"article": "invalid"}),
        ("facility=ИК-4", {"facility": "invalid"}),
        ("citizenship=ru", {"citizenship": "invalid"}),
        ("born_after=12.07.1943", {"born_after": "invalid"}),
        ("born_before=2023-02-30", {"born_before": "invalid"}),
        ("born_before=1958~", {"born_before": "invalid"}),
        ("died_in_custody=2", {"died_in_custody": "invalid"}),
        ("can_write=on", {"can_write": "invalid"}),
        ("identifier=1", {"identifier": "invalid"}),
        ("updated_after=yesterday", {"updated_after": "invalid"}),
        ("updated_after=0001-01-01T00:00:00%2B23:59", {"updated_after": "invalid"}),
        ("ordering=uid", {"ordering": "invalid"}),
        ("ordering=name,-updated_at", {"ordering": "invalid"}),
    ],
)
def test_what_cannot_be_asked_finds_nobody_and_is_named(query: str, faults: dict[str, str]) -> None:
    refused = asked(query)
    assert (refused.is_valid(), refused.faults) == (False, faults)
    with pytest.raises(ValidationError) as error:
        _ = refused.qs
    assert set(error.value.message_dict) == set(faults)


@pytest.mark.parametrize(
    ("ordering", "names"),
    [
        ("name", ["буянова", "кагарлицкий", "никто"]),
        ("-name", ["никто", "кагарлицкий", "буянова"]),
    ],
)
def test_in_the_order_asked_for(ordering: str, names: list[str]) -> None:
    assert [row.name_key.split()[0] for row in asked(f"ordering={ordering}").qs] == names


@pytest.mark.parametrize("ordering", ["detained_on", "-detained_on"])
def test_those_without_a_date_come_last(ordering: str) -> None:
    days = [row.detained_on for row in asked(f"ordering={ordering}").qs]
    assert days[0] == date(2023, 7, 25)
    assert days[1:] == [None, None]


def test_a_partner_finds_no_more_than_partners_see() -> None:
    rows = PrisonerFilter(QueryDict("q=Кагарлицкий"), PublishedPrisoner.objects.seen_by("partners")).qs
    assert [row.name_key for row in rows] == ["кагарлицкий борис"]
