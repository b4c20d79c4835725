"""Articles of law as people write them: `205.2 ч. 2`, `п. «д» ч. 2 ст. 207.3 УК РФ`, `Art. 205.2 part 2`."""

import re
from dataclasses import dataclass, replace

NUMBER = r"(?P<number>\d{1,3}(?:\.\d{1,2}){0,2})"
DIGITS = r"\d{1,2}(?:\.\d)?"
POINT = r"(?:п(?:п|ункт\w*)?\.?|(?:sub)?para(?:graph)?s?\.?|points?|item)\s*[«\"'“(]?(?P<point>[^\W\d_])\b[»\"'”)]?"
# more points of the same part: пп. «а», «б»
MORE = r"(?P<more>(?:\s*(?:,|и|and)\s*[«\"'“(]?[^\W\d_]\b[»\"'”)]?)*)"
PART_WORD = r"(?:ч(?:асть|асти)?\.?|part|pt\.?|p\.|§)"
PART = rf"(?:{PART_WORD}|/|,\s*{PART_WORD}|\((?:{PART_WORD}\s*)?)\s*(?P<part>{DIGITS})\)?"
ARTICLE = r"(?:ст(?:ст)?\.?\s?(?:ст\.?)?|стать[яией]+|of|the|art(?:s|icles?)?\.?)"
FORMS = [
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?:{POINT}{MORE},?\s*(?:of\s+)?)?{PART_WORD}\s*(?P<part>{DIGITS}),?\s*(?:{ARTICLE}\s*)+{NUMBER}",
        rf"{POINT}{MORE},?\s*(?:{ARTICLE}\s*)+{NUMBER}",
        rf"{NUMBER}(?:\s*{PART})?(?:\s*,?\s*{POINT}{MORE})?",
    )
]
# 205² and 207-3 mean 205.2 and 207.3
RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")
RAISED_NUMBER = re.compile(r"(\d{2,3})([¹²³⁴⁵⁶⁷⁸⁹])")
HYPHENED = re.compile(r"(?<!\d)(\d{3})-(\d)(?![\d-])")
ADMINISTRATIVE = re.compile(r"коап|administrative|cao\b", re.IGNORECASE)
# by the words that name the code or its country; what is meant without them is Russia's
COUNTRIES = [
    (country, re.compile(words, re.IGNORECASE))
    for country, words in [
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
    ]
]
PIECE = r"(?:ч|п|part|pt|§|(?:sub)?para|point)[^\s,;]*\s*[^\s,;]+\s*"
BETWEEN = re.compile(
    # a part or a point after a comma belongs to the article before it, unless an article of its own follows
    rf"[;\n]|,(?=\s*(?:{PIECE}){{1,2}}(?:ст|of\s|art))|,(?!\s*(?:ч|п|part|pt|§|(?:sub)?para|point|«))"
    r"|\s(?:и|and)\s(?!\s*[«\"“])|\s[–—]\s|(?<=\d)\s?\+\s?",
    re.IGNORECASE,
)
ATTEMPT = {"1": "preparation", "3": "attempt"}


@dataclass(frozen=True)
class Citation:
    """One article as it was cited; `part` is "" where the whole article is meant or the part is not known.

    `attempt` is set where Article 30 stands before it: preparation of the crime, or an attempt at it.
    """

    text: str
    number: str
    part: str
    administrative: bool
    point: str = ""
    attempt: str = ""
    country: str = "RU"


def citations(text: str) -> list[Citation]:
    """The articles in a line, separated by commas, semicolons or “and”. One that cannot be read has no number."""
    pieces = [piece.strip() for piece in BETWEEN.split(_in_figures(text))]
    read: list[Citation] = []
    for piece in filter(None, pieces):
        another = _another_part(piece, read)
        cited = [another] if another else _read(piece)
        if read and _is_article_30(read[-1]) and cited[0].number:
            attempt = ATTEMPT[read.pop().part]
            cited = [replace(each, attempt=attempt) for each in cited]
        read.extend(cited)
    return _one_code(text, read)


def _in_figures(text: str) -> str:
    raised = RAISED_NUMBER.sub(lambda found: f"{found[1]}.{found[2].translate(RAISED)}", text)
    return HYPHENED.sub(r"\1.\2", raised)


def _is_article_30(cited: Citation) -> bool:
    return cited.number == "30" and cited.part in ATTEMPT and not cited.administrative


def _another_part(piece: str, read: list[Citation]) -> Citation | None:
    """The 2 in `205.2 ч. 1, 2`: no crime's article has one figure."""
    if read and read[-1].part and re.fullmatch(r"\d", piece):
        return replace(read[-1], text=f"{read[-1].number} {piece}", part=piece, point="")
    return None


def _read(piece: str) -> list[Citation]:
    """The article of a piece, once for each of its points."""
    administrative = bool(ADMINISTRATIVE.search(piece))
    country = next((country for country, words in COUNTRIES if words.search(piece)), "RU")
    for form in FORMS:
        if found := form.search(piece):
            named = found.groupdict("")
            points = [named.get("point", ""), *re.findall(r"(?<![^\W\d_])[^\W\d_](?![^\W\d_])", named.get("more", ""))]
            one = Citation(piece, named["number"], named.get("part", ""), administrative, "", "", country)
            return [replace(one, point=point.lower()) for point in points if point or len(points) == 1]
    return [Citation(piece, "", "", administrative, "", "", country)]


def _one_code(text: str, read: list[Citation]) -> list[Citation]:
    """The code that is named once, at the end of several articles, is meant of each: `205.2, 207.3 УК Беларуси`."""
    if len(read) < 2 or (re.search(r"\bук\b|criminal|\bcc\b", text, re.IGNORECASE) and ADMINISTRATIVE.search(text)):
        return read
    last = read[-1]
    plain = all(each.country == "RU" and not each.administrative for each in read[:-1])
    if plain and (last.country != "RU" or last.administrative) and ";" not in text:
        return [replace(each, country=last.country, administrative=last.administrative) for each in read]
    return read
