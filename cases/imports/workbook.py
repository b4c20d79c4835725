"""A workbook as its own index tells it: which sheets it has, which are hidden, and whether anything in it acts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cases.imports.archive import Inflating, Member
from cases.imports.markup import elements, resolved
from cases.imports.refusals import Refused, Why

WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
TYPES = "[Content_Types].xml"
# parts that run, fetch or carry something: macros, links to other workbooks, queries, controls, files inside
ACTIVE_PART = re.compile(
    r"vbaproject|/macrosheets/|/dialogsheets/|/externallinks/|/connections\.xml|/querytables/|/embeddings/|/activex/"
    r"|/model/|/webextensions/|/customui/|^customui/|^userCustomization/",
    re.IGNORECASE,
)
ACTIVE_TYPE = re.compile(
    r"macroEnabled|vbaProject|externalLink|connections\+xml|queryTable|oleObject|activeX|macrosheet|intlmacrosheet",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One sheet of the index: its part in the archive, and whether a viewer shows it."""

    name: str
    member: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Index:
    sheets: tuple[SheetPart, ...]
    date_1904: bool
    strings: str | None


def refuse_other_documents(names: Iterable[str]) -> None:
    """Archives of other programs, named as what they are."""
    names = set(names)
    if "xl/workbook.bin" in names:
        raise Refused(Why.XLSB)
    if "mimetype" in names and "content.xml" in names:
        raise Refused(Why.ODS)
    if any(name.startswith(("word/", "ppt/", "visio/")) or name.endswith(".iwa") for name in names):
        raise Refused(Why.OTHER_OFFICE)
    if TYPES not in names or WORKBOOK not in names:
        raise Refused(Why.OTHER_ARCHIVE)


def refuse_active_parts(members: dict[str, Member], inflating: Inflating) -> None:
    for name in members:
        if ACTIVE_PART.search(name):
            raise Refused(Why.ACTIVE_CONTENT, member=name)
    for _tag, declared in elements(inflating.pieces(members[TYPES]), TYPES, {"Override", "Default"}):
        if ACTIVE_TYPE.search(declared.get("ContentType", "")):
            raise Refused(Why.ACTIVE_CONTENT, member=declared.get("PartName", declared.get("Extension", "")))


def refuse_outside_links(relations: list[tuple[str, dict[str, str]]], member: str) -> None:
    """A link that a reader may click does nothing by itself; every other tie to the outside is fetched."""
    for _tag, relation in relations:
        is_link = relation.get("Type", "").endswith("/hyperlink")
        if relation.get("TargetMode", "").lower() == "external" and not is_link:
            raise Refused(Why.ACTIVE_CONTENT, member=member)


def index(members: dict[str, Member], inflating: Inflating) -> Index:
    """The index of a workbook whose relations hold. Raises Refused where a sheet is named that is not there."""
    if RELATIONS not in members:
        raise Refused(Why.CORRUPT_ARCHIVE, member=RELATIONS)
    related = {
        relation.get("Id", ""): (relation.get("Type", ""), resolved(relation.get("Target", ""), WORKBOOK))
        for _tag, relation in elements(inflating.pieces(members[RELATIONS]), RELATIONS, {"Relationship"})
    }
    sheets, date_1904 = [], False
    for tag, values in elements(inflating.pieces(members[WORKBOOK]), WORKBOOK, {"sheet", "workbookPr"}):
        if tag == "workbookPr":
            date_1904 = values.get("date1904", "0").lower() in ("1", "true", "on")
            continue
        kind, part = related.get(values.get("id", ""), ("", ""))
        # charts have sheets of their own, without cells
        if kind.endswith("/worksheet"):
            if part not in members:
                raise Refused(Why.CORRUPT_ARCHIVE, member=part)
            sheets.append(SheetPart(values.get("name", ""), part, values.get("state", "visible") != "visible"))
    if len({sheet.name for sheet in sheets}) != len(sheets):
        raise Refused(Why.CORRUPT_ARCHIVE, member=WORKBOOK)
    strings = next((part for kind, part in related.values() if kind.endswith("/sharedStrings")), None)
    return Index(tuple(sheets), date_1904, strings if strings in members else None)
