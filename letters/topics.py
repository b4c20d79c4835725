"""What people like to write and read about, and how it is recognised in a person's interests, as written down."""

import re
from enum import StrEnum


class Topic(StrEnum):
    BOOKS = "books"
    MUSIC = "music"
    ART = "art"
    FILM = "film"
    SCIENCE = "science"
    HISTORY = "history"
    LANGUAGES = "languages"
    NATURE = "nature"
    ANIMALS = "animals"
    COOKING = "cooking"
    SPORT = "sport"
    CHESS = "chess"
    TRAVEL = "travel"
    FAITH = "faith"


# beginnings of words, in both languages
_STEMS = {
    Topic.BOOKS: "book|read|poet|novel|literatur|книг|чтен|чита|поэ|стих|литератур|роман",
    Topic.MUSIC: "music|piano|guitar|song|jazz|opera|музык|пиан|гитар|песн|джаз|опер",
    Topic.ART: "art|paint|draw|theat|photo|искусств|живопис|рису|театр|фотограф",
    Topic.FILM: "film|cinema|movie|кино|фильм|сериал",
    Topic.SCIENCE: "scien|math|physic|biolog|astronom|program|наук|матем|физик|биолог|астроном|программ",
    Topic.HISTORY: "histor|politic|philosoph|истори|полит|философ",
    Topic.LANGUAGES: "language|translat|linguist|язык|перевод|лингв",
    Topic.NATURE: "natur|garden|forest|weather|bird|mountain|природ|сад|лес|погод|птиц|гор",
    Topic.ANIMALS: "animal|cat|dog|horse|животн|кот|кош|собак|лошад",
    Topic.COOKING: "cook|bak|recipe|food|кулинар|готов|рецепт|выпечк|еда",
    Topic.SPORT: "sport|football|run|swim|climb|hockey|спорт|футбол|бег|плава|альпин|хоккей",
    Topic.CHESS: "chess|шахмат",
    Topic.TRAVEL: "travel|city|cities|country|countries|путешеств|город|стран",
    Topic.FAITH: "faith|relig|church|bibl|вер[аеуыо]|религ|церк|библ",
}
_PATTERNS = {topic: re.compile(rf"\b({stems})", re.IGNORECASE) for topic, stems in _STEMS.items()}


def topics_in(text: str) -> frozenset[Topic]:
    """The topics that a few words in English or Russian speak of."""
    return frozenset(topic for topic, pattern in _PATTERNS.items() if pattern.search(text))
