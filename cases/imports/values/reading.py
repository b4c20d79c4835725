"""What a reader of single values gives back: the value, if there is one, and what is wrong, with the text found."""

import re
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")

NOTHING = re.compile(
    r"[\s\-–—_.?*/]*|н/?д|n/?a|none|no|null|unknown|not known|no data|no info(?:rmation)?|нет|нет данных|нет информации"
    r"|нет сведений|не ?известн[оаы]|не указан[оаы]?|не установлен[оаы]?|#n/a",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Problem:
    """`code` has its sentence in `cases.imports.problem_words`; `text` is what was found."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Read(Generic[Value]):
    """An empty cell has neither a value nor a problem. A value with problems was read in part."""

    value: Value | None = None
    problems: tuple[Problem, ...] = ()

    @classmethod
    def failed(cls, code: str, text: object) -> "Read[Value]":
        return cls(None, (Problem(code, str(text)),))


def is_nothing(text: str) -> bool:
    """Whether these words say that nothing is known: a dash, n/a, нет данных."""
    return bool(NOTHING.fullmatch(text.strip()))


def tidy(text: str) -> str:
    """In small letters, with one space between words, ё as е: for looking words up, not for keeping."""
    return " ".join(text.replace("\u00a0", " ").split()).casefold().replace("ё", "е")
