"""Cells that say one of a few things: yes or no, sex, regime. In words of both languages."""

import re

from cases.imports.rows import Cell
from cases.imports.values.reading import Read, is_nothing, tidy

YES = {"да", "д", "yes", "y", "true", "1", "+", "✓", "✔", "есть", "имеется", "истина", "верно", "x", "х", "v"} | {
    "можно",
    "хочет",
    "нужны",
}
NO = {"нет", "н", "no", "n", "false", "0", "-", "–", "—", "✗", "✘", "отсутствует", "ложь", "неверно"} | {
    *("нельзя", "не хочет", "не нужны", "не нужно", "не надо", "не писать", "не пишите"),
}
LETTERS = {"welcome", "approved_senders", "none_wanted"}
SEXES = {
    "male": {"м", "муж", "мужской", "мужчина", "male", "m", "man", "мужск"},
    "female": {"ж", "жен", "женский", "женщина", "female", "f", "woman", "женск"},
}
# what each matches is taken out of the text; the longer first
REGIMES = [
    (
        "settlement",
        re.compile(r"кол\w*[- ]?поселени\w*|\bкп\b|\bк/п(?!\w)|settlement colony|colony[- ]settlement|open prison"),
    ),
    ("educational", re.compile(r"воспитательн\w+(?: колони\w+)?|\bвк\b|educational(?: colony)?|juvenile(?: colony)?")),
    ("strict", re.compile(r"строг\w*(?: реж\w*\.?)?|\bstrict(?:[- ](?:regime|security))?|(?:high|max\w*)[- ]security")),
    ("special", re.compile(r"особ\w*(?: реж\w*\.?)?|\bspecial(?:[- ](?:regime|security))?|supermax")),
    (
        "general",
        re.compile(r"общ(?:его|ий|\.)?(?: реж\w*\.?)?|\bgeneral(?:[- ](?:regime|security))?|med\w*[- ]security"),
    ),
    ("prison", re.compile(r"тюрьм\w*|тюремн\w*(?: режим\w*)?|cell-type prison")),
]

Table = list[tuple[str, re.Pattern[str]]]


def found_in(table: Table, text: str) -> tuple[str, str]:
    """The first code whose words are in the text, and the text without them; "" and the text where there is none."""
    for code, pattern in table:
        if pattern.search(text):
            return code, pattern.sub(" ", text)
    return "", text


def read_yes_no(cell: Cell) -> Read[bool]:
    if cell is None or isinstance(cell, bool):
        return Read(cell)
    text = tidy(str(cell)).rstrip(".!")
    if text in YES | NO:
        return Read(text in YES)
    return Read() if is_nothing(text) else Read.failed("not_yes_or_no", cell)


def read_letters(cell: Cell) -> Read[str]:
    """Whether letters are welcome, as a code of `Letters`: by yes or no, or by the code itself."""
    text = tidy(str(cell)) if isinstance(cell, str) else ""
    if text in LETTERS:
        return Read(text)
    answer = read_yes_no(cell)
    if answer.value is None:
        return Read(None, answer.problems)
    return Read("welcome" if answer.value else "none_wanted")


def read_sex(cell: Cell) -> Read[str]:
    text = tidy(str(cell or "")).rstrip(".")
    if is_nothing(text):
        return Read()
    found = next((sex for sex, words in SEXES.items() if text in words), None)
    return Read(found) if found else Read.failed("not_a_sex", cell)


def read_regime(cell: Cell) -> Read[str]:
    text = tidy(str(cell or ""))
    if is_nothing(text):
        return Read()
    # in a term the word says no more than that it is served inside
    found = "prison" if text == "prison" else found_in(REGIMES, text)[0]
    return Read(found) if found else Read.failed("not_a_regime", cell)
