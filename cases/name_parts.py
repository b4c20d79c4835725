"""A name as one line, told apart into its parts as well as its form allows. A person may correct it afterwards."""

import re
from dataclasses import dataclass

from cases.given_names import meant_by
from cases.names import tokens

PATRONYMIC = re.compile(
    "(ович|евич|ьич|ич|овна|евна|ична|инична|івна|ївна|йович|ьович|[oy]vich|evich|yich|[oei]vna|i[ck]hna)$",
    re.IGNORECASE,
)
# of Turkic names: Рустам Маммад оглы
PATRONYMIC_WORD = re.compile("^(оглы|оглу|улы|уулу|кызы|кизи)$", re.IGNORECASE)
SURNAME = re.compile(
    "(ов|ев|ёв|ин|ын|ский|цкий|ской|цкой|ых|их|ова|ева|ёва|ина|ына|ская|цкая|ко|ук|юк|чук|ик|ян|янц|дзе|швили|ия|уа)$",
    re.IGNORECASE,
)
# given names that end like surnames
GIVEN = {"марина", "ирина", "полина", "арина", "галина", "карина", "екатерина", "ангелина", "константин", "мартин"}
GIVEN |= {"валентин", "валентина", "кристина", "альбина", "августин", "нина", "дина", "зарина", "регина", "янина"}
GIVEN |= {"виктория", "мария", "анастасия", "наталия", "юлия", "лидия", "ксения", "евгения", "софия", "виталия", "лев"}
INITIALS = re.compile(r"(?:[^\W\d_]\.){1,3}")
CYRILLIC = re.compile("[а-яёіїєґ]", re.IGNORECASE)
LATIN = re.compile("[a-z]", re.IGNORECASE)


@dataclass(frozen=True)
class Parts:
    """A name in parts; all but `surname` and `given` may be "". A single word is the surname."""

    surname: str = ""
    given: str = ""
    patronymic: str = ""


def is_cyrillic(text: str) -> bool:
    """Whether most letters are Cyrillic."""
    return len(CYRILLIC.findall(text)) > len(LATIN.findall(text))


def parts(name: str) -> Parts:
    """The parts of a name. A patronymic or a known given name tells the order; otherwise Latin names put the given
    name first.

    >>> parts("Кагарлицкий Борис Юльевич")
    Parts(surname='Кагарлицкий', given='Борис', patronymic='Юльевич')
    >>> parts("Boris Kagarlitsky")
    Parts(surname='Kagarlitsky', given='Boris', patronymic='')
    """
    surname, comma, rest = name.partition(",")
    if comma and surname.strip() and rest.strip() and "," not in rest:
        return _after_surname(surname.split(), rest.split())
    words = re.sub(r"(?<=[^\W\d_]\.)(?=[^\W\d_])", " ", name.replace(",", " ")).split()
    if not words:
        return Parts()
    initials = [word for word in words if INITIALS.fullmatch(word)]
    others = [word for word in words if word not in initials]
    if initials and others:
        return _after_surname(others, initials)
    capitals = [word for word in words if len(word) > 1 and word.isupper()]
    if capitals and len(capitals) < len(words):
        surname_words = [word.title() for word in capitals]
        return _after_surname(surname_words, [word for word in words if word not in capitals])
    place, length = _patronymic(words)
    if place is None:
        return _in_two(words)
    before, patronymic, after = words[:place], " ".join(words[place : place + length]), words[place + length :]
    if after:
        return Parts(" ".join(after), " ".join(before), patronymic)
    if len(before) == 1:
        return Parts("", before[0], patronymic)
    return Parts(" ".join(before[:-1]), before[-1], patronymic)


def _after_surname(surname: list[str], rest: list[str]) -> Parts:
    """The surname is known: by a comma after it, by its capitals, by the initials beside it."""
    if len(rest) > 1 and PATRONYMIC_WORD.search(rest[-1]) and len(rest) > 2:
        return Parts(" ".join(surname), " ".join(rest[:-2]), " ".join(rest[-2:]))
    has_patronymic = len(rest) > 1 and (PATRONYMIC.search(rest[-1]) or INITIALS.fullmatch(rest[-1]))
    if not has_patronymic:
        return Parts(" ".join(surname), " ".join(rest))
    return Parts(" ".join(surname), " ".join(rest[:-1]), rest[-1])


def _patronymic(words: list[str]) -> tuple[int | None, int]:
    """Where the patronymic begins and how many words it has. The first word of a name is never one."""
    for place in range(1, len(words)):
        if place + 1 < len(words) and PATRONYMIC_WORD.search(words[place + 1]):
            return place, 2
    # the last of several, so that Милош Обренович Иванович keeps the surname Обренович
    found = [place for place in range(1, len(words)) if PATRONYMIC.search(words[place])]
    # two words that end so are a given name and a surname: Иван Пулюйич is nobody's patronymic alone
    return (found[-1], 1) if found and len(words) > 2 else (None, 0)


def _in_two(words: list[str]) -> Parts:
    if len(words) == 1:
        return Parts(surname=words[0])
    first, rest, last = words[0], " ".join(words[1:]), words[-1]
    surname_first = is_cyrillic(first) and _like_surname(first) and not _like_surname(last)
    if len(words) == 2 and _is_given(first) is not _is_given(last):
        # Trepova Darya, Ким Ирина
        surname_first = _is_given(last)
    return Parts(surname=first, given=rest) if surname_first else Parts(surname=last, given=" ".join(words[:-1]))


def _is_given(word: str) -> bool:
    return any(map(meant_by, tokens(word)))


def _like_surname(word: str) -> bool:
    return word.lower() not in GIVEN and bool(SURNAME.search(word))
