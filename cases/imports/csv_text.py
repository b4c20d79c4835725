"""Plain text as rows: its encoding and its delimiter by evidence, its quotation marks, its damage told with the row."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO

from cases.imports.encodings import Encoding, decoded, encoding_of
from cases.imports.limits import Limits
from cases.imports.refusals import Refused, Why
from cases.imports.rows import Remark, Row

DELIMITERS = [",", ";", "\t", "|"]
# where nothing divides the lines, this does not either
NONE = "\x1f"
SAMPLE = 200
SEPARATOR_LINE = re.compile(r"sep=(.)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text is written. `says_so`: its first line names the delimiter, as Excel understands it (`sep=;`)."""

    encoding: Encoding
    delimiter: str
    says_so: bool = False
    spaced: bool = False


def layout(file: BinaryIO) -> Layout:
    """By the text itself. Raises Refused where no encoding fits."""
    encoding = encoding_of(file)
    lines = [line for line, _odd in islice(_lines(file, encoding), SAMPLE)]
    if lines and (said := SEPARATOR_LINE.fullmatch(lines[0])):
        return Layout(encoding, said[1], True, _spaced(lines, said[1]))
    delimiter = _delimiter(lines)
    return Layout(encoding, delimiter, False, _spaced(lines, delimiter))


def rows(file: BinaryIO, layout: Layout, limits: Limits) -> Iterator[Row]:
    """Rows one after another; those without any text are counted and left out. Raises Refused."""
    csv.field_size_limit(limits.text)
    lines = _Lines(_lines(file, layout.encoding), skip=int(layout.says_so))
    reader = csv.reader(lines, delimiter=layout.delimiter, skipinitialspace=layout.spaced)
    for number in range(1 + int(layout.says_so), limits.rows + 1):
        try:
            cells = next(reader, None)
        except csv.Error:
            raise Refused(_too_long(lines), row=number, limit=limits.text) from None
        if cells is None:
            return
        if len(cells) > limits.columns:
            raise Refused(Why.TOO_MANY_COLUMNS, row=number, limit=limits.columns)
        remarks = lines.remarks_on_record()
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield Row(number, tuple(cell or None for cell in cells), remarks)
    if next(reader, None) is not None:
        raise Refused(Why.TOO_MANY_ROWS, limit=limits.rows)


class _Lines:
    """The lines given to the csv reader, and what was odd about those of the record it is reading."""

    def __init__(self, lines: Iterator[tuple[str, str]], skip: int) -> None:
        self.lines = islice(lines, skip, None)
        self.record: list[str] = []
        self.odd: list[str] = []

    def __iter__(self) -> Iterator[str]:
        for line, odd in self.lines:
            self.record.append(line)
            if odd:
                self.odd.append(odd)
            yield line

    def remarks_on_record(self) -> tuple[Remark, ...]:
        """The remarks on the record just read, which is then forgotten."""
        remarks = [Remark("mixed_encoding", text=odd) for odd in dict.fromkeys(self.odd)]
        if self.has_open_quote():
            remarks.append(Remark("unclosed_quote", text=self.record[0].strip()[:80]))
        self.record.clear()
        self.odd.clear()
        return tuple(remarks)

    def has_open_quote(self) -> bool:
        """A record of several lines with an odd number of marks swallowed lines that were not its own."""
        return len(self.record) > 1 and sum(line.count('"') for line in self.record) % 2 == 1


def _too_long(lines: _Lines) -> Why:
    return Why.UNCLOSED_QUOTE if lines.has_open_quote() else Why.TEXT_TOO_LONG


def _lines(file: BinaryIO, encoding: Encoding) -> Iterator[tuple[str, str]]:
    """Each line with its end, and the encoding it was read in where that is another than the rest's."""
    file.seek(encoding.mark)
    if encoding.name.startswith("utf-16"):
        text = io.TextIOWrapper(file, encoding.name, errors="replace", newline="")
        try:
            for read in text:
                yield read, "utf-16" if "\ufffd" in read else ""
        finally:
            text.detach()
        return
    for line in file:
        for part in re.split(rb"(?<=\r)(?!\n)", line) if b"\r" in line else (line,):
            if part:
                yield decoded(part, encoding)


def _delimiter(lines: list[str]) -> str:
    """The one that gives most rows the same number of columns; of several, the one that gives more columns."""
    found = {delimiter: _evenness(lines, delimiter) for delimiter in DELIMITERS}
    best = max(found, key=lambda delimiter: found[delimiter])
    return best if found[best][0] >= 0.5 else NONE


def _evenness(lines: list[str], delimiter: str) -> tuple[float, int]:
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if any(row))
    except csv.Error:
        return 0.0, 0
    several = Counter({width: count for width, count in widths.items() if width > 1})
    if not several:
        return 0.0, 0
    width, count = max(several.items(), key=lambda item: (item[1], item[0]))
    return round(count / widths.total(), 1), width


def _spaced(lines: list[str], delimiter: str) -> bool:
    """Whether quotation marks stand a space after the delimiter."""
    return any(re.search(re.escape(delimiter) + ' +"', line) for line in lines)
