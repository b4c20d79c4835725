"""What a campaign that is drafted by itself is called, when it runs, and which advice goes with it. Pure.

A coordinator reads it before anybody outside does, and may change every word.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

# by post a card takes about three weeks; a week more for those who read of it late
CARDS_GO = timedelta(days=35)
COURT_NEAR = timedelta(days=14)
BIRTHDAY_EN = (
    "Wish what you would wish a friend, and tell a little of your own day: in Russian, by hand if you can. A card "
    "that goes three weeks before the day is there in time; a late one gladdens as well. Leave out the case, "
    "politics and other prisoners: a censor reads first."
)
BIRTHDAY_RU = (
    "Пожелайте того, чего пожелали бы другу, и расскажите немного о своём дне; хорошо, если от руки. Открытка, "
    "отправленная за три недели, придёт вовремя; и опоздавшая порадует. Ни слова о деле, политике и других "
    "заключённых: первым её прочтёт цензор."
)
HEARING_EN = (
    "A few lines in these days say: you do not stand there alone. Write of everyday things, and nothing of the case, "
    "the court or what you think of it: a censor reads first, and an investigator may. Expect no answer soon."
)
HEARING_RU = (
    "Несколько строк в эти дни говорят: вы там не один на один с судом. Пишите о простом и ни слова о деле, суде и о "
    "том, что вы о нём думаете: первым прочтёт цензор, может прочесть и следователь. Скорого ответа не ждите."
)


def birthday(person: Mapping[str, Any], day: date) -> dict[str, Any]:
    latin, russian = _names(person)
    return {
        "title_en": f"Birthday cards for {latin}",
        "title_ru": f"Открытки ко дню рождения: {russian}",
        "guidance_en": BIRTHDAY_EN,
        "guidance_ru": BIRTHDAY_RU,
        "starts_on": day - CARDS_GO,
        "ends_on": day,
    }


def hearing(person: Mapping[str, Any], day: date) -> dict[str, Any]:
    latin, russian = _names(person)
    return {
        "title_en": f"Before the day in court: {latin}",
        "title_ru": f"Перед судом: {russian}",
        "guidance_en": HEARING_EN,
        "guidance_ru": HEARING_RU,
        "starts_on": day - COURT_NEAR,
        "ends_on": day,
    }


def _names(person: Mapping[str, Any]) -> tuple[str, str]:
    names = person["names"]
    return (names["latin"] or names["ru"])[:150], (names["ru"] or names["latin"])[:150]
