"""The check of a Russian letter before it goes: what a censor may stop, and what may hurt whoever reads it.

Pure, and on our own server: the text goes nowhere. It explains and leaves the decision to the writer, but for links and
the names of designated organisations, which it stops. The rules, with their reasons, are in `check_rules.toml`, the
organisations, with their register and its date, in `designated.toml`.

Words are compared by their stems (Snowball's Russian stemmer): that finds every form of a word without a dictionary.
It finds a few too many; since it only points, that costs a glance.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from snowballstemmer import stemmer

LONGEST = 20_000
# of a page, where a channel does not say: two handwritten sides are about as much
PAGE = 2_500
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
OTHER_LETTERS = re.compile(r"[A-Za-z\u00c0-\u024fІіЇїЄєҐґЎў\u0370-\u03ff\u0530-\u0fff]")
OTHER_SCRIPT, TOO_LONG, ORGANISATION = "other_script", "too_long", "organisation"
# what is found where nothing clearer is
VAGUE = {"abbreviation", OTHER_SCRIPT, "code"}


@dataclass(frozen=True)
class Rule:
    """`phrases` are sequences of stems, `abbreviations` whole words; `stops`: the letter is not to go like this."""

    code: str
    reason_en: str
    reason_ru: str
    stops: bool = False
    phrases: frozenset[tuple[str, ...]] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    parts: tuple[str, ...] = ()
    patterns: tuple[re.Pattern[str], ...] = ()

    def reason(self, language: str) -> str:
        return self.reason_ru if language == "ru" else self.reason_en


@dataclass(frozen=True, order=True)
class Finding:
    """What a rule found: text[start:end]."""

    start: int
    end: int
    code: str


@dataclass(frozen=True)
class Designated:
    """An organisation on a register of the state: which, where that can be read, and since when (EDTF)."""

    name: str
    register: str
    source: str
    since: str
    words: tuple[str, ...]
    patterns: tuple[str, ...]


@dataclass(frozen=True)
class Word:
    start: int
    end: int
    stem: str
    lower: str


SCRIPT = Rule(
    OTHER_SCRIPT,
    "Not Russian: other letters or another language. It waits for a translator, and mostly does not pass.",
    "Не по-русски: другие буквы или другой язык. Цензор ждёт переводчика и чаще всего не пропускает.",
)
LENGTH = Rule(
    TOO_LONG,
    "Longer than one of the ways below takes. By that one, shorten it, or send two letters.",
    "Длиннее, чем принимает один из способов ниже. Для него сократите или отправьте два письма.",
)


@cache
def rules() -> dict[str, Rule]:
    """By their codes, in the order in which they count."""
    rows = _read("check_rules.toml")["rule"]
    for row in rows:
        if row["code"] == ORGANISATION:
            for each in designated():
                row.setdefault("words", []).extend(each.words)
                row["patterns"].extend(each.patterns)
    return {rule.code: rule for rule in (*(_rule(**row) for row in rows), SCRIPT, LENGTH)}


@cache
def designated() -> tuple[Designated, ...]:
    """Organisations on the registers of the state, from `designated.toml`."""
    told = _read("designated.toml")
    return tuple(
        Designated(
            name=row["name"],
            register=row["register"],
            source=told["registers"][row["register"]],
            since=row["since"],
            words=tuple(row.get("words", ())),
            patterns=tuple(row.get("patterns", ())),
        )
        for row in told["organisation"]
    )


def _read(name: str) -> dict[str, Any]:
    with Path(__file__).with_name(name).open("rb") as file:
        return tomllib.load(file)


def _rule(
    code: str,
    reason_en: str,
    reason_ru: str,
    stops: bool = False,
    words: Iterable[str] = (),
    parts: Iterable[str] = (),
    patterns: Iterable[str] = (),
) -> Rule:
    short = {word for word in words if word.isupper()}
    return Rule(
        code,
        reason_en,
        reason_ru,
        stops,
        frozenset(tuple(word.stem for word in _words(phrase)) for phrase in words if phrase not in short),
        frozenset(word.lower() for word in short),
        tuple(part.replace("ё", "е") for part in parts),
        tuple(re.compile(each) for each in patterns),
    )


def check(text: str, *, page_limit: int | None = None, page_characters: int | None = None) -> list[Finding]:
    """Everything that was found, in the order of the text; nothing twice at one place but by different rules."""
    words = list(_words(text))
    found: set[Finding] = set(_other_scripts(text, words))
    for rule in rules().values():
        found.update(_by_words(rule, words))
        found.update(_by_patterns(rule, text))
    most = (page_limit or 0) * (page_characters or PAGE)
    if page_limit and len(text) > most:
        found.add(Finding(most, len(text), TOO_LONG))
    return sorted(_without_doubles(found))


def stops(findings: Iterable[Finding]) -> bool:
    return any(rules()[each.code].stops for each in findings)


def pages(text: str, page_characters: int | None = None) -> int:
    """How many pages a text takes, at least one."""
    return max(1, -(-len(text) // (page_characters or PAGE)))


def pieces(text: str, findings: Iterable[Finding]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The text cut where findings begin and end, each piece with the numbers (from 0) of those that it lies in."""
    marked = list(findings)
    cuts = sorted({0, len(text), *(each.start for each in marked), *(each.end for each in marked)})
    beginning: dict[int, list[int]] = defaultdict(list)
    for number, each in enumerate(marked):
        beginning[each.start].append(number)
    inside: list[int] = []
    for start, end in pairwise(cuts):
        inside = sorted([*(number for number in inside if marked[number].end > start), *beginning[start]])
        yield text[start:end], tuple(inside)


