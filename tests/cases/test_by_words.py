"""Records are found by any of their words, in any form of them; by none that their reader may not see."""

from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from pytest_django.plugin import DjangoDbBlocker

from cases.models import Prisoner, PublishedPrisoner, PublishedText
from tests import files
from tests.api_client import key_for, refused, told, uids
from tests.cases.pages.site import names, visit, words

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def boris(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Prisoner]:
    """Made once, and rolled back after the last test: Boris, of whom much is told; and Olga, of whom partners know."""
    with django_db_blocker.unblock(), transaction.atomic():
        person = files.person("Кагарлицкий", "Борис", summary_ru="Социолог, осуждён за шутку о коте.")
        Prisoner.objects.update(summary_en="A sociologist, sentenced for jokes about a cat.")
        charge = files.charged(person, "205.2", "2")
        case = charge.defendant.case
        case.title_ru, case.title_en, case.audience = "Дело о Крымском мосте", "The bridge case", "public"
        case.save()
        place = files.facility("ИК-4 Торжок", name_ru="ФКУ «ИК № 4», Торжок", region_ru="Тверская область")
        files.held(person, place)
        for group in ("case", "custody"):
            files.disclose(person, group, "public")
        quiet = files.person("Тихая", "Ольга", audience="partners")
        Prisoner.objects.filter(pk=quiet.pk).update(summary_ru="Печатала листовки.")
        files.disclose(quiet, "case", "partners")
        files.publish()
        yield person
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    "text",
    [
        *("Кагарлицкий", "kagarlitsky", "кагарл", "шутки", "коты", "jokes", "joke about cats", "социологи"),
        *(
            "205.2",
            "ст. 205.2",
            "Торжок",
            "ИК-4",
            "ик 4",
            "ИК №4 Торжок",
            "тверской",
            "крымский мост",
            "ст. 205.2 ч. 2 УК РФ",
            "article 205.2",
        ),
        *("bridge", "Борис шутка", "Boris Торжок 205.2", "и шутка"),
    ],
)
def test_found_by_any_of_its_words(boris: Prisoner, text: str) -> None:
    assert uids(f"prisoners/?text={text}") == [boris.uid]


@pytest.mark.parametrize("text", ["205", "205.3", "листовки", "Тихая", "!!!", "и", "the", "' | a:* <-> \\", "a" * 200])
def test_not_found(boris: Prisoner, text: str) -> None:
    assert told(f"prisoners/?text={text.replace('&', '%26')}")["results"] == []


def test_only_its_reader_finds_it(boris: Prisoner) -> None:
    token = key_for("read")
    assert uids("prisoners/?text=листовка") == []
    assert len(uids("prisoners/?text=листовка", token)) == 1


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *(("cases", "мосту"), ("cases", "Kagarlitsky"), ("cases", "205.2")),
        *(("facilities", "IK-4"), ("facilities", "ик 4"), ("facilities", "Torzhok"), ("articles", "205.2")),
    ],
)
def test_other_records_by_theirs(boris: Prisoner, kind: str, text: str) -> None:
    assert len(uids(f"{kind}/?text={text}")) == 1
    assert uids(f"{kind}/?text={text}+непонятное") == []


def test_what_cannot_be_asked_is_named() -> None:
    assert refused(f"prisoners/?text={'a' * 201}") == (400, [("text", "invalid")])
    assert refused("cases/?text=%00") == (400, [("text", "invalid")])
    assert refused("facilities/?text=") == (400, [("text", "blank")])
    assert refused("campaigns/?text=x") == (400, [("text", "unknown")])


@pytest.mark.parametrize(
    "asked", ["q=Номер", "text=Номер", "q=Номерр", "q=Номер&text=Иван", "text=Номер&ordering=-name"]
)
def test_pages_by_rank_are_the_whole_list_cut(boris: Prisoner, asked: str) -> None:
    for number in range(7):
        files.person(f"Номер{'аовымих'[number]}" if number % 2 else "Номер")
    files.publish()
    whole = [each["uid"] for each in told(f"prisoners/?{asked}")["results"]]
    assert len(whole) == 7
    assert uids(f"prisoners/?{asked}&limit=2") == whole
    second = told(told(f"prisoners/?{asked}&limit=2")["next"])
    assert [each["uid"] for each in told(second["previous"])["results"]] == whole[:2]


def test_every_word_is_looked_up_in_an_index(boris: Prisoner) -> None:
    with connection.cursor() as cursor:
        # so few rows are read faster by their keys once they were counted: what is asked is whether words can be
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off")
    for rows in (PublishedPrisoner.objects.all(), PublishedText.objects.all()):
        assert "Bitmap Index Scan on published_" in rows.about("Торжок").explain()
    assert "Bitmap Index Scan on published_names" in PublishedPrisoner.objects.named("Борис").explain()


def test_one_box_finds_people_cases_and_places(boris: Prisoner) -> None:
    page = visit("/en/search/?q=Kagarlitsky")
    assert names(page) == ["Boris Kagarlitsky"]
    assert "The bridge case" in words(page)
    assert "ИК № 4" in words(visit("/ru/search/?q=торжок"))


def test_who_was_meant_is_guessed_among_those_who_are_seen(boris: Prisoner) -> None:
    page = visit("/ru/search/?q=Кагарлитский Тихая")
    assert "Возможно, вы искали" in words(page)
    assert names(page) == ["Кагарлицкий Борис"]
    assert names(visit("/ru/search/?q=Тихая Ольга")) == []


@pytest.mark.parametrize("asked", ["", "?q=", "?q=%20", "?q=%00", "?q=!!!", f"?q={'я' * 5000}", "?q='+|+:*"])
def test_the_box_answers_kindly(boris: Prisoner, asked: str) -> None:
    page = visit(f"/en/search/{asked}")
    assert (page.status_code, names(page)) == (200, [])
