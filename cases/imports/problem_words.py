"""What is wrong with one cell or row, in words: “D17: “31.02.2023” is not in the calendar. …”"""

from typing import TYPE_CHECKING

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.imports.addresses import cell_name
from cases.imports.rows import Remark
from cases.imports.values.reading import Problem

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

WORDS = {
    # of values
    "not_a_date": _("“%(text)s” is not a date that can be read. Write as much as is known: 1958, 07.2023, 25.07.2023."),
    "impossible_date": _("“%(text)s” is not in the calendar. Check the day and the month."),
    "reversed_dates": _("“%(text)s” ends before it begins."),
    "two_digit_year": _("“%(text)s”: write the year with four figures."),
    "day_or_month_first": _("“%(text)s” can be two different days. Write it with points, the day first: 25.07.2023."),
    "not_an_article": _("“%(text)s” is no article that can be read. Write it like 205.2 ч. 2."),
    "not_a_term": _("“%(text)s” is not a term that can be read. Write it like 5 лет 6 месяцев, or 66 months."),
    "term_in_part": _("“%(text)s” says more than a term. Check what was read, and put the rest into its own column."),
    "not_whole_months": _("“%(text)s” is not a whole number of months. Write the term in years and months."),
    "not_roubles": _("“%(text)s” is not a sum in whole roubles. Write it like 609 000."),
    "other_money": _("“%(text)s” is not in roubles. Write the sum in roubles, or leave it to the notes."),
    "not_yes_or_no": _("“%(text)s” is neither yes nor no."),
    "not_a_sex": _("“%(text)s” is not a sex. Write м or ж, male or female."),
    "not_a_regime": _("“%(text)s” is no regime that we know: general, strict, special, settlement, prison."),
    "not_a_state": _("“%(text)s” is no state of a person that we know."),
    "not_a_country": _("“%(text)s” is no country that we know. Write its name or its two-letter code."),
    "not_a_name": _("“%(text)s” is not a name."),
    "two_scripts": _("“%(text)s” mixes Latin and Cyrillic letters in one word. Write it in one script."),
    "several_facilities": _("“%(text)s” can be several facilities. Choose one."),
    "no_facility": _("No facility is called “%(text)s”. Choose one, or add it first."),
    # of rows and cells as such
    "formula": _("This cell computes its value (%(text)s). Agree to take what was last computed, or write it as text."),
    "fault": _("The spreadsheet shows an error here (%(text)s). Mend the cell."),
    "unseen_letter": _("There is a letter here that nobody sees (%(text)s). Write the text anew."),
    "mixed_encoding": _("This row is written in another encoding than the rest (%(text)s). Check its letters."),
    "unclosed_quote": _("A quotation mark is not closed in the row that begins with “%(text)s”. Close it."),
}


def in_words(problem: Problem | Remark) -> "str | _StrPromise":
    """The sentence without its place, in the active language."""
    return WORDS[problem.code] % {"text": problem.text}


def located(problem: Problem | Remark, row: int, column: int | None) -> str:
    """With the place as spreadsheets show it, where `row` counts from 1 and `column` from 0: D17, or row 17."""
    place = gettext("row %(row)s") % {"row": row} if column is None else cell_name(row - 1, column)
    return f"{place}: {in_words(problem)}"
