"""Working files by all that volunteers look for: a name in any spelling, a facility, an article, a case, a word told.

Each word has to be answered by something in the file. Who is called so comes first, then whose own words are most to
the point.
"""

from collections.abc import Sequence

from django.contrib.postgres.search import SearchVector
from django.db.models import Min, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from cases.models import Article, Case, Facility, NameKey, Prisoner, WorkingSpelling
from cases.models.name_asked import AskedName, AskedWord
from cases.models.own_words import WORDS_OF_CASE, WORDS_OF_PERSON
from cases.models.text_asked import AskedText
from tracker.lexemes import Holds, Relevance

# farther than any misspelt name
TOLD = 9
WORDS_OF_FACILITY = SearchVector("name_ru", "name_en", "short_names", "region_ru", "region_en", config="russian")
WORDS_OF_ARTICLE = SearchVector("title_ru", "title_en", config="russian")
KEYS = "names__key__words"


def about(people: QuerySet[Prisoner], text: str) -> QuerySet[Prisoner]:
    """Those in whose file every word is answered, the nearest first. As many questions for many words as for one."""
    NameKey.objects.complete()
    asked = AskedText.read(text)
    names = {word.token: word for word in AskedName.read(text, WorkingSpelling.objects.all()).words}
    words = [(stem, [names[token] for token in folded if token in names]) for stem, folded in asked.words]
    far: Combinable
    if not words and not asked.articles:
        # a surname may be a word that says nothing elsewhere: Той, Самой
        far = sum(map(_distance, names.values()), Value(0))
        called = people.filter(pk__in=_called([*names.values()])) if names else people.none()
        return called.annotate(far=far).order_by("far", "-pk")
    found = people
    for number in asked.articles:
        found = found.filter(pk__in=_charged(Q(number=number)))
    far = Value(0)
    for stem, named in words:
        found = found.filter(pk__in=_told(stem, named))
        for word in named:
            far = far + _distance(word)
    relevance = Relevance(WORDS_OF_PERSON, " | ".join(stem for stem, _named in words))
    return found.annotate(far=far, rank=relevance if words else Value("")).order_by("far", "rank", "-pk")


def _called(named: Sequence[AskedWord]) -> QuerySet:
    """A word of two parts, Кара-Мурза, is answered by both."""
    people = Prisoner.objects.all()
    for word in named:
        answering = Prisoner.objects.filter(Holds(KEYS, word.query))
        people = people.filter(pk__in=answering.values("pk"))
    return people.values("pk")


def _distance(word: AskedWord) -> Combinable:
    answering = Prisoner.objects.filter(Holds(KEYS, word.query), pk=OuterRef("pk"))
    return Coalesce(Subquery(answering.order_by().values("pk").annotate(n=Min(word.distance(KEYS))).values("n")), TOLD)


def _told(stem: str, named: Sequence[AskedWord]) -> QuerySet:
    """Who is called so; of whom, or of whose case, it is told; who was held or tried where a name says it."""
    own = Prisoner.objects.filter(Holds(WORDS_OF_PERSON, stem))
    cases = Case.objects.filter(Holds(WORDS_OF_CASE, stem))
    places = Facility.objects.filter(Holds(WORDS_OF_FACILITY, stem))
    tried = Prisoner.objects.filter(defences__case__in=cases)
    held = Prisoner.objects.filter(placements__facility__in=places)
    articles = Q(number=stem.strip("'")) | Q(pk__in=Article.objects.filter(Holds(WORDS_OF_ARTICLE, stem)))
    called = [_called(named)] if named else []
    return own.values("pk").union(tried.values("pk"), held.values("pk"), _charged(articles), *called, all=True)


def _charged(articles: Q) -> QuerySet:
    return Prisoner.objects.filter(defences__charges__article__in=Article.objects.filter(articles)).values("pk")
