"""Workbooks made part by part, so that each part can be wrong in its own way."""

import io
import struct
import zipfile
from collections.abc import Iterable, Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

Part = str | bytes | Iterable[bytes]


def sheet(cells: str = '<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row>', after: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData>{after}</worksheet>'


def parts(
    sheet_xml: Part | None = None,
    *,
    strings: Part | None = None,
    sheets: Mapping[str, Part] | None = None,
    hidden: tuple[str, ...] = (),
    properties: str = "",
    types: str = "",
) -> dict[str, Part]:
    """The parts of a workbook with one sheet, or with those of `sheets` by name."""
    named = dict(sheets or {"List": sheet() if sheet_xml is None else sheet_xml})
    states = dict.fromkeys(hidden, ' state="hidden"')
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"{states.get(name, "")}/>'
        for number, name in enumerate(named, 1)
    )
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number in range(1, len(named) + 1)
    )
    if strings is not None:
        related += f'<Relationship Id="rId99" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
    made: dict[str, Part] = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        f"{types}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{properties}<sheets>{listed}</sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{related}</Relationships>',
    }
    for number, xml in enumerate(named.values(), 1):
        made[f"xl/worksheets/sheet{number}.xml"] = xml
    return made | ({} if strings is None else {"xl/sharedStrings.xml": strings})


def archive(members: Mapping[str, Part], more: Iterable[tuple[str, Part]] = ()) -> bytes:
    """An archive of these members; `more` may repeat a name."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in [*members.items(), *more]:
            with packed.open(_info(name), "w") as member:
                for piece in _pieces(content):
                    member.write(piece)
    return held.getvalue()


def workbook(sheet_xml: Part | None = None, **how: object) -> bytes:
    return archive(parts(sheet_xml, **how))  # type: ignore[arg-type]


def bomb(begins: str, repeated: str, ends: str, size: int) -> Iterable[bytes]:
    """XML of about `size` bytes that is packed a piece at a time."""
    yield begins.encode()
    piece = repeated.encode() * (1_000_000 // len(repeated))
    for _number in range(size // len(piece)):
        yield piece
    yield ends.encode()


def lying(archive: bytes, declared: int) -> bytes:
    """The archive, whose directory and headers say that its last member is `declared` bytes long."""
    changed = bytearray(archive)
    entry = archive.rfind(b"PK\x01\x02")
    header = struct.unpack_from("<L", archive, entry + 42)[0]
    struct.pack_into("<L", changed, entry + 24, declared)
    struct.pack_into("<L", changed, header + 22, declared)
    return bytes(changed)


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    # back-slashes stay as they were given
    info.filename = name
    return info


def _pieces(content: Part) -> Iterable[bytes]:
    if isinstance(content, str):
        return [content.encode()]
    return [content] if isinstance(content, bytes) else content
