"""The picture on a person's page in the admin: of the whole working file, whoever else may see it."""

import re

import pytest
from django.test import Client

from cases.models import HealthEvent, Prisoner, PunishmentStint
from tests import files


@pytest.fixture
def person(db: None) -> Prisoner:
    """Hidden from everybody outside, with what is never shown without consent."""
    prisoner = files.person("Скрытый", "Семён", audience="internal", consent="")
    files.held(prisoner, files.facility("СИЗО-1"), started="2024-02-13")
    PunishmentStint.objects.create(prisoner=prisoner, started="2025-01-10", days_ordered=15)
    HealthEvent.objects.create(prisoner=prisoner, kind="hunger_strike", started="2025-02", ended="2025-03")
    return prisoner


def lanes(page: str) -> list[str]:
    wide = page[page.index('<svg class="drawing wide"') : page.index('<svg class="drawing narrow"')]
    return re.findall(r'<text class="lane"[^>]*>([^<]+)</text>', wide)


def test_a_volunteer_sees_every_lane_and_the_same_in_words(vera: Client, person: Prisoner) -> None:
    page = vera.get(f"/admin/cases/prisoner/{person.pk}/change/").content.decode()
    assert lanes(page) == ["Custody", "Cells", "Health"]
    words = page[page.index('<ol class="timeline">') : page.index("</ol>", page.index('<ol class="timeline">'))]
    assert [kind for kind in ("placement", "cell", "health") if f'<li class="{kind}">' in words] == [
        "placement",
        "cell",
        "health",
    ]
    # a facility of somebody hidden may have no public page
    assert "href" not in words


def test_the_list_of_people_has_their_years_inside(vera: Client, person: Prisoner) -> None:
    page = vera.get("/admin/cases/prisoner/").content.decode()
    [strip] = re.findall(r'<p class="strip".*?</p>', page, flags=re.DOTALL)
    assert 'class="order"' in strip


def test_a_new_file_has_no_picture_yet(vera: Client, db: None) -> None:
    empty = files.person("Новый", audience="internal", consent="")
    page = vera.get(f"/admin/cases/prisoner/{empty.pk}/change/").content.decode()
    assert '<svg class="drawing' not in page
    assert '<ol class="timeline">' not in page
