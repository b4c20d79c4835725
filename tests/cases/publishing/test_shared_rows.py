"""A facility or an article that was added for somebody tells no more of them than their own record does."""

import pytest
from django.utils import timezone

from cases.models import Article, Facility, Prisoner
from tests import files
from tests.files import publish
from tracker.models import PublishedRecord

pytestmark = pytest.mark.django_db


def seen_by(audience: str) -> set[str]:
    records = PublishedRecord.objects.seen_by(audience).live()
    return set(records.filter(kind__in=["facility", "article"]).values_list("kind", flat=True))


@pytest.mark.parametrize(
    ("audience", "partners", "public"),
    [
        ("internal", set(), set()),
        ("partners", {"facility", "article"}, set()),
        ("public", {"facility", "article"}, {"facility", "article"}),
    ],
)
def test_it_is_seen_with_the_person(audience: str, partners: set[str], public: set[str]) -> None:
    person = files.person(audience=audience)
    files.held(person)
    files.charged(person)
    publish()
    assert (seen_by("partners"), seen_by("public")) == (partners, public)


def test_it_goes_with_the_last_who_named_it() -> None:
    place = files.facility()
    first, second = files.person("Первая"), files.person("Второй")
    files.held(first, place)
    files.held(second, place)
    publish()
    Prisoner.objects.filter(pk=first.pk).update(hidden_at=timezone.now())
    publish()
    assert seen_by("public") == {"facility"}
    second.placements.all().delete()
    publish()
    assert seen_by("public") == set()


def test_a_hidden_place_stays_hidden() -> None:
    person = files.person()
    files.held(person)
    files.disclose(person, "custody", "internal")
    publish()
    assert seen_by("partners") == set()


def test_what_is_planted_with_the_first_facts_is_public() -> None:
    Facility.objects.create(kind="colony", name_ru="ИК-4", seed_key="facility:ik-4")
    Article.objects.create(number="205.2", seed_key="article:205.2")
    publish()
    assert seen_by("public") == {"facility", "article"}
