"""The archive of a workbook, opened by our own eyes first: one directory, one meaning, and no more than is allowed.

Readers differ in what they make of a strange archive (which of two directories, which of two parts of one name), so
a strange one is refused. Sizes are counted while inflating: what the archive declares of itself may be a lie.
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from cases.imports.limits import MB, Limits
from cases.imports.refusals import Refused, Why

END = struct.Struct("<4s4H2LH")
ENTRY = struct.Struct("<4s6H3L5H2L")
LOCAL = struct.Struct("<4s5H3L2H")
ENCRYPTED, UTF_8 = 0x0001, 0x0800
STORED, DEFLATED = 0, 8
LONGEST_NAME = 512
PIECE = 256 * 1024


@dataclass(frozen=True, slots=True)
class Member:
    """One part of the archive, as its directory has it; `data` is where its packed bytes begin."""

    name: str
    method: int
    crc: int
    packed: int
    declared: int
    header: int
    data: int


def members(file: BinaryIO, limits: Limits) -> list[Member]:
    """The directory, once every doubt about it is out of the way. Raises Refused."""
    directory, count, begins = _directory(file, limits)
    found, seen, place = [], set(), 0
    for _number in range(count):
        member, place = _entry(file, directory, place)
        if not _is_plain_path(member.name):
            raise Refused(Why.BAD_PATH, member=member.name[:100])
        if member.name.casefold() in seen:
            raise Refused(Why.DUPLICATE_MEMBER, member=member.name[:100])
        seen.add(member.name.casefold())
        found.append(member)
    if place != len(directory):
        raise Refused(Why.CORRUPT_ARCHIVE)
    _refuse_overlaps(found, begins)
    # small parts pack well and do no harm. Whoever declares less than there is gets no further than that, see below
    dense = any(member.declared > max(MB, member.packed * limits.ratio) for member in found)
    if dense or sum(member.declared for member in found) > limits.unpacked_bytes:
        raise Refused(Why.UNPACKED_TOO_LARGE, limit=limits.unpacked_bytes // MB)
    return found


def _directory(file: BinaryIO, limits: Limits) -> tuple[bytes, int, int]:
    """The directory's bytes, the number of its entries, and where it begins."""
    size = file.seek(0, 2)
    tail_begins = max(0, size - END.size - 0xFFFF)
    file.seek(tail_begins)
    tail = file.read()
    if tail.count(b"PK\x05\x06") > 1:
        raise Refused(Why.AMBIGUOUS_ARCHIVE)
    where = tail.find(b"PK\x05\x06")
    if where < 0 or len(tail) - where < END.size:
        raise Refused(Why.CORRUPT_ARCHIVE)
    _, disk, of_disk, here, count, length, begins, _ = END.unpack_from(tail, where)
    if count > limits.members or length > limits.members * (ENTRY.size + LONGEST_NAME):
        raise Refused(Why.TOO_MANY_MEMBERS, limit=limits.members)
    ends = tail_begins + where
    if begins + length > ends or disk or of_disk or here != count:
        raise Refused(Why.CORRUPT_ARCHIVE)
    # a comment, bytes before the archive, a second kind of directory: somebody else may read another file in it
    if begins + length != ends or len(tail) - where != END.size:
        raise Refused(Why.AMBIGUOUS_ARCHIVE)
    file.seek(begins)
    return file.read(length), count, begins


def _entry(file: BinaryIO, directory: bytes, place: int) -> tuple[Member, int]:
    if len(directory) - place < ENTRY.size:
        raise Refused(Why.CORRUPT_ARCHIVE)
    fields = ENTRY.unpack_from(directory, place)
    signature, flags, method, crc, packed, declared = fields[0], *(fields[index] for index in (3, 4, 7, 8, 9))
    name_length, extra, comment, header = fields[10], fields[11], fields[12], fields[16]
    raw = directory[place + ENTRY.size : place + ENTRY.size + name_length]
    if signature != b"PK\x01\x02" or len(raw) != name_length:
        raise Refused(Why.CORRUPT_ARCHIVE)
    if flags & ENCRYPTED:
        raise Refused(Why.PASSWORD)
    if method not in (STORED, DEFLATED):
        raise Refused(Why.CORRUPT_ARCHIVE)
    name = raw.decode("utf-8" if flags & UTF_8 else "cp437", "replace")
    member = Member(name, method, crc, packed, declared, header, _data(file, header, raw))
    return member, place + ENTRY.size + name_length + extra + comment


def _data(file: BinaryIO, header: int, name: bytes) -> int:
    """Where the bytes of a member begin; its own header must call it as the directory does."""
    file.seek(header)
    local = file.read(LOCAL.size)
    if len(local) < LOCAL.size or local[:4] != b"PK\x03\x04":
        raise Refused(Why.CORRUPT_ARCHIVE)
    name_length, extra = LOCAL.unpack(local)[9:]
    if file.read(name_length) != name:
        raise Refused(Why.AMBIGUOUS_ARCHIVE)
    return header + LOCAL.size + name_length + extra


def _is_plain_path(name: str) -> bool:
    strange = not name or name.startswith("/") or "\\" in name or ":" in name or not name.isprintable()
    return not strange and len(name) <= LONGEST_NAME and ".." not in name.split("/")


def _refuse_overlaps(found: list[Member], begins: int) -> None:
    """Parts that share bytes are how a small archive becomes a huge one."""
    in_order = sorted(found, key=lambda member: member.header)
    if in_order and in_order[0].header != 0:
        raise Refused(Why.AMBIGUOUS_ARCHIVE)
    for member, after in zip(in_order, [*(each.header for each in in_order[1:]), begins], strict=True):
        if member.data + member.packed > after:
            raise Refused(Why.CORRUPT_ARCHIVE)


class Inflating:
    """Members of one archive, a piece at a time, with one count for all of them."""

    def __init__(self, file: BinaryIO, limits: Limits) -> None:
        self.file = file
        self.limits = limits
        self.total = 0

    def pieces(self, member: Member) -> Iterator[bytes]:
        """The bytes of a member; each piece is counted before it is given out. Raises Refused."""
        size, crc = 0, 0
        for piece in self._raw(member):
            size += len(piece)
            self.total += len(piece)
            crc = zlib.crc32(piece, crc)
            if size > member.declared:
                raise Refused(Why.CORRUPT_ARCHIVE, member=member.name)
            if self.total > self.limits.unpacked_bytes:
                raise Refused(Why.UNPACKED_TOO_LARGE, limit=self.limits.unpacked_bytes // MB)
            yield piece
        if size != member.declared or crc != member.crc:
            raise Refused(Why.CORRUPT_ARCHIVE, member=member.name)

    def _raw(self, member: Member) -> Iterator[bytes]:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS) if member.method == DEFLATED else None
        done = 0
        while done < member.packed:
            # others may read the same file between two pieces
            self.file.seek(member.data + done)
            packed = self.file.read(min(PIECE // 4, member.packed - done))
            if not packed:
                raise Refused(Why.CORRUPT_ARCHIVE, member=member.name)
            done += len(packed)
            if inflater is None:
                yield packed
                continue
            while packed:
                try:
                    piece = inflater.decompress(packed, PIECE)
                except zlib.error:
                    raise Refused(Why.CORRUPT_ARCHIVE, member=member.name) from None
                if piece:
                    yield piece
                packed = inflater.unconsumed_tail
        if inflater is None:
            return
        if rest := inflater.flush():
            yield rest
        if not inflater.eof or inflater.unused_data:
            raise Refused(Why.CORRUPT_ARCHIVE, member=member.name)
