"""What a refusal says to the person who brought the file, and what to do about it."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from cases.imports.refusals import Refused, Why

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

WORDS = {
    Why.EMPTY: _("The file is empty. Choose the one that has the list."),
    Why.XLS: _("This is a workbook of Excel 97–2003 (.xls). Open it and save it as “Excel Workbook (.xlsx)” or CSV."),
    Why.XLSB: _("This is a binary workbook (.xlsb). Open it and save it as “Excel Workbook (.xlsx)” or CSV."),
    Why.ODS: _("This is an OpenDocument sheet (.ods). Open it and save it as “Excel 2007–365 (.xlsx)” or CSV."),
    Why.EXCEL_XML: _(
        "This is a sheet in the XML of Excel 2003. Open it and save it as “Excel Workbook (.xlsx)” or CSV."
    ),
    Why.OTHER_OFFICE: _("This is a document, not a table. Copy its table into a sheet and save that as .xlsx or CSV."),
    Why.HTML: _(
        "This is a web page, whatever its name says; some sites call one .xls. Open it in Excel or LibreOffice and "
        "save it as .xlsx or CSV."
    ),
    Why.PICTURE: _("This is a picture, whatever its name says. A list is needed as .xlsx or CSV."),
    Why.PDF: _("This is a PDF. A list is needed as .xlsx or CSV: ask for the table that it was made of."),
    Why.OTHER_ARCHIVE: _("This is an archive, not a table. Unpack it and choose the .xlsx or CSV file in it."),
    Why.NOT_A_TABLE: _("This is neither a workbook nor text. A list is needed as .xlsx or CSV."),
    Why.PASSWORD: _(
        "The file is protected by a password. Open it, take the password away (File → Info → Protect) and save it."
    ),
    Why.FILE_TOO_LARGE: _("The file is larger than %(limit)s MB. Divide the list, or take pictures out of it."),
    Why.CLEARED: _("The file itself was cleared away, as every file is in time. Bring it in once more."),
    Why.CORRUPT_ARCHIVE: _(
        "The file is damaged or was cut short on its way. Fetch it again, or open it and save it anew as .xlsx."
    ),
    Why.AMBIGUOUS_ARCHIVE: _(
        "The file holds more than a workbook, and programs would read different things in it. Open it in the program "
        "that made it and save it anew as .xlsx."
    ),
    Why.TOO_MANY_MEMBERS: _(
        "The workbook has more than %(limit)s parts. Copy the sheet with the list into a new workbook."
    ),
    Why.DUPLICATE_MEMBER: _(
        "The workbook has the part %(member)s twice, and programs would read different lists in it. Ask where the "
        "file comes from; save it anew as .xlsx only if you trust it."
    ),
    Why.BAD_PATH: _(
        "The workbook has a part with a forbidden name: %(member)s. No program that makes sheets does that; ask where "
        "the file comes from."
    ),
    Why.UNPACKED_TOO_LARGE: _(
        "Unpacked, the workbook is larger than %(limit)s MB, or hundreds of times larger than packed. Copy the cells "
        "with the list into a new workbook."
    ),
    Why.DOCTYPE: _(
        "The workbook declares a document type, which no program that makes sheets does: it may be an attack. Ask "
        "where the file comes from."
    ),
    Why.BROKEN_XML: _("The part %(member)s of the workbook is damaged. Open the file and save it anew as .xlsx."),
    Why.ACTIVE_CONTENT: _(
        "The workbook holds something that runs or fetches from elsewhere (a macro, a link to other files, a query, "
        "a file inside): %(member)s. Copy the cells with the list, as values, into a new workbook."
    ),
    Why.CELL_OUT_OF_BOUNDS: _(
        "Sheet “%(sheet)s” has a cell at %(cell)s; %(rows)s rows and %(columns)s columns are read at most. Delete "
        "stray cells below and beside the list, or divide it."
    ),
    Why.TOO_MANY_CELLS: _(
        "Sheet “%(sheet)s” spans more than %(limit)s cells. Delete empty rows and columns, or divide it."
    ),
    Why.TEXT_TOO_LONG: _("One text is longer than %(limit)s letters (%(place)s). Shorten it, or leave it out."),
    Why.BROKEN_CELL: _("Cell %(cell)s of sheet “%(sheet)s” is damaged. Open the file, mend the cell and save it anew."),
    Why.BROKEN_WORKBOOK: _("The workbook cannot be read. Open it and save it anew as .xlsx or CSV."),
    Why.NO_SUCH_SHEET: _("There is no sheet “%(sheet)s” in the workbook; it has: %(sheets)s."),
    Why.NO_ROWS: _("There is nothing in the file but empty cells. Choose the one that has the list."),
    Why.UNKNOWN_ENCODING: _(
        "The letters of this text cannot be recognised. Save it as “CSV UTF-8” or .xlsx in the program that made it."
    ),
    Why.TOO_MANY_COLUMNS: _(
        "Row %(row)s has more than %(limit)s columns. Delete empty columns beside the list, or see whether another "
        "sign divides the columns."
    ),
    Why.TOO_MANY_ROWS: _("The list has more than %(limit)s rows. Divide it."),
    Why.UNCLOSED_QUOTE: _(
        "From row %(row)s on, a quotation mark is never closed, so that everything after it looks like one cell. Close "
        "it, or save the list as .xlsx."
    ),
    Why.TOO_MUCH_MEMORY: _(
        "Reading the file took more than %(limit)s MB of memory and was stopped. Copy the cells with the list into a "
        "new workbook, or divide it."
    ),
    Why.TOOK_TOO_LONG: _(
        "Reading the file took longer than %(limit)s seconds and was stopped. Copy the cells with the list into a new "
        "workbook, or divide it."
    ),
    Why.READER_DIED: _(
        "The file made the program that reads it stop. Nothing was taken from it. Open it and save it anew as .xlsx or "
        "CSV, or ask whoever keeps this server."
    ),
}


def in_words(refused: Refused) -> "str | _StrPromise":
    """The sentence, in the active language."""
    facts = refused.facts
    return WORDS[refused.why] % (facts | {"place": facts.get("cell") or facts.get("row") or ""})
