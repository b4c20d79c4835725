"""The list of people: found by any spelling, narrowed in the address bar, a page at a time."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cases.models import Name, Prisoner
from tests import files
from tests.cases.pages.site import names, visit, words
from tests.files import publish

pytestmark = pytest.mark.django_db


def kagarlitsky() -> Prisoner:
    person = files.person("Кагарлицкий", "Борис")
    Name.objects.create(prisoner=person, kind="latin", surname="Kagarlitsky", given="Boris")
    files.charged(person, "205.2", "2")
    return person


@pytest.fixture
def three() -> Prisoner:
    """Boris in a colony, a woman charged with something else, and somebody whom nobody outside may see."""
    boris = kagarlitsky()
    files.held(boris)
    other = files.person("Буянова", "Надежда", sex="female")
    files.charged(other, "207.3", "2")
    hidden = files.person("Кагарлицкий", "Тайный", audience="internal")
    files.charged(hidden, "205.2", "2")
    publish()
    return boris


@pytest.mark.parametrize("q", ["Kagarlitsky", "Кагарлицкий", "Kagarlitski", "Кагарл", "борис кагар"])
def test_a_name_is_found_in_any_spelling_and_nobody_else(three: Prisoner, q: str) -> None:
    page = visit(f"/en/people/?q={q}")
    assert names(page) == ["Boris Kagarlitsky"]
    assert "1 person" in words(page)


def test_everybody_comes_in_the_order_of_names(three: Prisoner) -> None:
    assert names(visit("/ru/people/")) == ["Буянова Надежда", "Кагарлицкий Борис"]


@pytest.mark.parametrize(
    "asked",
    [
        "article=205.2",
        "article=ст. 205.2 ч. 2 УК РФ",
        "article=205.2/2",
        "can_write=true",
        "status=no_data&q=Кагар",
        "article=205.2&q=&status=&can_write=",
        "article=205.2&utm_source=elsewhere",
    ],
)
def test_the_list_is_narrowed_as_people_write_it(three: Prisoner, asked: str) -> None:
    expected = [] if "no_data" in asked else ["Boris Kagarlitsky"]
    assert names(visit(f"/en/people/?{asked}")) == expected


def test_a_facility_is_asked_for_by_its_uid(three: Prisoner) -> None:
    place = three.placements.get().facility
    assert place is not None
    assert names(visit(f"/en/people/?facility={place.uid}")) == ["Boris Kagarlitsky"]


@pytest.mark.parametrize("nonsense", ["status=dead", "article=many", "facility=../../etc", "can_write=perhaps"])
def test_nonsense_finds_nobody_and_never_everybody(three: Prisoner, nonsense: str) -> None:
    page = visit(f"/en/people/?{nonsense}")
    assert page.status_code == 200
    assert names(page) == []


def test_who_finds_nobody_is_told_what_to_do(three: Prisoner) -> None:
    page = visit("/en/people/?q=Неизвестный")
    assert "Nobody on file here matches that." in words(page)
    assert '<a href="/en/know/">' in page.content.decode()


def test_what_was_asked_stays_in_the_form_and_is_escaped(three: Prisoner) -> None:
    page = visit('/en/people/?q="><script>x</script>').content.decode()
    assert "<script>x" not in page
    assert 'value="&quot;&gt;&lt;script&gt;x&lt;/script&gt;"' in page


def test_a_long_list_comes_in_pages_that_keep_what_was_asked() -> None:
    for number in range(25):
        files.person(f"Иванов{chr(ord('а') + number)}")
    files.person("Петров")
    publish()
    first = visit("/ru/people/?q=Иванов")
    assert len(names(first)) == 24
    assert "?q=%D0%98%D0%B2%D0%B0%D0%BD%D0%BE%D0%B2&amp;page=2" in first.content.decode()
    assert names(visit("/ru/people/?q=Иванов&page=2")) == ["Ивановш Иван"]
    assert names(visit("/ru/people/?q=Иванов&page=x")) == names(first)


def test_a_name_that_is_not_told_is_said_to_be_so() -> None:
    person = files.person("Канарейкин")
    files.disclose(person, "identity", "internal")
    publish()
    assert names(visit("/en/people/")) == ["Name not disclosed"]


@pytest.mark.parametrize("people", [1, 3])
def test_queries_do_not_grow_with_people(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, people: int
) -> None:
    place = files.facility()
    for surname in "АБВ"[:people]:
        files.held(files.person(surname), place)
    publish()
    with django_assert_num_queries(6):  # a savepoint, the role; the count, the page; the role back, the savepoint
        client.get("/en/people/")
