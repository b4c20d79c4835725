"""In which encoding a text is written. UTF-8 proves itself; the older Russian ones are told apart by their letters."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from cases.imports.file_kinds import HEAD, is_utf_16
from cases.imports.refusals import Refused, Why

UTF_8 = "utf-8"
MARK = b"\xef\xbb\xbf"
RUSSIAN = ["cp1251", "koi8_r", "cp866", "mac_cyrillic"]
WESTERN = "cp1252"
# two letters of every three in Russian text, and three of five in a list of names
FREQUENT = frozenset("оеаинтсрвлк")
WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
CYRILLIC = re.compile("[А-Яа-яЁёІіЇїЄєҐґ]")
LINES_JUDGED = 2_000


@dataclass(frozen=True, slots=True)
class Encoding:
    """`other` is how a line is read that is not in `name`; `mark` is how many bytes stand before the text."""

    name: str
    other: str
    mark: int = 0


def encoding_of(file: BinaryIO) -> Encoding:
    """By the whole text. Raises Refused where it is in none that we know."""
    file.seek(0)
    head = file.read(HEAD)
    if name := is_utf_16(head):
        return Encoding(name, name, 2 if head[:2] in (b"\xff\xfe", b"\xfe\xff") else 0)
    mark = len(MARK) if head.startswith(MARK) else 0
    file.seek(mark)
    proven = others = 0
    odd: list[bytes] = []
    for line in file:
        if line.isascii():
            continue
        if _is_utf_8(line):
            proven += 1
        else:
            others += 1
            if len(odd) < LINES_JUDGED:
                odd.append(line)
    if not others:
        return Encoding(UTF_8, UTF_8, mark)
    older = _older(odd)
    # the mark is a promise; what breaks it is told line by line
    return Encoding(UTF_8, older, mark) if mark or proven > others else Encoding(older, UTF_8)


def decoded(line: bytes, encoding: Encoding) -> tuple[str, str]:
    """The text of a line, and the name of the encoding it was read in where that is not the rest's."""
    if line.isascii():
        return line.decode("ascii"), ""
    in_utf_8 = _is_utf_8(line)
    if encoding.name == UTF_8:
        return (line.decode(), "") if in_utf_8 else (line.decode(encoding.other, "replace"), encoding.other)
    # two bytes of an older encoding are UTF-8 by accident now and then, a whole Russian word never
    if in_utf_8 and len(CYRILLIC.findall(line.decode())) >= 3:
        return line.decode(), UTF_8
    text = line.decode(encoding.name, "replace")
    return text, encoding.name if "\ufffd" in text else ""


def _is_utf_8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _older(lines: Iterable[bytes]) -> str:
    """One of the older encodings, by the letters that its text would have."""
    words = [word for line in lines for word in WORD.findall(line) if BEYOND_ASCII.search(word)]
    # é between Latin letters is no Cyrillic letter
    mixed = sum(bool(re.search(rb"[A-Za-z]", word)) for word in words)
    if mixed * 2 > len(words):
        return WESTERN
    held = b" ".join(words)
    likely = {name: _likeness(held, name) for name in RUSSIAN}
    best = max(likely, key=lambda name: likely[name])
    if likely[best] < 0.3:
        raise Refused(Why.UNKNOWN_ENCODING)
    return best


def _likeness(held: bytes, name: str) -> float:
    """The share of frequent letters, in small letters where most words have them so."""
    letters = Counter(held.decode(name, "replace"))
    letters.pop(" ", None)
    small = sum(count for letter, count in letters.items() if letter in FREQUENT)
    great = sum(count for letter, count in letters.items() if letter.lower() in FREQUENT and letter not in FREQUENT)
    return (small + great / 2) / max(1, letters.total())
