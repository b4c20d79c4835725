"""Why a file is not read at all: a code for each reason. The sentences stand in `cases.imports.refusal_words`."""

from enum import StrEnum


class Why(StrEnum):
    # what it is
    EMPTY = "empty_file"
    XLS = "old_excel"
    XLSB = "binary_excel"
    ODS = "opendocument"
    EXCEL_XML = "excel_2003_xml"
    OTHER_OFFICE = "other_document"
    HTML = "html"
    PICTURE = "picture"
    PDF = "pdf"
    OTHER_ARCHIVE = "other_archive"
    NOT_A_TABLE = "not_a_table"
    PASSWORD = "password_protected"  # noqa: S105 a code, not a password
    # how it is packed
    FILE_TOO_LARGE = "file_too_large"
    CLEARED = "file_cleared"
    CORRUPT_ARCHIVE = "corrupt_archive"
    AMBIGUOUS_ARCHIVE = "ambiguous_archive"
    TOO_MANY_MEMBERS = "too_many_members"
    DUPLICATE_MEMBER = "duplicate_member"
    BAD_PATH = "bad_path"
    UNPACKED_TOO_LARGE = "unpacked_too_large"
    # what the workbook holds
    DOCTYPE = "doctype_forbidden"
    BROKEN_XML = "broken_xml"
    ACTIVE_CONTENT = "active_content"
    CELL_OUT_OF_BOUNDS = "cell_out_of_bounds"
    TOO_MANY_CELLS = "too_many_cells"
    TEXT_TOO_LONG = "text_too_long"
    BROKEN_CELL = "broken_cell"
    BROKEN_WORKBOOK = "broken_workbook"
    NO_SUCH_SHEET = "no_such_sheet"
    NO_ROWS = "no_rows"
    # what the text holds
    UNKNOWN_ENCODING = "unknown_encoding"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_MANY_ROWS = "too_many_rows"
    UNCLOSED_QUOTE = "unclosed_quote"
    # what became of the reader
    TOO_MUCH_MEMORY = "too_much_memory"
    TOOK_TOO_LONG = "took_too_long"
    READER_DIED = "reader_died"


class Refused(Exception):
    """A file that is not read. `facts` are what the sentence names: a cell, a part of the archive, a limit."""

    def __init__(self, why: Why, **facts: str | int) -> None:
        super().__init__(why.value, facts)
        self.why = why
        self.facts = facts
