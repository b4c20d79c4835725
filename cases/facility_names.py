"""Names of facilities made alike, so that ИК №4, ик-4 and ФКУ «ИК-4» meet, and IK-4 beside them."""

import re
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

Key = TypeVar("Key")

KINDS = {
    "следственный изолятор": "сизо",
    "исправительная колония": "ик",
    "колония поселение": "кп",
    "воспитательная колония": "вк",
    "лечебное исправительное учреждение": "лиу",
    "изолятор временного содержания": "ивс",
    "penal colony": "ik",
    "remand prison": "sizo",
    "pre trial detention centre": "sizo",
    "pre trial detention center": "sizo",
}
LATIN = {"sizo": "сизо", "ik": "ик", "liu": "лиу", "kp": "кп", "vk": "вк", "pfrsi": "пфрси", "ivs": "ивс"}
# what a name may have or lack
FILLING = {"фку", "фкуз", "фгку", "г", "гор", "город", "пос", "поселок", "п", "с", "no", "n", "россии"}
FILLING |= {"рф", "in", "of", "the"}
# words that only say whose it is: those of a region come beside them
OFFICE = {"уфсин", "гуфсин", "офсин", "фсин", "по", "область", "области", "край", "края", "республика", "республики"}
OFFICE |= {"region", "oblast", "krai", "republic", "автономный", "автономного", "округ", "округа"}
# so many first letters are common where a word is another form of a region's: Тверская, Тверской
STEM = 5
KIND_AND_NUMBER = re.compile(r"\b([а-я]{2,5}) (\d{1,3})\b")


def plain(name: str) -> str:
    """Words in small letters without signs; kinds by their short Russian name, with the number beside them."""
    text = re.sub(r"[\W_]+", " ", name.casefold().replace("ё", "е").replace("№", " ")).strip()
    text = re.sub(r"([а-яa-z])(\d)", r"\1 \2", text)
    for long, short in KINDS.items():
        text = text.replace(long, short)
    words = [LATIN.get(word, word) for word in text.split() if word not in FILLING]
    return KIND_AND_NUMBER.sub(r"\1-\2", " ".join(words))


class Called(Generic[Key]):
    """Who is called what: the names of each, made alike once for many questions.

    `regions` are words that a name may have beside it, and that alone name nothing: many are held in one region.
    """

    def __init__(self, names: Mapping[Key, Iterable[str]], regions: Mapping[Key, Iterable[str]] | None = None) -> None:
        self.whole: dict[str, list[Key]] = {}
        self.words: dict[Key, set[str]] = {}
        self.telling: dict[Key, set[str]] = {}
        for key, each in names.items():
            plains = {plain(name) for name in each} - {""}
            own = {word for name in plains for word in name.split()}
            around = {word for name in (regions or {}).get(key, ()) for word in plain(name).split()}
            self.words[key] = own | around
            stems = {word[:STEM] for word in around}
            self.telling[key] = {word for word in own - OFFICE if word[:STEM] not in stems}
            for name in plains:
                self.whole.setdefault(name, []).append(key)

    def exactly(self, text: str) -> list[Key]:
        """Those of whom this is a name."""
        return self.whole.get(plain(text), [])

    def by(self, text: str) -> list[Key]:
        """Those of whom this is a name; if there are none, those whose names have every word of it, and not of their
        region alone."""
        asked = plain(text)
        if not asked:
            return []
        words = set(asked.split())
        return self.exactly(text) or [
            key for key, each in self.words.items() if words <= each and words & self.telling[key]
        ]
