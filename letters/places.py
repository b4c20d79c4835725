"""Countries and time zones, in the reader's language, for forms."""

import zoneinfo
from functools import lru_cache

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

AREAS = {
    "Europe": gettext_noop("Europe"),
    "Asia": gettext_noop("Asia"),
    "America": gettext_noop("America"),
    "Africa": gettext_noop("Africa"),
    "Australia": gettext_noop("Australia"),
    "Pacific": gettext_noop("Pacific"),
    "Atlantic": gettext_noop("Atlantic"),
    "Indian": gettext_noop("Indian Ocean"),
}
# whose name Babel does not know in every language
CITIES = {"Europe/Kyiv": gettext_noop("Kyiv")}
# codes that are no country: Europe, the euro zone, the United Nations, outlying places, tests, the unknown
NO_COUNTRY = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
MOST_LIKELY = {"en": "Europe/London", "ru": "Europe/Moscow"}

Choices = list[tuple[str, str]]


@lru_cache
def countries(language: str) -> Choices:
    """Code and name of each, by name."""
    names = Locale(language).territories
    found = [(code, name) for code, name in names.items() if len(code) == 2 and code not in NO_COUNTRY]
    return sorted(found, key=lambda pair: pair[1])


@lru_cache
def time_zones(language: str) -> list[tuple[str, Choices]]:
    """The zones of each part of the world, by the name of their city; none twice under an old name."""
    zones = zoneinfo.available_timezones() - get_global("zone_aliases").keys()
    with translation.override(language):
        return [(_(name), _cities(area, zones, language)) for area, name in AREAS.items()]


def _cities(area: str, zones: set[str], language: str) -> Choices:
    mine = [zone for zone in zones if zone.startswith(f"{area}/")]
    return sorted(((zone, _city(zone, language)) for zone in mine), key=lambda pair: pair[1])


def _city(zone: str, language: str) -> str:
    return _(CITIES[zone]) if zone in CITIES else get_timezone_location(zone, locale=language, return_city=True)
