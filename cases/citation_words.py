"""The words of which citations of law are made, and a line of them taken apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

COUNTRIES = [
    (country, re.compile(words, re.IGNORECASE))
    for country, words in [
        ("RU", r"\bрф\b|росси|russia"),
        ("BY", r"беларус|белорус|belarus|\bрб\b"),
        ("UA", r"украин|ukrain|\bкку\b|\bкк\b"),
        ("KZ", r"казахстан|kazakh|\bрк\b"),
        ("UZ", r"узбекистан|uzbek"),
        ("KG", r"к[иы]рг[иы]з|kyrgyz|\bкр\b"),
        ("TJ", r"таджикистан|tajik"),
        ("AZ", r"азербайджан|azerbaijan"),
        ("GE", r"\bгрузи|georgia"),
        ("AM", r"армени|armenia"),
        ("MD", r"молд[ао]в|moldova"),
        ("DE", r"\bstgb\b|германи|german"),
    ]
]
ADMINISTRATIVE = re.compile(r"коап|administrative|cao\b", re.IGNORECASE)
PREPARATION, ATTEMPT = (
    re.compile(r"приготовл|подготовк|prepar", re.IGNORECASE),
    re.compile(r"покуш|attempt", re.IGNORECASE),
)
BRACKETED_CODE = re.compile(r"\(([A-Z]{2})\)")
# a code, and whose: УК РФ, КоАП, Criminal Code of Belarus, УК ДНР; or the country alone
LAW = (
    r"\b(?:коап|cao|(?:code of )?administrative(?: code| offences?)?|ук|кку?|criminal code|penal code|stgb)\b"
    r"(?:\s+(?:(?:of|the|республики)\s+)*(?!стат|част|art|part|para)"
    r"(?P<whose>рф|рб|рк|кр|днр|лнр|(?-i:[A-ZА-ЯЁ])[\w-]{2,}))?"
    rf"|(?:{'|'.join(words.pattern for _country, words in COUNTRIES)})\w*"
    r"|\((?-i:[A-Z]{2})\)"
)
TOKENS = re.compile(
    rf"(?P<law>{LAW})"
    r"|(?P<points>\b(?:пп|п\.\s?п|п|пункт\w*|(?:sub)?para(?:graph)?s?|points?|items?)\b\.?)"
    r"|(?P<parts>\b(?:чч|ч\.\s?ч|ч|част[ьией]+|parts?|pts?|p)\b\.?)"
    r"|(?P<article>\b(?:ст\.?\s?ст|ст|стать[яией]+|стат[ьяей]+|arts?|articles?)\b\.?|§)"
    r"|[«\"'“(]\s*(?P<quoted>[^\W\d_])\s*[»\"'”)]"
    r"|(?P<weak>,|[&+]|\b(?:и|and)\b)"
    r"|(?P<dash>[-–—/:])"
    r"|(?P<number>(?<!\w)(?<!\d\.)\d{1,3}(?:\.\d{1,2}){0,2}(?![^\W_]|\.\d))"
    r"|(?P<letter>\b[^\W\d_]\b)"
    r"|(?P<nothing>\b(?:of|the|no)\b|[.№«»\"“”'()*])"
    r"|(?P<word>[^\s,;&+:/–—()]+)",
    re.IGNORECASE,
)
# 207-3 and 207 прим. 3 mean 207.3; 205.2ч2 and ст205.2 lack their spaces; 207.3 (2) (d) has its part and point in
# brackets
SPELLINGS = [
    (re.compile(written, re.IGNORECASE), meant)
    for written, meant in [
        (r"(?<=\d)\s?прим(?:\.|ечание)?\s?(?=\d)", "."),
        (r"(?<!\d)(\d{3})-(\d)(?![\d-])", r"\1.\2"),
        (r"(?<=\d)(?=(?:ч|п|ст|ук|коап)(?:[\d\s.]|$))|(?<=[чп])(?=\d)|(?<=ст)(?=\d)|(?<=art)(?=\d)", " "),
        (r"\(\s*(\d{1,2}(?:\.\d)?)\s*\)", r" part \1 "),
        (r"(?<=[\d ])\(\s*([^\W\d_])\s*\)", r" point \1 "),
    ]
]
RAISED_NUMBER = re.compile(r"(\d{2,3})([¹²³⁴⁵⁶⁷⁸⁹])")
RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")
BRACKETS = re.compile(r"\([^()]*\)")
CITES = re.compile(
    r"\(\s*(?:[^\W\d_]\s*\)|\d{1,2}(?:\.\d)?\s*\)|(?:чч?|пп?|part|para|point)\W|(?-i:[A-Z]{2}\)))"
    r"|(?:ст|стать\w|art\w*)\.?\s*\d|коап",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is `number`, `article`, `parts`, `points`, `letter`, `weak`, `dash`, `law` or `word`."""

    kind: str
    text: str
    start: int
    end: int


def in_figures(text: str) -> str:
    """In one spelling, without remarks in brackets that cite nothing: (до 10 лет), (2 эпизода)."""
    text = RAISED_NUMBER.sub(lambda found: f"{found[1]}.{found[2].translate(RAISED)}", text)
    text = BRACKETS.sub(lambda found: found[0] if CITES.search(found[0]) else " ", text)
    for written, meant in SPELLINGS:
        text = written.sub(meant, text)
    return text


def tokens(text: str) -> Iterator[Token]:
    for found in TOKENS.finditer(text):
        kind = found.lastgroup or ""
        if kind == "whose":
            kind = "law"
        if kind == "quoted":
            kind = "letter"
        if kind != "nothing":
            yield Token(kind, found["quoted"] or found[0], found.start(), found.end())


def attempt_in(word: str) -> str:
    """Покушение на ст. 205."""
    return "preparation" if PREPARATION.match(word) else "attempt" if ATTEMPT.match(word) else ""


def country_of(law: str) -> str | None:
    """Of the words that name a code; "" where they name one that we do not know, None where they name none."""
    if bracketed := BRACKETED_CODE.fullmatch(law):
        return bracketed[1]
    known = next((country for country, words in COUNTRIES if words.search(law)), None)
    named = re.fullmatch(LAW, law, re.IGNORECASE)
    return known or ("" if named and named["whose"] else None)
