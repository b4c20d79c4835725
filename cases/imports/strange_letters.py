"""Letters that nobody sees, or that look like others: in a name they make two people of one, or one of two."""

import re
import unicodedata

# control characters but tab and line ends; what turns the direction of writing; what has no width; half a letter;
# tags and fillers; the mark of another byte order
UNSEEN = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\ufff9-\ufffc\U000e0000-\U000e0fff]"
)
WORD = re.compile(r"[^\W\d_]+")
# letters of one script that a reader takes for another's
LATIN_LIKE = str.maketrans("aceopxyiABCEHIKMOPTXY", "асеорхуіАВСЕНІКМОРТХУ")
CYRILLIC_LIKE = {cyrillic: latin for latin, cyrillic in LATIN_LIKE.items()}


def unseen(text: str) -> list[str]:
    """The names of characters that cannot be seen, each once: U+202E RIGHT-TO-LEFT OVERRIDE."""
    return [_named(letter) for letter in dict.fromkeys(UNSEEN.findall(text))]


def _named(letter: str) -> str:
    return f"U+{ord(letter):04X} {unicodedata.name(letter, '')}".rstrip()


def shown(text: str) -> str:
    """The text with a sign for each NUL, which the database cannot hold."""
    return text.replace("\0", "␀")


def of_two_scripts(text: str) -> list[str]:
    """Words with Latin and Cyrillic letters in one: Кагарлицкiй with a Latin i."""
    return [word for word in WORD.findall(text) if len(_scripts(word)) > 1]


def of_one_script(word: str) -> str:
    """The word as it was meant: in the script that most of its letters have, where the others only look like it."""
    scripts = [_script(letter) for letter in word]
    is_cyrillic = scripts.count("CYRILLIC") >= scripts.count("LATIN")
    changed = word.translate(LATIN_LIKE if is_cyrillic else CYRILLIC_LIKE)
    return changed if len(_scripts(changed)) == 1 else word


def _scripts(word: str) -> set[str]:
    return {_script(letter) for letter in word} & {"CYRILLIC", "LATIN"}


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
