"""Names as people type them: in the spellings of other languages and of passports, and with a slip of the finger."""

import re
from collections.abc import Callable, Iterator
from random import Random

import iuliia

Spell = Callable[[str], str]


def _letters(table: str) -> dict[int, str]:
    return {ord(letter): sound for letter, _, sound in (pair.partition("=") for pair in table.split())}


COMMON = "а=a б=b д=d е=e ё=jo и=i к=k л=l м=m н=n о=o п=p р=r т=t ф=f ъ= ь= ы=y э=e"
GERMAN = _letters(f"{COMMON} в=w г=g ж=sch з=s й=i с=s у=u х=ch ц=z ч=tsch ш=sch щ=schtsch ю=ju я=ja")
POLISH = _letters(f"{COMMON} в=w г=g ж=ż з=z й=j с=s у=u х=ch ц=c ч=cz ш=sz щ=szcz ю=iu я=ia")
FRENCH = _letters(f"{COMMON} в=v г=g ж=j з=z й=ï с=s у=ou х=kh ц=ts ч=tch ш=ch щ=chtch ю=iou я=ia")


def german(name: str) -> str:
    return re.sub("ii$", "i", name.lower().translate(GERMAN))


def polish(name: str) -> str:
    return re.sub("ij$|yj$", "i", name.lower().translate(POLISH))


def french(name: str) -> str:
    """A mute e is written after -in, and -ий, -ый become -i."""
    return re.sub("in$", "ine", re.sub("(i|y)ï$", "i", name.lower().translate(FRENCH)))


def by_scheme(scheme: iuliia.Schema) -> Spell:
    return lambda name: iuliia.translate(name, scheme)


# of passports, of the United States and Britain, of libraries and encyclopaedias
SCHEMES = [
    *(iuliia.ICAO_DOC_9303, iuliia.BGN_PCGN, iuliia.BS_2979, iuliia.ALA_LC, iuliia.WIKIPEDIA, iuliia.GOST_7034),
    *(iuliia.GOST_52535, iuliia.MVD_310, iuliia.ISO_9_1968, iuliia.SCIENTIFIC, iuliia.YANDEX_MAPS, iuliia.TELEGRAM),
]
SPELLED: list[Spell] = [german, polish, french, *map(by_scheme, SCHEMES)]
LETTERS = {True: "абвгдежзиклмнопрстуфхцчшыюя", False: "abcdefghijklmnoprstuvwyz"}


def slipped(word: str, rng: Random) -> str:
    """One letter left out, added, mistaken, or changed places with the next."""
    word = word.lower()
    at = rng.randrange(len(word))
    other = rng.choice(LETTERS["а" <= word[0] <= "ё"])
    turned = min(at, len(word) - 2)
    return rng.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + other + word[at:],
            word[:at] + other + word[at + 1 :],
            word[:turned] + word[turned + 1] + word[turned] + word[turned + 2 :],
        ]
    )


def typed(surname: str, given: str, rng: Random) -> Iterator[tuple[str, str]]:
    """What somebody may type who looks for this person, each with the kind of it."""
    spell, another = rng.sample(SPELLED, 2)
    yield "a slip in the surname", f"{slipped(surname, rng)} {given}"
    yield "a slip in the given name", f"{slipped(given, rng)} {surname}"
    yield "another script", f"{spell(given)} {spell(surname)}"
    yield "another script and a slip", f"{another(given)} {slipped(another(surname), rng)}"
