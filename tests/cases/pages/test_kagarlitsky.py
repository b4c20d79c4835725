"""Kagarlitsky's page tells his whole story from the seeds alone, in both languages."""

import pytest

from cases.models import Prisoner
from tests.cases.pages.site import visit, words
from tests.cases.seeded import planted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("planted")]
__all__ = ["planted"]

# what a stranger must find, in the order of the page
STORY = {
    "en": [
        # who he is, and where
        "Boris Kagarlitsky Кагарлицкий Борис Юльевич Sociologist",
        "Serving a prison sentence · Penal Colony No. 4, Torzhok",
        "Born August 1958 Held since 13 February 2024 Release expected 22 September 2028",
        "supporters collected them in a day, and the fine was paid",
        # what the state has made of him
        "Foreign agents , May 2022 –",
        "Terrorists and extremists , 7 August 2023 –",
        "They may draw 10,000 roubles a month to live on",
        # both rulings, and the fine replaced
        "Article 205.2, part 2",
        "Sentence, in force 5 years of imprisonment, general regime Ban on occupations or actions: 2 years",
        "12 December 2023 · first instance: convicted A fine of 609,000 roubles no longer stands",
        "13 February 2024 · appeal: hardened 5 years of imprisonment, general regime",
        "he could not pay it: it had been paid. The five years replace the fine.",
        "5 June 2024 · cassation: upheld",
        # the release, with its steps
        "5 years from 13 Feb 2024 end on 12 Feb 2029",
        "141 days in remand, 25 Jul – 12 Dec 2023, count one for one (Article 72 part 3.2, as 205.2 is listed there)",
        "The last day is Sunday 24 Sep 2028",
        "release on Friday 22 Sep 2028",
        "This is our calculation, not an official date",
        # the run of cells
        "8–10 November 2025",
        # in the order of his life
        "6 April 1982 – 28 April 1983 Lefortovo Prison, Moscow",
        "October 2022 A video about the explosion on the Crimean bridge",
        "under the title “Explosive congratulations from Mostik the cat”",
        "26 July – 12 December 2023 Remand Prison No. 1, Syktyvkar",
        "Supporters collect the money for the fine in one day.",
        "January 2024 The fine of 609,000 roubles is paid",
        "Taken to hospital",
        # the transcript's errors beside the record
        "Where sources differ",
    ],
    "ru": [
        "Кагарлицкий Борис Юльевич Boris Kagarlitsky Социолог",
        "Рождение август 1958 Начало заключения 13 февраля 2024 Ожидаемое освобождение 22 сентября 2028",
        "деньги собрали за день, штраф был уплачен",
        "Террористы и экстремисты , 7 августа 2023 –",
        "На жизнь можно снимать 10 000 рублей в месяц",
        "Приговор, вступил в силу 5 лет лишения свободы, общий режим",
        "Штраф 609 000 рублей больше не действует",
        "13 февраля 2024 · апелляция: ужесточено 5 лет лишения свободы, общий режим",
        "К тому времени он был уплачен. Пять лет заменяют штраф.",
        "Срок 5 лет, считая с 13 февраля 2024, истекает 12 февраля 2029",
        "141 день под стражей, 25 июля – 12 декабря 2023, засчитывается из расчёта день за день",
        "освобождение — пятница, 22 сентября 2028",
        "Это наш расчёт, а не официальная дата",
        "8–10 ноября 2025",
        "«Взрывные поздравления кота Мостика»",
        "Сторонники собирают деньги на штраф за один день.",
        "Госпитализация",
        "Где источники расходятся",
    ],
}
# what the transcript says, and what is said beside it
CORRECTED = {
    "“The title was explosive. Congratulations of Cat Moss. Cat is a famous cat in Ukraine.”": "Mostik was the cat",
    "“So this video is dedicated to analysis of premier breach": "Misheard: the Crimean bridge, 8 October 2022.",
    "“So he spent there for six months in Kar.": "141 days, four and a half months by his own account",
    "“was designated as a terrorist and extremist”": "four months before the sentence",
    "“And in the week before the hospital they put him in Shaza.”": "Misheard: SHIZO",
    "“there is a Geneva convention": "Rules 43 and 44 of the Nelson Mandela Rules, not in a Geneva convention",
    "he was in prison under BNI and on dropoff.”": "Misheard: “prison term”, “under Brezhnev and Andropov”.",
}


def page(language: str) -> str:
    person = Prisoner.objects.get(seed_key="boris-kagarlitsky")
    return words(visit(f"/{language}/people/{person.uid}/"))


@pytest.mark.parametrize("language", STORY)
def test_the_story_is_whole_and_in_order(language: str) -> None:
    text, start = page(language), 0
    for told in STORY[language]:
        found = text.find(told, start)
        assert found >= 0, told
        start = found


@pytest.mark.parametrize("said", CORRECTED)
def test_the_transcripts_errors_stand_beside_the_record(said: str) -> None:
    differing = page("en").partition("Where sources differ")[2].partition("How we know")[0]
    assert said in differing
    assert CORRECTED[said] in differing.partition(said)[2]


def test_nobody_but_him_is_named() -> None:
    """Neither the relative who told it for publication, nor those who were searched, nor his lawyer."""
    for language in ("en", "ru"):
        text = page(language)
        hidden = ["Kagarlitskaya", "Кагарлицкая", "Ksenia", "Очкин", "Арчагов", "Ерофонов", "Ерохов", "Кузнецов"]
        assert [name for name in hidden if name in text] == []
