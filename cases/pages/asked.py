"""What somebody asked of the list of people, read from the address bar as people write it."""

from django.db.models import QuerySet
from django.http import QueryDict

from cases.citations import citations
from cases.filters import NEAREST, ORDERS, PrisonerFilter
from cases.models import PublishedPrisoner
from cases.status_codes import Status
from cases.status_labels import label

# the address bar may hold more: the number of the page, and what other sites add
NAMES = ("q", "status", "article", "facility", "can_write")


def asked_for(query: QueryDict) -> dict[str, str]:
    """What was asked, without what was left empty."""
    return {name: value for name in NAMES if (value := query.get(name, "").strip())}


def found(asked: dict[str, str], people: QuerySet[PublishedPrisoner]) -> QuerySet[PublishedPrisoner]:
    """By name, or the nearest name first; nobody where something asked has no meaning, never everybody."""
    filters = PrisonerFilter(asked | _article(asked), people)
    if not filters.is_valid():
        return people.none()
    return (NEAREST if "q" in asked else ORDERS["name"]).sort(filters.qs)


def _article(asked: dict[str, str]) -> dict[str, str]:
    """`ст. 205.2 ч. 2` is asked for as 205.2/2. What is no citation is left as it is: it may be a uid, or nonsense."""
    cited = next((each for each in citations(asked.get("article", "")) if each.number), None)
    if not cited:
        return {}
    return {"article": f"{cited.number}/{cited.part}" if cited.part else cited.number}


def states() -> list[tuple[str, str]]:
    """Every state that somebody may be in, in the order of its words."""
    return sorted(((str(code), str(label(code))) for code in Status), key=lambda pair: pair[1])
