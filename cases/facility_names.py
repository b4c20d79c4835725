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
    """Who is called what: the names of each, made alike once for many questions."""

    def __init__(self, names: Mapping[Key, Iterable[str]]) -> None:
        self.whole: dict[str, list[Key]] = {}
        self.words: dict[Key, set[str]] = {}
        for key, each in names.items():
            plains = {plain(name) for name in each} - {""}
            self.words[key] = {word for name in plains for word in name.split()}
            for name in plains:
                self.whole.setdefault(name, []).append(key)

    def exactly(self, text: str) -> list[Key]:
        """Those of whom this is a name."""
        return self.whole.get(plain(text), [])

    def by(self, text: str) -> list[Key]:
        """Those of whom this is a name; if there are none, those whose names have every word of it."""
        asked = plain(text)
        if not asked:
            return []
        words = set(asked.split())
        return self.exactly(text) or [key for key, each in self.words.items() if words <= each]
