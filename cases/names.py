"""A name in any script or spelling as one folded form, so that Кагарлицкий, Kagarlitsky and Kagarlickij meet.

Folding is coarse on purpose (Денис and Дионис fall together): it finds; people decide. The folded form is made so that
the beginning of a name folds to the beginning of the whole's form: e is written `ie`, so that и, е, ье, ye, jo and ё
only ever add letters.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import iuliia

# letters of Russia's and its neighbours' languages that Russian schemes do not know
KINDRED = str.maketrans("іїєґўәөүұҗңһқғѣѳѵ", "ииегуаоуужнхкгефи", "ӏ")
# Latin letters whose accents carry the sound
ACCENTED = str.maketrans(
    {"š": "sh", "ş": "sh", "ș": "sh", "č": "ch", "ç": "ch", "ć": "ch", "ž": "zh", "ż": "zh", "ł": "l", "đ": "d"}
    | {"ı": "i", "ß": "ss", "ə": "e", "ø": "o", "æ": "e", "â": "ia", "û": "iu"}
)
# apostrophes, the dot with which the British tell т·с from ц, and the accents that no letter is composed with: the
# stress in Кага́рлицкий
SIGNS = "[·'’ʼ‘`´ʹʺ′″\u0300-\u036f]"
SILENT = re.compile(f"[ъь]|{SIGNS}", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+")
UKRAINIAN = re.compile("[іїєґў]|ськ")

# spellings of one sound, each with the next in mind; what they come to is the scheme of ICAO Doc 9303, made plainer
SPELLINGS = [
    (re.compile(pattern), sound)
    for pattern, sound in [
        ("w", "v"),
        ("q", "k"),
        ("ph", "f"),
        ("^x(?=[aou])", "kh"),
        ("x(?=[bvgdzklmnprt])", "kh"),
        ("x", "ks"),
        ("[yj]", "i"),
        # as French writes у and -ин: Poutine
        ("ou", "u"),
        ("(?<=..)ine$", "in"),
        # щ and ш are one: English and German write both as sch
        ("schtsch|stsch|szcz", "sh"),
        ("tsch|tch|cz", "ch"),
        ("shch?|shh|sch|sc$|sz", "sh"),
        ("gh", "g"),
        ("th", "t"),
        ("(?<![cksz])h", "kh"),
        ("tz", "ts"),
        ("ck(?!i|$)", "k"),
        ("(?:(?<=^)|(?<=ni)|(?<=s))c(?=[aou])(?!ov)|c(?=[tlr])", "k"),
        ("c(?!h)", "ts"),
        ("(?<=leksand)er", "r"),
        # Pugachov and Pugachev, Piotr and Petr
        ("(?<=[csz]h)o|(?<=i)o|e", "ie"),
        (r"(\D)\1+", r"\1"),
    ]
]


def fold(text: str) -> str:
    """The words of a text, each folded, with one space between them; "" where it has none."""
    return " ".join(tokens(text))


def tokens(text: str) -> list[str]:
    """The folded words of a text, in its order."""
    return list(filter(None, map(fold_word, written_words(text))))


def words_of(names: Iterable[str]) -> list[str]:
    """Every folded word of these names: kagarlitski, boris.

    Somebody is found by the beginning of any word: where the beginning of a spelling does not fold to the beginning
    of its form (Vic, Victor), that beginning is kept as a word too, and so for a Russian name's usual Latin spelling
    (Gorbac, Горбачёв).
    """
    spellings = [spelling for name in names for spelling in (name, romanise(name))]
    words = sorted({word for spelling in spellings for word in written_words(spelling)})
    return list(filter(None, dict.fromkeys(form for word in words for form in _forms(word))))


def _forms(word: str) -> list[str]:
    whole = fold_word(word)
    beginnings = [fold_word(word[:length]) for length in range(1, len(word))]
    forms = [whole, *(each for each in beginnings if not whole.startswith(each))]
    # Ukrainian г is written g by Russians and h by its speakers
    return forms + ([fold_word(word.replace("г", "х"))] if UKRAINIAN.search(word) else [])


def written_words(text: str) -> list[str]:
    """Words in small letters; an apostrophe, a stress, a soft or a hard sign does not end one."""
    return WORD.findall(SILENT.sub("", unicodedata.normalize("NFKC", text).lower()))


@lru_cache(maxsize=100_000)  # given names and patronymics come again and again
def fold_word(word: str) -> str:
    """A word in small letters, as `written_words` gives it."""
    romanised = iuliia.ICAO_DOC_9303.translate(_plain(word.translate(KINDRED).translate(ACCENTED)))
    for pattern, sound in SPELLINGS:
        romanised = pattern.sub(sound, romanised)
    return romanised


def _plain(text: str) -> str:
    """Without accents: ё is е, й is и, é is e."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


# the letters that Ukrainian (and Belarusian) read otherwise than Russian; at the beginning of a word, below.
# Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010
UKRAINIAN_LATIN = str.maketrans("гґиіїў", "hgyiiu") | {ord("є"): "ie"}
UKRAINIAN_INITIAL = {"ї": "yi", "є": "ye", "й": "y", "ю": "yu", "я": "ya"}


def romanise(name: str) -> str:
    """A name in Latin letters, by the scheme of the English Wikipedia; a Ukrainian one by Ukraine's own."""
    if UKRAINIAN.search(name.lower()):
        return WORD.sub(lambda word: _from_ukrainian(word[0]), SILENT.sub("", name))
    return iuliia.WIKIPEDIA.translate(name)


def _from_ukrainian(word: str) -> str:
    small = word.lower()
    small = UKRAINIAN_INITIAL.get(small[0], small[0]) + small[1:]
    latin = iuliia.ICAO_DOC_9303.translate(small.translate(UKRAINIAN_LATIN))
    return latin.capitalize() if word[0].isupper() else latin


SORTED_LIKE = str.maketrans("ёіїєґў", "еииегу")


def sort_key(name: str) -> str:
    """A key that sorts Russian names by their letters' codes: ё with е, no case, no signs between words."""
    small = unicodedata.normalize("NFKC", name).lower().translate(SORTED_LIKE)
    return " ".join(WORD.findall(re.sub(SIGNS, "", small)))
