"""Ten messy lines are read, and only what a person accepted enters the form."""

from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from cases.admin.pasted import accepted, offers, pieces
from cases.models import ArchivedCopy, Article, Charge, Court, Outcome, Prisoner, Sentence
from tests import files

URL = "/admin/cases/prisoner/log/"
TEXT = """Пишут про Ивана, его нет в списках!
Смирнов Иван Петрович, 1990 г.р.
задержан 25 июля 2023 г., сидит в СИЗО-1 Сыктывкар
ч. 2 ст. 205.2 УК РФ, потом ещё ст. 207.3 ч. 1
Сыктывкарский городской суд 12.02.2024 приговорил к 5 годам
приговор 12 февраля 2024
любит шахматы"""
LINES = {"source_kind": "letter", "source_title": "a letter", "pasted": TEXT}


@pytest.fixture
def known(db: None) -> None:
    Article.objects.create(number="205.2", part="2")
    Article.objects.create(number="207.3", part="1")
    files.facility("СИЗО-1", kind="remand_prison", short_names=["СИЗО-1 Сыктывкар"])


def numbers(page: Any, *lines: str) -> list[str]:
    return [str(offer.number) for offer in page.context["offered"] if offer.line in lines]


def test_what_was_read_stands_beside_its_words_and_not_in_the_form(vera: Client, known: None) -> None:
    page = vera.post(URL, {**LINES, "step": "read", "name": "Смирнов"})
    read = [(offer.line, offer.value, offer.phrase) for offer in page.context["offered"]]
    assert read == [
        ("name", "Смирнов Иван Петрович", "Смирнов Иван Петрович"),
        ("born", "1990", "1990"),
        ("since", "25.07.2023", "25 июля 2023"),
        ("facility", "СИЗО-1 Сыктывкар", "СИЗО-1 Сыктывкар"),
        ("articles", "205.2 ч. 2", "ч. 2 ст. 205.2 УК РФ"),
        ("articles", "207.3 ч. 1", "ст. 207.3 ч. 1"),
        ("court", "Сыктывкарский городской суд", "Сыктывкарский городской суд"),
        ("", "12.02.2024", "12.02.2024"),
        ("term", "5 годам", "5 годам"),
        ("verdict_on", "12.02.2024", "12 февраля 2024"),
    ]
    form = page.context["form"]
    assert (form["name"].value(), form["born"].value(), form["source_title"].value()) == ("Смирнов", "", "a letter")
    assert "любит шахматы" in page.content.decode()
    assert not Prisoner.objects.exists()


def test_what_was_ticked_enters_and_nothing_else(vera: Client, known: None) -> None:
    read = vera.post(URL, {**LINES, "step": "read"})
    page = vera.post(URL, {**LINES, "step": "take", "take": numbers(read, "name", "articles")})
    form = page.context["form"]
    assert {name: form[name].value() for name in ("name", "articles", "born", "facility", "term")} == {
        "name": "Смирнов Иван Петрович",
        "articles": "205.2 ч. 2, 207.3 ч. 1",
        "born": "",
        "facility": "",
        "term": "",
    }


def test_all_of_it_becomes_a_file_with_the_verdict(vera: Client, known: None) -> None:
    read = vera.post(URL, {**LINES, "step": "read"})
    taken = numbers(read, "name", "born", "since", "facility", "articles", "court", "term", "verdict_on")
    form = vera.post(URL, {**LINES, "step": "take", "take": taken}).context["form"]
    written = {name: form[name].value() or "" for name in form.fields if name != "keep_pasted"}
    answer = vera.post(URL, {**written, "keep_pasted": "on"})
    assert answer.status_code == 302
    person = Prisoner.objects.get()
    outcome = Outcome.objects.get()
    assert (outcome.ruling.court.name_ru, outcome.ruling.given_on.edtf) == ("Сыктывкарский городской суд", "2024-02-12")
    sentence = Sentence.objects.get()
    assert (sentence.outcome, sentence.kind, sentence.years) == (outcome, "imprisonment", 5)
    assert {charge.article.number for charge in outcome.defendant.charges.all()} == {"205.2", "207.3"}
    assert person.evidence.filter(fact="sentence").exists()
    copy = ArchivedCopy.objects.get()
    assert (bytes(copy.content).decode(), copy.uploaded_by.username) == (TEXT, "vera")


def test_without_that_the_words_are_not_kept(vera: Client, known: None) -> None:
    assert vera.post(URL, {**LINES, "name": "Иванов Иван"}).status_code == 302
    assert not ArchivedCopy.objects.exists()


def test_a_known_court_is_that_one(vera: Client, known: None) -> None:
    court = Court.objects.create(name_ru="Сыктывкарский городской суд", name_en="Syktyvkar City Court")
    vera.post(URL, {**LINES, "name": "Иванов Иван", "verdict_on": "2024", "court": "syktyvkar city court"})
    assert Outcome.objects.get().ruling.court == court


@pytest.mark.parametrize(
    ("wrong", "field", "said"),
    [
        ({"term": "5 лет"}, "verdict_on", "Say when the verdict was given"),
        ({"term": "много", "verdict_on": "2024"}, "term", "“много” is no term that can be read here."),
        ({"term": "5 лет условно", "verdict_on": "2024"}, "term", "Give the months of probation"),
    ],
)
def test_what_cannot_be_is_said(vera: Client, wrong: dict[str, str], field: str, said: str) -> None:
    form = vera.post(URL, {**LINES, "name": "Иванов Иван", **wrong}).context["form"]
    assert form.errors[field][0].startswith(said)
    assert not Prisoner.objects.exists()


WORDS = st.sampled_from([*TEXT.split(), "\n", "<b>", "штраф 300 тыс. рублей", "born 1990", "умер 1.2.2024", "судья"])


@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_every_offer_is_words_of_the_text_and_the_pieces_are_all_of_it(text: str) -> None:
    offered = offers(text)
    assert all(text[each.start : each.end] == each.phrase != "" for each in offered)
    assert all(each.value for each in offered)
    assert "".join(piece.text for piece in pieces(text, offered)) == text
    assert accepted(offered, [], {"name": "as it was"}) == {"name": "as it was"}


def test_a_charge_keeps_its_point_and_how_far_it_went(vera: Client, known: None) -> None:
    Article.objects.create(number="207.3", part="2")
    page = vera.post(URL, {**LINES, "pasted": "п. «д» ч. 2 ст. 207.3 УК РФ", "step": "read"})
    (offer,) = page.context["offered"]
    assert offer.value == "207.3 ч. 2 п. «д»"
    said = {
        "name": "Смирнов Иван",
        "articles": f"{offer.value}, 30 ч. 3, 205.2 ч. 2, 205.2 ч. 2",
        "source_kind": "letter",
    }
    vera.post(URL, {**said, "source_title": "a letter"})
    charges = Charge.objects.order_by("pk").values_list("article__number", "point", "attempt")
    assert list(charges) == [("207.3", "д", ""), ("205.2", "", "attempt"), ("205.2", "", "")]
