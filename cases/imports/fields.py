"""The fields that a column of a list can feed, and the words that head such columns, in Russian and in English.

Data: `recognise` reads it. A word that stands for a whole heading weighs more than one within it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from cases.exports.columns import HEADINGS
from cases.imports.rows import Cell
from cases.imports.values.articles import read_articles
from cases.imports.values.choices import read_letters, read_regime, read_sex
from cases.imports.values.countries import read_countries
from cases.imports.values.dates import read_date, read_span
from cases.imports.values.reading import Read, tidy
from cases.imports.values.roubles import read_roubles
from cases.imports.values.states import read_state
from cases.imports.values.terms import read_punishment


def read_text(cell: Cell) -> Read[str]:
    text = str(cell if cell is not None else "").strip()
    return Read(text or None)


@dataclass(frozen=True, slots=True)
class Field:
    """`headings` are whole headings, or words within one, divided by `|`; `reads` reads its cells."""

    name: str
    headings: str
    reads: Callable[[Cell], Read] = read_text


FIELDS = {
    field.name: field
    for field in [
        Field("key", "prisoner id|record id|row|порядковый номер|номер п/п|№ в списке|"
              "№|n|no|number|номер|id|ид|код|№ п/п|#|ключ|key"),
        Field("uid", "uid"),
        # of a list that we gave out: what was changed in the files since is not overwritten by it
        Field("as_of", "as_of|given out at"),
        Field("identifier", "id овд-инфо|овд-инфо|ovd-info|ovdinfo|id мемориала|id в мемориале|memorial id|memopzk"
              "|id политзэка|политзэк|politzek|identifier|identifiers|номер в реестре|id в реестре|registry id"),
        Field("name", "имена|политзек|осужденный|осужденная|обвиняемый|подсудимый|фамилия имя|фамилия, имя|"
              "имя, фамилия|фамилия, имя, отчество|defendant|convict|"
              "фио|ф.и.о|имя|имя и фамилия|фамилия имя отчество|фигурант|человек|заключенный|политзаключенный"
              "|узник|name|full name|person|prisoner|detainee|имя фамилия|кто"),
        Field("surname", "фамилия|surname|last name|family name|lastname"),
        Field("given", "given name|first name|forename|firstname|given|личное имя|имя"),
        Field("patronymic", "отчество|patronymic|middle name"),
        Field("name_latin", "full name (en)|имя по-английски|фио латиницей|"
              "имя латиницей|латиницей|latin|transliteration|транслитерация|name in english|name (en)"),
        Field("surname_latin", "фамилия латиницей|surname in latin"),
        Field("given_latin", "имя латиницей отдельно|given name in latin"),
        Field("patronymic_latin", "отчество латиницей|patronymic in latin"),
        Field("former_name", "прежняя фамилия|девичья фам|прозвище|other spellings|former surname|nickname|"
              "прежнее имя|девичья фамилия|другое имя|псевдоним|former name|maiden name|alias|aliases"
              "|also known as|other names"),
        Field("sex", "пол|sex|gender", read_sex),
        Field("birth_date", "дата рожд|год рожд|рожд|birth year|d.o.b|birthdate|"
              "дата рождения|родился|родилась|рождение|год рождения|г.р|др|д.р|date of birth|birth date"
              "|born|dob|year of birth|birthday|день рождения", read_date),
        Field("death_date", "дата смерти|умер|смерть|died|date of death|death", read_date),
        Field("citizenships", "гражд-во|"
              "гражданство|страна|citizenship|nationality|country|citizen of", read_countries),
        Field("home_region", "регион|область|откуда|region|home region|город|city|место жительства|субъект"),
        Field("occupation", "профессия|род занятий|деятельность|занятие|occupation|profession|job|работа"),
        Field("occupation_ru", "профессия по-русски"),
        Field("occupation_en", "occupation in english"),
        Field("detained_on", "дата зад|date of detention|detention|"
              "дата задержания|задержан|задержание|арестован|арест|дата ареста|detained|detention date"
              "|arrested|arrest|date of arrest|arrest date|лишен свободы с|под стражей с|in custody since", read_date),
        Field("released_on", "освободился|освободилась|"
              "дата освобождения|освобожден|освобождение|вышел|released|release date|release"
              "|date of release", read_date),
        Field("articles", "статья|статьи|ст|ст. ук|обвинение|статья обвинения|статьи ук|article|articles|charge|charges"
              "|law|criminal code|ук рф|квалификация", read_articles),
        Field("verdict_on", "дата вынесения приговора|приговор от|date of sentencing|date sentenced|date convicted|"
              "дата приговора|приговор вынесен|verdict date|sentenced on|date of verdict|sentencing date"
              "|осужден|convicted on", read_date),
        Field("term", "срок|приговор|наказание|лишение свободы|term|sentence|verdict|срок наказания|prison term",
              read_punishment),
        Field("fine", "штраф|fine|сумма штрафа|fine, rub", read_roubles),
        Field("regime", "вид режима|"
              "режим|вид учреждения|regime|security level|тип колонии", read_regime),
        Field("court", "суд|court|кто осудил"),
        Field("case", "case number|case no|"
              "дело|уголовное дело|case|case name|название дела|номер дела"),
        Field("facility", "место отбывания|место отбывания наказания|place of imprisonment|detention facility|"
              "учреждение|сизо|колония|ик|место содержания|место заключения|где находится|где содержится"
              "|где сидит|где|facility|prison|place of detention|held at|location|colony|тюрьма|place"),
        Field("address", "адрес|адрес для писем|address|mailing address|postal address|куда писать|индекс"),
        Field("held_since", "с какого времени|содержится с|held since|since|время содержания", read_span),
        Field("state", "статус|состояние|положение|status|state|current status|мера пресечения", read_state),
        Field("letters", "можно писать|письма|писать|letters|can write|accepts letters|хочет письма", read_letters),
        Field("address_as", "как обращаться|обращение|address as|how to address"),
        Field("interests", "интересы|увлечения|interests|likes"),
        Field("avoid", "о чем не писать|не упоминать|avoid|do not mention"),
        Field("recognised_by", "признан|кем признан|мемориал|организация|recognised by|recognized by|recognised|list"),
        Field("summary", "за что|background|"
              "описание|суть дела|что случилось|кратко|фабула|summary|description|what happened|details"
              "|история|story|case summary|суть обвинения"),
        Field("summary_ru", "описание по-русски"),
        Field("summary_en", "summary in english|описание по-английски"),
        Field("free_text", "прим|доп. инфо|"
              "комментарий|примечание|примечания|заметки|notes|note|comment|comments|remarks|info"
              "|информация|сведения|circumstances|обстоятельства"),
        Field("source_url", "sources|"
              "ссылка|источник|ссылки|link|url|source|сайт|источники|links"),
    ]
}  # fmt: skip
# and the headings of the lists that we give out
FIELDS |= {
    name: replace(FIELDS[name], headings="|".join([FIELDS[name].headings, *map(tidy, headings)]))
    for name, headings in HEADINGS.items()
}
# columns that a list may have several of, numbered: Статья 1, Статья 2
REPEATED = {"articles", "term", "case", "court", "verdict_on", "source_url", "free_text", "regime", "fine"}
REPEATED |= {"identifier", "former_name"}
# those of them that belong to one case of several
OF_CASE = {"articles", "term", "case", "court", "verdict_on", "regime", "fine"}
