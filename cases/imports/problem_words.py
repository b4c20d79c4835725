"""What is wrong with one cell or row, in words: “D17: “31.02.2023” is not in the calendar. …”"""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.imports.addresses import cell_name
from cases.imports.rows import Remark
from cases.imports.slot_words import slot_name, value_words
from cases.imports.values.reading import Problem
from cases.models import Facility, ImportRow

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
    "no_organisation": _("No organisation is called “%(text)s”. Add it first, or say in the layout who is meant."),
    "no_registry": _("Whose number “%(text)s” is cannot be told. Say in the layout which registry the column is of."),
    "too_long": _("“%(text)s…” is too long for its field. Shorten it, or put it into another column."),
    "needs_verdict": _("“%(text)s” belongs to a verdict, of which the row gives neither the day nor the term."),
    # of what a row says as a whole
    "no_name": _("The row names nobody."),
    "rows_disagree": _("Another row of the same person says otherwise than “%(text)s”. Put one of the two right."),
    "birth_after_death": _("Born after the death: check both dates (“%(text)s”)."),
    "ends_before_it_begins": _("The stay ends before it begins: check both dates (“%(text)s”)."),
    "in_the_future": _("“%(text)s” has not come yet. If the column tells what is expected, let it feed nothing."),
    "refused_by_the_files": _("The files refuse it: %(text)s"),
    # of rows and cells as such
    "formula": _("This cell computes its value (%(text)s). Agree to take what was last computed, or write it as text."),
    "fault": _("The spreadsheet shows an error here (%(text)s). Mend the cell."),
    "merged_cells": _("Cells are merged (%(text)s). What stands there was read for the first of them alone."),
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


# why a row is held back of which nothing is unreadable
WHY = {
    "no_such_uid": _("No file has the identifier that the row gives. Correct it, or say whom the row is about."),
    "numbers_of_another": _("The numbers in registries belong to the files of different people. Say who is meant."),
    "another_name": _(
        "The list gave this key to somebody of another name. If its rows were numbered anew, say who is meant."
    ),
}
DUPLICATE = _("This may be somebody known: %(names)s. Say whether it is the same person.")


def why_in_words(row: ImportRow) -> str:
    """Why a row waits for a decision, with its place."""
    names = ", ".join(f"{each['name']} ({each['score']})" for each in row.candidates)
    sentence = str(WHY[row.why]) if row.why else str(DUPLICATE % {"names": names})
    return f"{gettext('row %(row)s') % {'row': row.number}}: {sentence}"


def conflict_in_words(change: dict[str, Any], facilities: dict[str, Facility] | None = None) -> tuple[str, str]:
    """What the list says, and the sentence that asks which of the two stands."""
    slot = change["slot"]
    new, old = (value_words(slot, change[each], facilities) for each in ("new", "old"))
    if not old:
        told = gettext("%(slot)s: the list says “%(new)s”, and somebody has taken it out of the file.")
    else:
        told = gettext("%(slot)s: the list says “%(new)s”, the file “%(old)s”. Choose which stands.")
    return new, told % {"slot": slot_name(slot).capitalize(), "new": new, "old": old}
