"""Made-up prisons, courts and sources, and the real articles that made-up cases use. Made once, then found again."""

from dataclasses import dataclass

from cases.faking.words import ACTS, MARK_EN, MARK_RU, REGIONS
from cases.models import Article, Category, Court, Facility, LetterChannel, PostalAddress, Source
from tracker.models import Organisation

SOURCES = 40
# real prisons have lower numbers
REMAND, GENERAL, STRICT, WOMENS = 700, 720, 740, 760
WORDS = {"remand_prison": ("СИЗО", "Remand Prison"), "colony": ("ИК", "Penal Colony")}


@dataclass(frozen=True)
class World:
    """Where made-up people live: by region, and what their cases refer to."""

    remand: list[Facility]
    colonies: dict[str, list[Facility]]
    for_women: list[Facility]
    courts: list[Court]
    sources: list[Source]
    organisation: Organisation
    articles: dict[tuple[str, str], Article]
    categories: dict[str, Category]


def world() -> World:
    regions = range(len(REGIONS))
    return World(
        remand=[_facility(nr, REMAND + nr, "remand_prison") for nr in regions],
        colonies={
            "general": [_facility(nr, GENERAL + nr, "colony", regimes=["general"]) for nr in regions],
            "strict": [_facility(nr, STRICT + nr, "colony", regimes=["strict"]) for nr in regions],
        },
        for_women=[_facility(nr, WOMENS + nr, "colony", regimes=["general"], for_women=True) for nr in regions[::3]],
        courts=[_court(nr) for nr in regions],
        sources=[_source(nr) for nr in range(SOURCES)],
        organisation=Organisation.objects.get_or_create(seed_key="fake", defaults={"name_en": f"{MARK_EN}registry"})[0],
        articles={(number, part): _article(number, part) for number, part, *_rest in ACTS},
        categories={code: _category(code) for _number, _part, code, *_rest in ACTS},
    )


def _facility(nr: int, number: int, kind: str, **columns: object) -> Facility:
    short, long = WORDS[kind]
    region_en, region_ru, zone = REGIONS[nr]
    place, made = Facility.objects.get_or_create(
        seed_key=f"fake/{number}",
        defaults={
            "kind": kind,
            "name_ru": f"{MARK_RU}{short}-{number}, {region_ru}",
            "name_en": f"{MARK_EN}{long} No. {number}, {region_en}",
            "short_names": [f"{MARK_RU}{short}-{number}"],
            "region_en": region_en,
            "region_ru": region_ru,
            "time_zone": zone,
            "monthly_letters": 12,
            **columns,
        },
    )
    if made:
        _address(place, f"000{number}")
    return place


def _address(place: Facility, postcode: str) -> None:
    PostalAddress.objects.create(
        facility=place,
        postcode=postcode,
        text_ru=f"{place.name_ru}, Выдуманная ул., 1",
        text_en=f"{place.name_en}, 1 Made-up Street",
    )
    LetterChannel.objects.create(facility=place, kind="online", name=f"{MARK_EN}letters", needs_russian_card=True)
    LetterChannel.objects.create(facility=place, kind="relay", name=f"{MARK_EN}relay")


def _court(nr: int) -> Court:
    region_en, region_ru, _zone = REGIONS[nr]
    court, _made = Court.objects.get_or_create(
        seed_key=f"fake/{nr}",
        defaults={"name_en": f"{MARK_EN}Court, {region_en}", "name_ru": f"{MARK_RU}суд, {region_ru}"},
    )
    return court


def _source(nr: int) -> Source:
    source, _made = Source.objects.get_or_create(
        seed_key=f"fake/{nr}",
        defaults={
            "title": f"{MARK_EN}article {nr + 1} (made up)",
            "author": f"{MARK_EN}paper {nr % 7 + 1}",
            "dated": f"2025-{nr % 12 + 1:02}",
            "audience": "public" if nr % 8 else "internal",
        },
    )
    return source


def _article(number: str, part: str) -> Article:
    """The real article, as seeded or bare."""
    article, _made = Article.objects.get_or_create(country="RU", code="criminal", number=number, part=part)
    return article


def _category(code: str) -> Category:
    category, _made = Category.objects.get_or_create(
        code=code, defaults={"name_en": code.replace("_", " "), "name_ru": code.replace("_", " "), "audience": "public"}
    )
    return category
