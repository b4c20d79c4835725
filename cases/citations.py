"""Articles of law as people write them: `205.2 ч. 2`, `п. «д» ч. 2 ст. 207.3 УК РФ`, `Art. 205.2 part 2`.

A line is read word by word. What stands for no article is told beside those that were read, so that no charge is lost
and none made up.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from cases.citation_words import ADMINISTRATIVE, Token, attempt_in, country_of, in_figures, tokens

# no crime has such a number, and nearly every administrative offence
OF_OFFENCES = re.compile(r"[1-3]?\d(?:\.\d{1,2}){1,2}")
PART, FIGURE = re.compile(r"\d{1,2}(?:\.\d)?"), re.compile(r"\d(?:\.\d)?")
ATTEMPT = {"1": "preparation", "3": "attempt"}


@dataclass(frozen=True)
class Citation:
    """One article as it was cited; `part` is "" where the whole article is meant or the part is not known.

    `attempt` is set where Article 30 stands before it: preparation of the crime, or an attempt at it. `country` is
    Russia's where the words name none, and then they are not `named`.
    """

    text: str
    number: str
    part: str = ""
    administrative: bool = False
    point: str = ""
    attempt: str = ""
    country: str = "RU"
    named: bool = False


@dataclass
class _Article:
    """One that is being read. `in_front`: its parts or points stood before it."""

    number: str
    start: int
    end: int
    parts: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)
    in_front: bool = False
    law: str = ""
    attempt: str = ""

    def cited(self, line: str) -> Iterator[Citation]:
        text, country = line[self.start : self.end].strip(), country_of(self.law)
        offence = bool(ADMINISTRATIVE.search(self.law) if self.law else OF_OFFENCES.fullmatch(self.number))
        if country == "" or (self.number.count(".") > 1 and not offence):
            # of a code that we do not know, or 205.2.2
            yield Citation(" ".join(filter(None, (text, self.law))), "")
            return
        one = Citation(text, self.number, "", offence, "", self.attempt, country or "RU", country is not None)
        *parts, last = self.parts or [""]
        yield from (replace(one, part=part) for part in parts)
        yield from (replace(one, part=last, point=point) for point in self.points or [""])


def citations(text: str) -> list[Citation]:
    """The articles of a line in their order. What cannot be read has no number."""
    read: list[list[Citation]] = []
    for stretch in re.split(r"[;\n]", text):
        read += _Line(in_figures(stretch)).citations()
    return [each for of_one in _with_attempts(read) for each in of_one]


def _with_attempts(read: list[list[Citation]]) -> Iterator[list[Citation]]:
    """Article 30 before another says how far that crime went; without its part nobody can tell, and that is told."""
    before: Citation | None = None
    for of_one, follows in zip_longest(read, read[1:]):
        first = of_one[0]
        if _is_30(first) and follows and follows[0].number:
            if first.part not in ATTEMPT:
                yield [replace(first, number="")]
        elif before and first.number and _is_30(before):
            yield [replace(each, attempt=ATTEMPT.get(before.part, "")) for each in of_one]
        else:
            yield of_one
        before = first


def _is_30(cited: Citation) -> bool:
    return cited.number == "30" and not cited.administrative and (cited.part in ATTEMPT or not cited.part)


class _Line:
    """A line that is read from left to right."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.tokens = list(tokens(line))
        self.at = 0
        self.articles: list[_Article] = []
        # what stood before the article that it belongs to
        self.parts: list[str] = []
        self.points: list[str] = []
        self.start: int | None = None
        self.law = self.attempt = ""
        self.unread: list[tuple[int, str]] = []

    def citations(self) -> list[list[Citation]]:
        """Of each article those that cite it: one for each part and point."""
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.kind in ("parts", "points"):
                self._group(token)
                continue
            self.at += 1
            if token.kind == "number":
                self._number(token)
            elif token.kind == "law":
                self._law(token.text)
            elif token.kind == "word":
                self.attempt = attempt_in(token.text) or self.attempt
        told = [(article.start, list(article.cited(self.line))) for article in self.articles]
        told += [(start, [Citation(text, "")]) for start, text in [*self.unread, *self._rest()]]
        return [cited for _start, cited in sorted(told, key=lambda pair: pair[0])]

    def _number(self, token: Token) -> None:
        before, after = self._kind(self.at - 2), self._kind(self.at)
        last = self.articles[-1] if self.articles else None
        is_figure = FIGURE.fullmatch(token.text)
        if before == "dash" and self.tokens[self.at - 2].text == "/" and last and PART.fullmatch(token.text):
            # 205.2/2
            last.parts.append(token.text)
            last.end = token.end
        elif is_figure and not self.parts and before != "article" and after not in ("parts", "dash", "law"):
            self.unread.append((token.start, token.text))
        else:
            start = token.start if self.start is None else self.start
            if before == "article":
                start = min(start, self.tokens[self.at - 2].start)
            in_front = bool(self.parts or self.points)
            article = _Article(token.text, start, token.end, self.parts, self.points, in_front, self.law, self.attempt)
            self.articles.append(article)
            self.parts, self.points, self.start, self.attempt = [], [], None, ""

    def _group(self, head: Token) -> None:
        """Parts or points, one or several; of the article before them or of the one that follows."""
        adjacent = self._kind(self.at - 1) in ("number", "letter", "law")
        values, end = self._values(head.kind)
        if not values:
            return
        last = self.articles[-1] if self.articles else None
        leads_on = self._leads_on()
        if last and adjacent and not last.in_front:
            # 205.2 ч. 1 ст. 207.3
            leads_on = bool(last.parts if head.kind == "parts" else last.points)
        if last and not leads_on:
            (last.parts if head.kind == "parts" else last.points).extend(values)
            last.end = end
        elif leads_on or self._leads_on(skip="weak"):
            (self.parts if head.kind == "parts" else self.points).extend(values)
            self.start = head.start if self.start is None else self.start
        else:
            self.unread.append((head.start, self.line[head.start : end]))

    def _values(self, kind: str) -> tuple[list[str], int]:
        """ч. 1, 2 and ч. 1 и ч. 2; пп. «а», «б». A number without its word is a part if it is one figure."""
        wanted = "number" if kind == "parts" else "letter"
        values, end, at = list[str](), 0, self.at + 1
        self.at = at
        while self._kind(at) == wanted:
            token = self.tokens[at]
            fits = FIGURE if self._kind(at - 1) == "weak" else PART
            if wanted == "number" and not fits.fullmatch(token.text):
                break
            values.append(token.text.lower())
            self.at, end = at + 1, token.end
            at += 1
            if self._kind(at) == "weak":
                at += 2 if self._kind(at + 1) == kind else 1
        return values, end

    def _leads_on(self, skip: str = "") -> bool:
        """Whether an article follows at once, or points and parts of one."""
        at = self.at + (self._kind(self.at) == skip)
        if self._kind(at) == "number":
            return True
        while self._kind(at) in ("parts", "points"):
            at += 1
            while self._kind(at) in ("number", "letter", "weak"):
                at += 1
        return self._kind(at) == "article"

    def _law(self, law: str) -> None:
        """The code is meant of all articles since the last that was named; where there are none, of those to come."""
        unnamed = [each for each in self.articles if not each.law]
        if ADMINISTRATIVE.search(law):
            unnamed = [each for each in unnamed if OF_OFFENCES.fullmatch(each.number)] or unnamed[-1:]
        for article in unnamed:
            article.law = law
        if not unnamed:
            self.law = law

    def _rest(self) -> Iterator[tuple[int, str]]:
        """Pieces between commas that cite nothing, экстремизм, and words with figures that are none of an article."""
        taken = [token.start for token in self.tokens if token.kind in ("number", "law")]
        for piece in re.finditer("[^,]+", self.line):
            words = [each for each in self.tokens if each.kind == "word" and piece.start() <= each.start < piece.end()]
            if words and not any(piece.start() <= start < piece.end() for start in taken):
                yield piece.start(), piece[0].strip()
            else:
                yield from ((each.start, each.text) for each in words if re.search(r"\d", each.text))

    def _kind(self, at: int) -> str:
        return self.tokens[at].kind if 0 <= at < len(self.tokens) else ""
