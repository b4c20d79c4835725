"""The words of working files, as full-text indexes hold them. (The Russian configuration takes Latin for English.)"""

from django.contrib.postgres.search import SearchVector

WORDS_OF_PERSON = SearchVector(
    *("summary_ru", "summary_en", "occupation_ru", "occupation_en", "home_region"), config="russian"
)
WORDS_OF_CASE = SearchVector("title_ru", "title_en", "number", "summary_ru", "summary_en", config="russian")
