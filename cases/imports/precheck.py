"""A file looked through before anything parses it. It takes a stream and returns what was seen, or raises Refused."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from cases.imports.archive import Inflating, Member, members
from cases.imports.file_kinds import Kind, kind_of
from cases.imports.limits import MB, Limits
from cases.imports.markup import bare, elements, stream
from cases.imports.refusals import Refused, Why
from cases.imports.sheet_scan import Sheet, SheetScan
from cases.imports.workbook import (
    index,
    refuse_active_parts,
    refuse_other_documents,
    refuse_outside_links,
)


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a file is. Text has no sheets; a workbook has all that hold cells, in its order, hidden ones too."""

    kind: Kind
    sheets: tuple[Sheet, ...] = ()
    date_1904: bool = False


def inspect(file: BinaryIO, limits: Limits) -> Inspection:
    """Look through a file. Raises Refused with the reason and the place."""
    size = file.seek(0, 2)
    if size > limits.file_bytes:
        raise Refused(Why.FILE_TOO_LARGE, limit=limits.file_bytes // MB)
    kind = kind_of(file)
    return _workbook(file, limits) if kind is Kind.XLSX else Inspection(kind)


def _workbook(file: BinaryIO, limits: Limits) -> Inspection:
    parts = {member.name: member for member in members(file, limits)}
    refuse_other_documents(parts)
    inflating = Inflating(file, limits)
    refuse_active_parts(parts, inflating)
    told = index(parts, inflating)
    # the index has been counted once; what it took is counted again below with every other part
    inflating = Inflating(file, limits)
    strings = _strings(told.strings, inflating.pieces(parts[told.strings]), limits) if told.strings else 0
    sheets = []
    for part in told.sheets:
        sheet = Sheet(part.name, part.hidden)
        scan = SheetScan(sheet, limits, strings)
        stream(inflating.pieces(parts[part.member]), part.member, scan.start, scan.end, scan.text)
        scan.finish()
        sheets.append(sheet)
    seen = {told.strings, *(part.member for part in told.sheets)}
    for name, member in parts.items():
        if name not in seen:
            _other_part(name, inflating, member)
    if not any(sheet.cells for sheet in sheets):
        raise Refused(Why.NO_ROWS)
    return Inspection(Kind.XLSX, tuple(sheets), told.date_1904)


def _other_part(name: str, inflating: Inflating, member: Member) -> None:
    if name.endswith(".rels"):
        refuse_outside_links(elements(inflating.pieces(member), name, {"Relationship"}), name)
    elif name.endswith((".xml", ".vml")):
        stream(inflating.pieces(member), name)
    else:
        for _piece in inflating.pieces(member):
            pass


def _strings(name: str, pieces: Iterable[bytes], limits: Limits) -> int:
    """How many shared texts there are, none of them too long."""
    count = length = 0

    def start(tag: str, _attributes: dict[str, str]) -> None:
        nonlocal count, length
        if bare(tag) == "si":
            count, length = count + 1, 0

    def text(data: str) -> None:
        nonlocal length
        length += len(data)
        if length > limits.text:
            raise Refused(Why.TEXT_TOO_LONG, cell=f"№ {count}", sheet=name, limit=limits.text)

    stream(pieces, name, start, text=text)
    return count
