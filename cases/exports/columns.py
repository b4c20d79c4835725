"""The columns of lists that we give out: which field of an import each feeds, and its heading in both languages.

The headings are words that `cases.imports.recognise` knows, so that such a list is recognised when it comes back.
"""

from dataclasses import dataclass

HEADINGS = {
    "uid": ("uid", "uid"),
    "as_of": ("Выдано", "Given out at"),
    "surname": ("Фамилия", "Surname"),
    "given": ("Личное имя", "Given name"),
    "patronymic": ("Отчество", "Patronymic"),
    "name": ("Имя целиком", "Whole name"),
    "surname_latin": ("Фамилия латиницей", "Surname in Latin"),
    "given_latin": ("Личное имя латиницей", "Given name in Latin"),
    "patronymic_latin": ("Отчество латиницей", "Patronymic in Latin"),
    "name_latin": ("Имя латиницей целиком", "Whole name in Latin"),
    "former_name": ("Другое имя", "Other name"),
    "sex": ("Пол", "Sex"),
    "birth_date": ("Дата рождения", "Date of birth"),
    "death_date": ("Дата смерти", "Date of death"),
    "citizenships": ("Гражданство", "Citizenship"),
    "home_region": ("Регион", "Home region"),
    "occupation_ru": ("Род занятий по-русски", "Occupation in Russian"),
    "occupation_en": ("Род занятий по-английски", "Occupation in English"),
    "detained_on": ("Дата задержания", "Detention date"),
    "released_on": ("Дата освобождения", "Release date"),
    "state": ("Статус", "Status"),
    "facility": ("Учреждение", "Facility"),
    "held_since": ("Содержится с", "Held since"),
    "address": ("Адрес для писем", "Mailing address"),
    "letters": ("Письма", "Letters"),
    "address_as": ("Как обращаться", "How to address"),
    "recognised_by": ("Кем признан", "Recognised by"),
    "identifier": ("Номер в реестре", "Registry ID"),
    "source_url": ("Источник", "Source"),
    "case": ("Дело", "Case"),
    "articles": ("Статьи", "Articles"),
    "verdict_on": ("Дата приговора", "Verdict date"),
    "court": ("Суд", "Court"),
    "term": ("Срок", "Term"),
    "regime": ("Режим", "Regime"),
    "fine": ("Штраф", "Fine"),
    "summary_ru": ("Описание по-русски", "Summary in Russian"),
    "summary_en": ("Описание по-английски", "Summary in English"),
}
# once for each case of a person, side by side
OF_CASE = ("case", "articles", "verdict_on", "court", "term", "regime", "fine")


@dataclass(frozen=True, slots=True)
class Column:
    """`number` counts columns of one kind from 1; 0 where there is one alone."""

    field: str
    number: int = 0

    def heading(self, *, russian: bool) -> str:
        words = HEADINGS[self.field][not russian]
        return f"{words} {self.number}" if self.number else words


def spread(fields: tuple[str, ...], cases: int) -> list[Column]:
    """The columns of these fields for a list in which nobody has more than so many cases."""
    numbers = range(1, cases + 1) if cases > 1 else [0]
    columns: list[Column] = []
    for field in fields:
        if field not in OF_CASE:
            columns.append(Column(field))
        elif all(column.field not in OF_CASE for column in columns):
            columns += [Column(each, number) for number in numbers for each in fields if each in OF_CASE]
    return columns