def _words(text: str) -> Iterator[Word]:
    for match in WORD.finditer(text):
        lower = match.group().lower().replace("ё", "е")
        yield Word(match.start(), match.end(), _stem(lower), lower)


@cache
def _stemmer() -> object:
    return stemmer("russian")


def _stem(lower: str) -> str:
    return _stemmer().stemWord(lower)  # type: ignore[attr-defined]  # stubs know another class


def _by_words(rule: Rule, words: list[Word]) -> Iterator[Finding]:
    lengths = sorted({len(phrase) for phrase in rule.phrases})
    for first, word in enumerate(words):
        if word.lower in rule.abbreviations or word.lower.startswith(rule.parts):
            yield Finding(word.start, word.end, rule.code)
        for length in lengths:
            run = words[first : first + length]
            if len(run) == length and tuple(each.stem for each in run) in rule.phrases:
                yield Finding(run[0].start, run[-1].end, rule.code)


def _by_patterns(rule: Rule, text: str) -> Iterator[Finding]:
    """Without the punctuation that ends a sentence."""
    for pattern in rule.patterns:
        for match in pattern.finditer(text):
            if said := match.group().rstrip(" .,;:!?»)"):
                yield Finding(match.start(), match.start() + len(said), rule.code)


def _other_scripts(text: str, words: list[Word]) -> Iterator[Finding]:
    """Words with letters that Russian has not; neighbours are one finding."""
    start = end = -1
    for word in words:
        if not OTHER_LETTERS.search(text, word.start, word.end):
            continue
        if start >= 0 and not text[end : word.start].strip():
            end = word.end
            continue
        if start >= 0:
            yield Finding(start, end, OTHER_SCRIPT)
        start, end = word.start, word.end
    if start >= 0:
        yield Finding(start, end, OTHER_SCRIPT)


def _without_doubles(found: set[Finding]) -> Iterator[Finding]:
    """Of two by one rule, one inside the other, the longer; an abbreviation or foreign word that says more is that."""
    codes: dict[tuple[int, int], set[str]] = defaultdict(set)
    for each in found:
        codes[each.start, each.end].add(each.code)
    around: list[tuple[int, int]] = []
    for start, end in sorted(codes, key=lambda span: (span[0], -span[1])):
        around = [span for span in around if span[1] > start]
        covering = set().union(*(codes[span] for span in around if span[1] >= end))
        clear = (covering | codes[start, end]) - VAGUE - {TOO_LONG}
        for code in codes[start, end]:
            if code not in covering and not (code in VAGUE and clear):
                yield Finding(start, end, code)
        around.append((start, end))
